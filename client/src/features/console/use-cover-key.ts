import { useEffect, useState } from 'react'
import { keep, kept } from '../../device/browser-storage.ts'
import { useSession } from '../../session/use-session.ts'

const KEPT = 'parley.console.key-b'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/**
 * Key B covers and shows the screen from anywhere on the console, except where somebody types.
 * It can be switched off: people who speak to their device press letters without meaning to.
 */
export const useCoverKey = (): { readonly on: boolean; readonly setOn: (on: boolean) => void } => {
  const { state, self, command } = useSession()
  const [on, setOn] = useState(() => kept('local', KEPT) !== 'off')
  const { covered } = state.screen
  // Nothing happens where there is no screen to cover any more, or where it is somebody else's to cover.
  const isOff = state.ended || self.assists === true
  useEffect(() => {
    if (!on || isOff) return undefined
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'b' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      void command({ type: covered ? 'uncover' : 'cover' })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on, isOff, covered, command])
  return {
    on,
    setOn: (next) => {
      keep('local', KEPT, next ? 'on' : 'off')
      setOn(next)
    },
  }
}
