import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'

export const talkEvents: Pick<Handlers, 'focus-set' | 'focus-tried' | 'focus-ended'> = {
  'focus-set': (state, event) => {
    if (state.phase.of !== 'say-back') return refuse('not-in-this-step')
    if (state.focus?.card === event.card) return refuse('already-so')
    const { focus: id, card, group } = event
    // A card that gives way to another was left; what was answered to it goes with it.
    const saidBack = state.focus ? [...state.saidBack, { ...state.focus, outcome: 'left' as const }] : state.saidBack
    return { ...state, saidBack, focus: { id, card, group, tries: 1 } }
  },
  'focus-tried': (state, event) => {
    if (state.focus?.id !== event.focus) return refuse('unknown-focus')
    return { ...state, focus: { ...state.focus, tries: state.focus.tries + 1 } }
  },
  'focus-ended': (state, event) => {
    if (state.focus?.id !== event.focus) return refuse('unknown-focus')
    return { ...state, focus: null, saidBack: [...state.saidBack, { ...state.focus, outcome: event.outcome }] }
  },
}
