import { useState } from 'react'
import { keep, kept } from '../../device/browser-storage.ts'

/** Something that is on or off for this device: pointers, lines of the map. It is kept on the device. */
export const useKeptSwitch = (key: string, before: boolean): readonly [boolean, (on: boolean) => void] => {
  const [isOn, setOn] = useState(() => (kept('local', key) ?? (before ? 'on' : 'off')) !== 'off')
  return [
    isOn,
    (on) => {
      setOn(on)
      keep('local', key, on ? 'on' : 'off')
    },
  ]
}
