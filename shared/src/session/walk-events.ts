import type { Handlers } from './handlers.ts'
import { isFairDraw } from './lot.ts'
import { Refused, refuse } from './refused.ts'
import type { WalkState } from './state-parts.ts'
import type { SessionState } from './state.ts'

/** The walk that an event means while it goes on, or why there is none. */
const walkOf = (state: SessionState, id: string): WalkState | Refused =>
  state.walk?.id === id && !state.walk.over ? state.walk : refuse('no-walk')

/** A walk through revealed cards, one of each group by turns (RV6). */
export const walkEvents: Pick<Handlers, 'walk-set' | 'walk-drawn' | 'walk-card' | 'walk-back' | 'walk-ended'> = {
  'walk-set': (state, { walk: id, commitment, sealed }) => {
    if (state.phase.of !== 'reveal' || state.phase.stage !== 'after') return refuse('not-in-this-step')
    // Drawn again until it pleases would be no lot: a step has one walk.
    if (state.walk) return refuse('already-so')
    return { ...state, walk: { id, commitment, seed: sealed.seed, first: null, had: [], over: false } }
  },
  'walk-drawn': (state, { walk: id, seed, first }) => {
    const walk = walkOf(state, id)
    if (walk instanceof Refused) return walk
    if (walk.first !== null) return refuse('already-so')
    if (!isFairDraw(walk.commitment, seed, first)) return refuse('other-lot')
    return { ...state, walk: { ...walk, first } }
  },
  'walk-card': (state, { walk: id, card, group }) => {
    const walk = walkOf(state, id)
    if (walk instanceof Refused) return walk
    if (walk.first === null) return refuse('no-walk')
    if (walk.had.some((one) => one.card === card)) return refuse('already-so')
    return { ...state, walk: { ...walk, had: [...walk.had, { card, group }] } }
  },
  'walk-back': (state, { walk: id }) => {
    const walk = walkOf(state, id)
    if (walk instanceof Refused) return walk
    if (walk.had.length === 0) return refuse('nothing-there')
    return { ...state, walk: { ...walk, had: walk.had.slice(0, -1) } }
  },
  'walk-ended': (state, { walk: id }) => {
    const walk = walkOf(state, id)
    return walk instanceof Refused ? walk : { ...state, walk: { ...walk, over: true } }
  },
}
