import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { Tally } from '../session/tallies.ts'
import type { BallotState } from '../session/state-parts.ts'

/** What people saw of an earlier round; a round that was voided after its close was seen all the same. */
const seenOf = (
  ballot: BallotState,
):
  | { readonly by: Tally['by']; readonly voters?: readonly string[]; readonly ballots?: Tally['ballots'] }
  | undefined => {
  if (ballot.stage === 'void') return ballot.seen
  return ballot.stage === 'closed'
    ? { by: ballot.tally.by, ballots: ballot.tally.ballots, ...(ballot.voters ? { voters: ballot.voters } : {}) }
    : undefined
}

/**
 * Whether the split of a round may be shown beside the rounds before it (BL11, measures.md 4.5, rule 5): when one or a
 * few people voted in only one of two rounds, subtracting one result from the other would show their votes. Rounds are
 * compared when they share an option, or are about the same proposal whatever its words were then (BL14), and counts of
 * the earlier one were shown. Who voted is known only where everybody did (`voters`); otherwise nothing is assumed, and
 * the split stays hidden. Beside an earlier split each group is compared by itself: one person who is missing from a
 * group can be found by subtracting its figures, however many of the other group are missing, too. That a group has
 * other people now than those of its split (somebody was moved) hides it as well.
 */
export const splitIsSafe = (
  earlier: readonly BallotState[],
  ballot: BallotState,
  voters: readonly string[] | null,
  k: number,
  groupOf: (seat: string) => GroupId | undefined,
): boolean => {
  const hashes = new Set(ballot.options.map((option) => option.hash))
  return earlier.every((before) => {
    const seen = seenOf(before)
    if (before.id === ballot.id || !seen || seen.by === 'none') return true
    // A rated card stays the same question when its words are others (BL18).
    const isSameCard = before.rating?.cards.some((card) => ballot.rating?.cards.includes(card)) ?? false
    const isSameProposal = before.support !== undefined && before.support.proposal === ballot.support?.proposal
    if (!isSameCard && !isSameProposal && !before.options.some((option) => hashes.has(option.hash))) return true
    if (!seen.voters || !voters) return false
    const [then, now] = [new Set(seen.voters), new Set(voters)]
    const differ = [...[...then].filter((one) => !now.has(one)), ...[...now].filter((one) => !then.has(one))]
    const isCovered = (count: number): boolean => count === 0 || count >= k
    if (seen.by !== 'group') return isCovered(differ.length)
    return GROUPS.every((group) => {
      const size = seen.ballots?.[group]
      const isSame = size === undefined || size === seen.voters?.filter((one) => groupOf(one) === group).length
      return isSame && isCovered(differ.filter((one) => groupOf(one) === group).length)
    })
  })
}
