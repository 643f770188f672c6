import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import { kindsOf } from './written-kinds.ts'

type Reveal = Parameters<typeof kindsOf>[0]

/** A reveal brings out all the kinds of its step at one moment, and no other. */
const isSameReveal = (one: Reveal, other: Reveal): boolean => kindsOf(one).join(' ') === kindsOf(other).join(' ')

export const revealEvents: Pick<
  Handlers,
  | 'revealed'
  | 'silence-ended'
  | 'moved-to-shared-lane'
  | 'board-locked'
  | 'board-unlocked'
  | 'screen-covered'
  | 'screen-uncovered'
  | 'card-hidden'
> = {
  revealed: (state, event, now) => {
    const kinds = kindsOf(event)
    if (kinds.every((kind) => state.revealed.includes(kind))) return refuse('revealed-already')
    const { phase } = state
    if (phase.of !== 'reveal' || phase.stage !== 'before' || !isSameReveal(phase, event))
      return refuse('not-in-this-step')
    if (!state.tables.a.ready || !state.tables.b.ready) return refuse('not-ready')
    return {
      ...state,
      phase: { ...phase, stage: 'silence', startedAt: now, endsAt: event.endsAt },
      timer: null,
      revealed: [...new Set([...state.revealed, ...kinds])],
      proposals: state.proposals.filter((proposal) => proposal.act !== 'ready'),
      covered: false,
    }
  },
  'silence-ended': (state, event) => {
    const { phase } = state
    if (phase.of !== 'reveal' || phase.stage !== 'silence' || phase.kind !== event.kind) return refuse('wrong-stage')
    const { kind, also } = phase
    return { ...state, phase: { of: 'reveal', kind, ...(also && { also }), stage: 'after' } }
  },
  'moved-to-shared-lane': (state) => {
    if (state.revealed.length === 0) return refuse('nothing-there')
    return state.phase.of === 'reveal' && state.phase.stage === 'silence' ? refuse('silence-runs') : state
  },
  'board-locked': (state) => (state.locked ? refuse('already-so') : { ...state, locked: true }),
  'board-unlocked': (state) => (state.locked ? { ...state, locked: false } : refuse('already-so')),
  'screen-covered': (state) => (state.covered ? refuse('already-so') : { ...state, covered: true }),
  'screen-uncovered': (state) => (state.covered ? { ...state, covered: false } : refuse('already-so')),
  'card-hidden': (state, event, now) => {
    const { card, group, kept } = event.sealed
    if (state.hidden.some((one) => one.card === card)) return refuse('already-so')
    return {
      ...state,
      hidden: [...state.hidden, { card, group, reason: event.reason, at: now, ...(kept ? { kept } : {}) }],
      // What was suggested for a card goes with it.
      wordings: state.wordings.filter((one) => one.card !== card),
    }
  },
}
