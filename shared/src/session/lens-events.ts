import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'

export const lensEvents: Pick<Handlers, 'lens-set'> = {
  'lens-set': (state, { lens }) => {
    if (state.lens === lens) return refuse('already-so')
    if (lens !== null && state.revealed.length === 0) return refuse('nothing-there')
    return { ...state, lens }
  },
}
