import type { RecordModel } from '../snapshot/record-model.ts'
import { isDone } from './series-items.ts'
import type { Series } from './series.ts'

/** The agreements of a record that no later record of its series has as kept or dropped by both groups. */
export const stillOpen = (
  { agreements, preparedAt }: Pick<RecordModel, 'agreements' | 'preparedAt'>,
  later: readonly Pick<Series, 'sessions'>[],
): RecordModel['agreements'] => {
  const told = later.flatMap(({ sessions }) => sessions.filter(({ at }) => at === preparedAt))
  return agreements.filter(({ text }, place) => {
    // A series keeps the agreements of a session in the order of its record.
    const same = told.map((session) => session.agreements[place]).filter((one) => one?.text === text)
    return !same.some((one) => one !== undefined && isDone(one))
  })
}
