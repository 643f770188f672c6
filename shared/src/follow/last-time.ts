import type { GroupId } from '../session/agenda.ts'
import type { Series } from '../series/series.ts'
import { seriesFromRecord } from './series-from-record.ts'
import { signsOfRecord } from './signs-of-record.ts'
import type { TakenAgreement, TakenPulse, TakenRecord } from './record-schema.ts'

/**
 * What was agreed last time, to be read in the session that goes on from it: word for word what both groups confirmed,
 * with the names of the owners as the record has them, which lead to no seat.
 */
export type LastTime = {
  readonly title: string
  /** When the record was made, in milliseconds since 1970. */
  readonly at: number
  /** The day on which both groups wanted to look again, ISO 8601. */
  readonly checkIn?: string
  readonly groups: Readonly<Record<GroupId, string>>
  readonly agreements: readonly TakenAgreement[]
  /** The last pulse of that day, with what k showed of it; absent where none was asked, or in a list of before. */
  readonly pulse?: TakenPulse
  /** All sessions up to that one, as its record tells of them; absent in a list of before. */
  readonly series?: Series
  /** Early signs in the groups' own words, which a signal check can ask about; absent where there are none. */
  readonly signs?: readonly string[]
}

const lastOf = (pulses: TakenRecord['pulses']): Pick<LastTime, 'pulse'> => {
  const pulse = pulses.at(-1)
  return pulse ? { pulse } : {}
}

export const lastTimeOf = (record: TakenRecord): LastTime => {
  const signs = signsOfRecord(record)
  const { title, preparedAt, checkIn, groups, agreements, pulses } = record
  return {
    title,
    at: Date.parse(preparedAt),
    ...(checkIn === undefined ? {} : { checkIn }),
    groups: { a: groups.a.name, b: groups.b.name },
    agreements,
    ...lastOf(pulses),
    series: seriesFromRecord(record),
    ...(signs.length > 0 ? { signs } : {}),
  }
}
