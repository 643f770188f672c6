import type { LeadView, StateView } from '@parley/shared/protocol/state-view'
import { isPrivateTime, leaderOf, votersOf } from '@parley/shared/session/state-reads'
import type { Presented } from './presented.ts'

/** Who leads, where there are several mediators. */
export const leadView = (p: Presented): LeadView | undefined => {
  const leader = leaderOf(p.state)
  const isAlone = !Object.values(p.state.seats).some((seat) => seat.assists && seat.status === 'in')
  if (!leader || isAlone) return undefined
  return { seat: leader.id, ...p.state.lead, isAway: p.isLeadAway }
}

/** The name under which the session is led now: of whoever leads. */
export const mediatorName = (p: Presented): string => {
  const leader = leaderOf(p.state)
  return (leader && p.profile.names.get(leader.id)) || p.profile.mediator
}

/**
 * Seats without a connection: how many, and their names where everybody was told so on joining. Nothing of it while
 * something private goes on (VR9, PE12).
 */
export const offlineView = (p: Presented): Pick<StateView, 'offline' | 'offlineNames'> => {
  if (isPrivateTime(p.state)) return {}
  const away = votersOf(p.state).filter((seat) => !p.here.has(seat.id))
  if (!p.state.namesOffline) return { offline: away.length }
  const names = away
    .map((seat) => p.profile.names.get(seat.id) ?? '')
    .sort((one, other) => one.localeCompare(other, 'en-GB'))
  return { offline: away.length, offlineNames: names }
}
