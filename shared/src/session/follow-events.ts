import { GROUPS } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'

export const followEvents: Pick<Handlers, 'session-followed'> = {
  // A session begins with what it goes on from: nobody is there yet who could have said or seen anything else.
  'session-followed': (state, { record, preparedAt, taken, words, items = [] }) => {
    if (state.follows !== null || Object.keys(state.seats).length > 0) return refuse('born-already')
    return {
      ...state,
      follows: { record, preparedAt, agreements: taken.agreements, lanes: taken.lanes, items },
      // Both groups confirmed these words with the record: a term is explained from the first step on.
      accepted: words.flatMap(({ card, hash }) => GROUPS.map((group) => ({ of: 'words' as const, card, hash, group }))),
    }
  },
}
