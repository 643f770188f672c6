import { NOT_SEEN, SEEN } from '@parley/shared/voting/signals'
import type { RateChoice } from '../receipts.ts'
import type { RateDraft } from '../rate/rate-draft.ts'

/** "Cannot say" as it stands in this tab; it is never sent, for it is the same as leaving the signal out. */
export const CANNOT_SAY = 3

/** What is sent: seen or not seen, in the order of the ballot; whatever cannot be said is left out. */
export const answersIn = (draft: RateDraft, options: readonly string[]): RateChoice['ratings'] =>
  options.flatMap((option) => {
    const value = draft[option]?.values[0]
    return value === SEEN || value === NOT_SEEN ? [{ option, values: [value] }] : []
  })
