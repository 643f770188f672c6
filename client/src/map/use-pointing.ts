import type { MapScene } from '@parley/shared/scene/map-parts'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { NO_POINTERS, type Pointer, type Pointers } from '../session/pointers.ts'
import { carried } from './same-place.ts'

/** Where others point, and how to point there. */
export type Pointing = {
  readonly others: Pointers
  readonly point: (pointer: Pointer | null) => void
  /** At most every so many milliseconds. */
  readonly every: number
}

const nobody = (): void => undefined

/** Pointers travel as places of the map in weeks, whatever a page shows: here they become places of this page's picture. */
export const usePointing = (pointing: Pointing | null, scene: MapScene, inWeeks: MapScene): Omit<Pointing, 'every'> => {
  const latest = useRef({ scene, inWeeks })
  useLayoutEffect(() => {
    latest.current = { scene, inWeeks }
  })
  const others = pointing?.others ?? NO_POINTERS
  const send = pointing?.point ?? nobody
  const point = useCallback(
    (pointer: Pointer | null): void => {
      const { scene: mine, inWeeks: theirs } = latest.current
      send(pointer && { ...pointer, ...carried(mine, theirs, pointer) })
    },
    [send],
  )
  const shown = useMemo(
    () =>
      scene === inWeeks
        ? others
        : new Map([...others].map(([client, one]) => [client, { ...one, ...carried(inWeeks, scene, one) }])),
    [others, scene, inWeeks],
  )
  return { others: shown, point }
}
