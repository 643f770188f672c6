import type { DocumentView } from '@parley/shared/documents/card-view'
import { startDay, TIME_UNITS, type TimeUnit } from '@parley/shared/map/time-units'
import { useMemo, useState } from 'react'
import { keep, kept } from '../device/browser-storage.ts'

/** How a page tells the time of the map. */
export type MapTime = {
  readonly unit: TimeUnit
  readonly setUnit: (unit: TimeUnit) => void
  /** The first day of week 1, `2027-01-31`; null while nobody has said. */
  readonly start: string | null
}

const UNIT = 'parley.map-unit'

const isUnit = (value: string | undefined): value is TimeUnit =>
  (TIME_UNITS as readonly (string | undefined)[]).includes(value)

/** The unit is the device's own and stays on it; the first day is the map's. */
export const useMapTime = (view: DocumentView): MapTime => {
  const [unit, setShown] = useState<TimeUnit>(() => {
    const before = kept('local', UNIT)
    return isUnit(before) ? before : 'week'
  })
  const start = startDay(view)
  return useMemo(
    () => ({
      unit,
      start,
      setUnit: (next) => {
        setShown(next)
        keep('local', UNIT, next)
      },
    }),
    [unit, start],
  )
}
