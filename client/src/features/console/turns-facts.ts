import type { StateView } from '@parley/shared/protocol/state-view'
import { turnToCome, type Turn } from '@parley/shared/session/turn-plan'
import { m } from '../../paraglide/messages.js'
import type { NextAct, NextActs } from './next-act.ts'

/** The turn that runs or comes next, with its place; null before the draw and after the last. */
export const turnOf = ({ turns }: Pick<StateView, 'turns'>): { readonly at: number; readonly turn: Turn } | null => {
  const at = turns ? turnToCome(turns.plan) : -1
  const turn = turns?.plan[at]
  return turn ? { at, turn } : null
}

/** What the mediator does next with the turns. */
export const turnsActs = (
  state: StateView,
  goOn: (...others: readonly NextAct[]) => NextActs,
  onward: readonly NextAct[],
): NextActs => {
  const { turns } = state
  if (!turns) return { primary: { do: 'set-turns' }, others: onward }
  if (!turns.first) return { primary: { do: 'draw-turns' }, others: [{ do: 'set-turns' }, ...onward] }
  if (turns.now) return { primary: { do: 'end-turn' }, others: [] }
  return turnOf(state)
    ? { primary: { do: 'begin-turn' }, others: [{ do: 'pass-turn' }, ...onward] }
    : goOn({ do: 'set-turns-again' })
}

/** The one sentence that says what is so. */
export const turnsIs = (state: StateView): string => {
  const { turns, session } = state
  if (!turns) return m.turns_is_none()
  if (!turns.first) return m.turns_is_sealed()
  const next = turnOf(state)
  if (!next) return m.turns_is_over()
  const group = session.groups[next.turn.group].name
  if (!turns.now) return m.turns_is_next({ group, at: next.at + 1, of: turns.plan.length })
  return turns.speaker ? m.turns_is_now_name({ name: turns.speaker.name, group }) : m.turns_is_now({ group })
}

/** The quieter line under the next act. */
export const turnsFollows = (state: StateView): string => {
  const { turns } = state
  if (!turns?.first) return m.turns_follows_none()
  if (turns.now) return m.turns_follows_now()
  return turnOf(state) ? m.turns_follows_next() : m.turns_follows_over()
}
