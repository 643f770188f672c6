import { dayNumber, dayOf, isoDay } from '../map/days.ts'
import type { RecordModel } from '../snapshot/record-model.ts'

/** What comes due: an agreement, the last day of one that ends, or the day on which both groups look again. */
export const DUE_KINDS = ['agreement', 'end', 'check-in'] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** That something comes due, without a word of what: on which day to say so, the day itself, and how many of it. */
export type DueDay = {
  readonly send: string
  readonly about: DueKind
  readonly due: string
  readonly count: number
}

/** How many days before a day it is said for the first time; on the day it is said again. */
const DAYS_BEFORE = [7, 0] as const

/**
 * When to remind of what a record says, in days of the calendar (ISO 8601), each of them once, and none that lies before
 * the record or on its own day.
 */
export const dueDays = ({
  agreements,
  checkIn,
  preparedAt,
}: Pick<RecordModel, 'agreements' | 'checkIn' | 'preparedAt'>): readonly DueDay[] => {
  const all: readonly (readonly [DueKind, string | undefined])[] = [
    ...agreements.flatMap(({ sort, due, fields }) => [
      ['agreement', due] as const,
      ['end', sort === 'working-group' || sort === 'communication' ? fields?.until : undefined] as const,
    ]),
    ['check-in', checkIn],
  ]
  const counts = new Map<string, DueDay>()
  for (const [about, due] of all) {
    const at = due === undefined ? null : dayNumber(due)
    if (due === undefined || at === null) continue
    for (const before of DAYS_BEFORE) {
      const send = isoDay(dayOf(at - before))
      const key = `${send} ${about} ${due}`
      if (send > preparedAt.slice(0, 10))
        counts.set(key, { send, about, due, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()]
}
