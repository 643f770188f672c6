import type { Audience, StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import type { MixedCounts } from '@parley/shared/protocol/mixed-views'
import { mixedTableCount } from '@parley/shared/session/mixed-lot'
import {
  maySitMixed,
  mixedDocument,
  mixedDocumentsNow,
  mixedNow,
  mixedTableOf,
  withoutMixedTable,
} from '@parley/shared/session/mixed-state'
import type { SeatState } from '@parley/shared/session/state-parts'
import { isStaff, type Presented } from './presented.ts'

/** What lies at all tables together: a figure by table would tell in the small what nobody is to know (MX3). */
const countsOf = ({ state, facts }: Presented): MixedCounts => {
  const tables = mixedDocumentsNow(state).flatMap((document) => facts.mixed.get(document) ?? [])
  return {
    cards: tables.reduce((sum, { cards }) => sum + cards, 0),
    offered: tables.reduce((sum, { offered }) => sum + offered, 0),
    offering: tables.filter(({ offered }) => offered > 0).length,
  }
}

/** The mixed tables of the step that runs, as an audience in the room may know of them. */
export const mixedView = (p: Presented, audience: Audience): Pick<StateView, 'mixed'> => {
  const now = mixedNow(p.state)
  if (!now) return {}
  const { round, number } = now
  const { people, size, tables } = round
  const counts = { a: people.a.length, b: people.b.length }
  return {
    mixed: {
      round: number,
      size,
      commitment: round.commitment,
      // Names stay off the wall: everybody's own page says who sits with them.
      ...(tables ? { seed: round.seed, ...(audience === 'projector' ? {} : { seats: tables }) } : {}),
      people: counts.a + counts.b,
      tables: tables?.length ?? mixedTableCount(counts, size),
      shown: round.shown,
      ...(isStaff(audience) && tables ? { without: withoutMixedTable(p.state, round), counts: countsOf(p) } : {}),
    },
  }
}

/** The mixed tables of one seat; what it kept at an earlier one stays there for it to read. */
export const ownMixed = ({ state }: Presented, seat: SeatState): Pick<SelfView, 'mixed'> => {
  if (!maySitMixed(seat) || state.ended) return {}
  const own = state.mixed.flatMap((round, at) => {
    const table = mixedTableOf(round, seat.id)
    return table > 0 ? [{ document: mixedDocument(at + 1, table), table }] : []
  })
  return own.length > 0 ? { mixed: own } : {}
}
