import type { Handlers } from './handlers.ts'
import { isFairDraw } from './lot.ts'
import { Refused, refuse } from './refused.ts'
import type { TurnsState } from './state-parts.ts'
import type { SessionState } from './state.ts'
import { extendTurn, planTurns, turnToCome, type Turn } from './turn-plan.ts'

type TurnEvent = 'turns-set' | 'turns-drawn' | 'turn-begun' | 'turns-extended' | 'turn-ended' | 'remote-first-set'

/** The turns that an event means, or why there are none. */
const turnsOf = (state: SessionState, id: string): TurnsState | Refused =>
  state.turns?.id === id ? state.turns : refuse('no-turn')

/** The turn that comes next, if an event means that one. */
const next = (turns: TurnsState, at: number, group: Turn['group']): Turn | undefined => {
  const turn = turns.plan[at]
  return turnToCome(turns.plan) === at && turn?.group === group ? turn : undefined
}

export const turnEvents: Pick<Handlers, TurnEvent> = {
  'turns-set': (state, { turns: id, seconds, each, commitment, sealed }) => {
    if (state.phase.of !== 'turns') return refuse('not-in-this-step')
    // Drawn again until it pleases would be no lot: other turns are set when these are over.
    if (state.turns?.first && turnToCome(state.turns.plan) !== -1) return refuse('already-so')
    return { ...state, turns: { id, seconds, each, commitment, seed: sealed.seed, first: null, plan: [], now: null } }
  },
  'turns-drawn': (state, { turns: id, seed, first }) => {
    const turns = turnsOf(state, id)
    if (turns instanceof Refused) return turns
    if (turns.first !== null) return refuse('already-so')
    if (!isFairDraw(turns.commitment, seed, first)) return refuse('other-lot')
    return { ...state, turns: { ...turns, first, plan: planTurns(first, turns.each, turns.seconds) } }
  },
  'turn-begun': (state, { turns: id, turn: at, group }, now) => {
    const turns = turnsOf(state, id)
    if (turns instanceof Refused) return turns
    const turn = next(turns, at, group)
    if (turns.now) return refuse('turn-runs')
    if (!turn) return refuse('no-turn')
    const clock = { startedAt: now, endsAt: now + turn.seconds * 1_000 }
    return { ...state, timer: clock, turns: { ...turns, now: { turn: at, ...clock } } }
  },
  'turns-extended': (state, { turns: id, turn: at, seconds }) => {
    const turns = turnsOf(state, id)
    if (turns instanceof Refused) return turns
    if (turns.now?.turn !== at) return refuse('no-turn')
    const { startedAt } = turns.now
    const endsAt = turns.now.endsAt + seconds * 1_000
    return {
      ...state,
      timer: { startedAt, endsAt },
      turns: { ...turns, plan: extendTurn(turns.plan, at, seconds), now: { turn: at, startedAt, endsAt } },
    }
  },
  'turn-ended': (state, { turns: id, turn: at, group, seconds }) => {
    const turns = turnsOf(state, id)
    if (turns instanceof Refused) return turns
    const turn = next(turns, at, group)
    // Without having begun it is passed, and nobody spoke in it.
    if (!turn || (!turns.now && seconds !== 0)) return refuse('no-turn')
    return {
      ...state,
      timer: turns.now ? null : state.timer,
      turns: { ...turns, plan: turns.plan.with(at, { ...turn, spoken: seconds }), now: null },
    }
  },
  'remote-first-set': (state, { on }) =>
    state.remoteFirst === on ? refuse('already-so') : { ...state, remoteFirst: on },
}
