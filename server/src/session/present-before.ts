import { sheetsOf } from '@parley/shared/permissions/sheets'
import type { SheetName } from '@parley/shared/protocol/sheets'
import type { Audience, BeforeView } from '@parley/shared/protocol/state-view'
import { askedSince } from '@parley/shared/session/asked'
import type { SessionState } from '@parley/shared/session/state'
import { roomTurnout } from '@parley/shared/voting/turnout'
import { ticksOf, versionOf } from '@parley/shared/session/sheet-versions'
import { readsOf } from './sponsor-reads.ts'
import { inRoom, type Presented } from './presented.ts'

/** The version of each sheet that stands, of those that an audience reads. */
export const versionsFor = (
  state: Pick<SessionState, 'sheets'>,
  audience: Audience,
): Readonly<Partial<Record<SheetName, number>>> =>
  Object.fromEntries(
    sheetsOf(audience).flatMap((sheet) => {
      const version = versionOf(state, sheet)
      return version > 0 ? [[sheet, version]] : []
    }),
  )

/** The last round about the mediator: how full it is, or the one word that came out. Nobody learns more than others (BF9). */
const acceptanceView = ({ state, facts, hasVoted }: Presented): Pick<BeforeView, 'acceptance'> => {
  const last = state.acceptances.at(-1)
  if (!last) return {}
  const { id: ballot, closed } = last
  if (closed) return { acceptance: { ballot, stage: 'closed', result: closed.result } }
  const said = facts.turnout.get(ballot) ?? new Set()
  const without = askedSince(state, last.openedAt).filter((seat) => !hasVoted(ballot, seat.id))
  return { acceptance: { ballot, stage: 'open', ...roomTurnout(said.size, said.size + without.length) } }
}

/** What was written before the day: which versions stand, and in the room how many have read them. */
export const beforeView = (p: Presented, audience: Audience): BeforeView => {
  const { state, facts } = p
  const versions = versionsFor(state, audience)
  if (!inRoom(audience)) return { versions }
  return {
    versions,
    ticks: ticksOf(state),
    ...(versions.sponsor === undefined ? {} : { reads: readsOf(state, facts) }),
    ...acceptanceView(p),
    changeAsked: state.changeAsked,
  }
}
