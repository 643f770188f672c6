import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'

export const openingEvents: Pick<Handlers, 'themes-shown' | 'themes-put-away' | 'chairs-set'> = {
  'themes-shown': (state) => {
    // What was said before the day opens a talk; in any other step it would lie over what people do.
    if (state.phase.of !== 'talk') return refuse('not-in-this-step')
    return state.themesOn ? refuse('already-so') : { ...state, themesOn: true }
  },
  'themes-put-away': (state) => (state.themesOn ? { ...state, themesOn: false } : refuse('nothing-there')),
  'chairs-set': (state, { chairs }) => {
    const isSame = chairs.length === state.chairs.length && chairs.every((one, at) => one === state.chairs[at])
    return isSame ? refuse('already-so') : { ...state, chairs }
  },
}
