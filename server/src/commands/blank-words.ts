import { BLANK } from '@parley/shared/lib/blank'
import type { ActiveSession, Changes } from '../session/active-session.ts'

/** What takes frozen words away, on disk and in memory: whatever still shows them has a blank. */
export const blankWords = (
  session: ActiveSession,
  hashes: readonly string[],
): Required<Pick<Changes, 'writes' | 'after'>> => ({
  writes: hashes.map((hash) => ({ do: 'content.blank', with: { session: session.id, hash, body: BLANK } })),
  after: () => {
    for (const hash of hashes) session.learnWords(hash, BLANK)
  },
})
