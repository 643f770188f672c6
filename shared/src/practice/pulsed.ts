import { GROUPS } from '../session/agenda.ts'
import { USUAL_ITEMS } from '../voting/pulse-items.ts'
import { LARKFIELD, sideOf } from './larkfield.ts'
import { levelsOf } from './shares.ts'

/** What each person of the case answers to each sentence, by its name in the set: sentence → person → value. */
const waveOf = (wave: 'before' | 'after'): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  new Map(
    USUAL_ITEMS.map((item, at) => [
      item,
      new Map(GROUPS.flatMap((group) => [...levelsOf(group, LARKFIELD.pulse[wave][sideOf(group)][at] ?? [])])),
    ]),
  )

/** The pulse of the case, before the day and at its close. */
export const PULSED = { before: waveOf('before'), close: waveOf('after') } as const
