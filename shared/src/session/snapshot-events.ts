import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import type { SessionState } from './state.ts'
import { openBallot } from './state-reads.ts'

/** Of which card each copy was made that was laid from a snapshot: copy → card. */
export type Copies = Readonly<Record<string, string>>

const isSilent = ({ phase }: SessionState): boolean => phase.of === 'reveal' && phase.stage === 'silence'

export const snapshotEvents: Pick<Handlers, 'snapshot-taken' | 'copies-laid' | 'card-struck'> = {
  // While people read in silence the reveal is half done: what they make of it is not on the board yet.
  'snapshot-taken': (state) => (isSilent(state) ? refuse('silence-runs') : state),
  'copies-laid': (state, { cards }) => {
    if (isSilent(state)) return refuse('silence-runs')
    if (openBallot(state)) return refuse('ballot-is-open')
    const copies = Object.fromEntries(cards.map(({ copy, card }) => [copy, card]))
    return { ...state, copies: { ...state.copies, ...copies } }
  },
  'card-struck': (state) => state,
}
