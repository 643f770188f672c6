import type { StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import type { SpeakingView, TurnsView, WalkView } from '@parley/shared/protocol/talk-views'
import type { Presented } from './presented.ts'

type From = Pick<Presented, 'state' | 'facts' | 'profile'>

/** A seat with its name, while it is in the room: who has left is named nowhere any more. */
const named = ({ state, profile }: Pick<From, 'state' | 'profile'>, seat: string | null) =>
  seat !== null && state.seats[seat]?.status === 'in' ? { seat, name: profile.names.get(seat) ?? '' } : null

/** Talk turns, the same for everybody in the room. The seed stays with the server until the draw. */
export const turnsView = ({ state, facts, profile }: From): TurnsView | null => {
  if (!state.turns) return null
  const { seed, ...turns } = state.turns
  const speaker = named({ state, profile }, facts.speaking.speaker)
  return { ...turns, ...(turns.first ? { seed } : {}), ...(speaker ? { speaker } : {}) }
}

/** A walk through revealed cards, the same for everybody in the room. The seed stays with the server until the draw. */
export const walkView = ({ state }: Pick<From, 'state'>): { readonly walk?: WalkView } => {
  if (!state.walk) return {}
  const { id: _id, seed, ...walk } = state.walk
  return { walk: { ...walk, ...(walk.first ? { seed } : {}) } }
}

/** The talking turn of a circle, the same for everybody in the room. */
export const circleView = ({ state, facts, profile }: From): StateView['circle'] =>
  state.phase.of === 'circle' ? { holder: named({ state, profile }, facts.piece) } : null

/**
 * Who wishes to speak, for the mediator: by name, so that nobody is first for being quick; whoever takes part from
 * elsewhere before all others where the room wants it so.
 */
export const speakingView = ({ state, facts, profile }: From): SpeakingView => {
  const nameOf = (seat: string): string => profile.names.get(seat) ?? ''
  const wishes = [...facts.speaking.wishes]
    .map(([seat, { elsewhere }]) => ({ seat, elsewhere }))
    .filter(({ seat }) => state.seats[seat]?.status === 'in')
  const later = (one: SpeakingView['wishes'][number]): number => (state.remoteFirst && one.elsewhere ? 0 : 1)
  const order = (one: { seat: string }, other: { seat: string }): number => {
    const [first, second] = [`${nameOf(one.seat)} ${one.seat}`, `${nameOf(other.seat)} ${other.seat}`]
    return first < second ? -1 : first > second ? 1 : 0
  }
  return {
    wishes: wishes.sort((one, other) => later(one) - later(other) || order(one, other)),
    asked: facts.speaking.asked,
  }
}

/** What a seat knows of its own part in talk turns. */
export const ownTurn = ({ facts }: From, seat: string): SelfView['turn'] => {
  const { wishes, asked, speaker } = facts.speaking
  const wish = wishes.get(seat)
  return {
    wishes: wish !== undefined,
    elsewhere: wish?.elsewhere ?? false,
    asked: asked === seat,
    speaks: speaker === seat,
  }
}
