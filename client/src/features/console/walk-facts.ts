import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { walkable } from '@parley/shared/reveal/walk'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { m } from '../../paraglide/messages.js'
import { walkNow, type WalkNow } from '../../session/walk-now.ts'
import type { NextAct, NextActs } from './next-act.ts'

/** The walk that goes on in a reveal, as it stands; null where none does. */
export const walkHere = ({ walk, phase }: StateView, board: DocumentView): WalkNow | null =>
  walk && !walk.over && phase.of === 'reveal' ? walkNow(walk, board.cards, kindsOf(phase)) : null

/** What the mediator does next once a silence is over: go through the cards, share what both call true, or go on. */
export const walkActs = (
  state: StateView,
  board: DocumentView,
  share: NextAct | null,
  onward: readonly NextAct[],
): NextActs => {
  const { walk, phase } = state
  const now = walkHere(state, board)
  if (now) {
    const end: NextAct = { do: 'end-walk' }
    if (!walk?.first) return { primary: { do: 'draw-walk' }, others: [end] }
    const back: readonly NextAct[] = now.front ? [{ do: 'walk-back' }] : []
    return now.next ? { primary: { do: 'walk-on' }, others: [...back, end] } : { primary: end, others: back }
  }
  const lanes = phase.of === 'reveal' ? walkable(board.cards, kindsOf(phase)) : { a: [], b: [] }
  const begin: readonly NextAct[] = !walk && lanes.a.length + lanes.b.length > 1 ? [{ do: 'set-walk' }] : []
  return share ? { primary: share, others: [...begin, ...onward] } : { primary: onward[0] ?? null, others: begin }
}

/** The one sentence that says what is so in a walk; null where none goes on. */
export const walkIs = (state: StateView, board: DocumentView): string | null => {
  const now = walkHere(state, board)
  if (!now) return null
  const { groups } = state.session
  if (!state.walk?.first) return m.turns_is_sealed()
  if (now.front) return m.walk_is({ at: now.at, of: now.all, group: groups[now.front.group].name })
  return m.walk_is_drawn({ group: groups[state.walk.first].name })
}

/** The quieter line under the next act of a walk; null where none goes on. */
export const walkFollows = (state: StateView, board: DocumentView): string | null => {
  const now = walkHere(state, board)
  if (!now) return null
  if (!state.walk?.first) return m.walk_follows_draw()
  return now.next ? m.walk_follows({ group: state.session.groups[now.next].name }) : m.walk_follows_none()
}
