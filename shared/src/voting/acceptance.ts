import { GROUPS, type GroupId } from '../session/agenda.ts'

/** What a person says of the mediator, in secret. */
export const ACCEPTANCES = ['yes', 'not-yet', 'pass'] as const
export type Acceptance = (typeof ACCEPTANCES)[number]
/** One paper: whose group it is of, and what it says. */
export type AcceptancePaper = { readonly group: GroupId; readonly says: Acceptance }

/**
 * What everybody learns of it, the mediator no more than others: one word for both groups together. `by` has a word for
 * each group only where both are large enough; `ballots` is how many papers were in, passes too.
 */
export type AcceptanceResult = {
  readonly outcome: 'accepted' | 'not-yet' | 'too-few' | 'not-told'
  readonly by?: Readonly<Record<GroupId, 'accepted' | 'not-yet'>>
  readonly ballots: number
}

/** Papers that a group needs for a secret at all: of two, each knows what the other said. */
export const SECRET_LEAST = 3
/**
 * Papers that each group needs for a word of its own. From five on, somebody who knows the own paper still cannot tell
 * any other; with three or four they could tell all of them, had they been the only one of their mind.
 */
export const SPLIT_LEAST = 5

/**
 * Counts what both groups say of the mediator (BF9): that both accept, in secret, whoever leads (features.md 29, after the
 * standards in methods.md [P1][P8]). A group accepts when more than half of those who said yes or "not
 * yet" said yes. `isSafe` is false where an earlier round with slightly other people could be compared.
 */
export const tallyAcceptance = (papers: readonly AcceptancePaper[], k: number, isSafe = true): AcceptanceResult => {
  const ballots = papers.length
  const of = (group: GroupId) => {
    const said = papers.filter((paper) => paper.group === group && paper.says !== 'pass')
    const yes = said.filter(({ says }) => says === 'yes').length
    return { size: said.length, word: yes * 2 > said.length ? ('accepted' as const) : ('not-yet' as const) }
  }
  const counted = { a: of('a'), b: of('b') }
  if (GROUPS.some((group) => counted[group].size < SECRET_LEAST)) return { outcome: 'too-few', ballots }
  if (!isSafe) return { outcome: 'not-told', ballots }
  const outcome = GROUPS.every((group) => counted[group].word === 'accepted') ? 'accepted' : 'not-yet'
  const isSplit = GROUPS.every((group) => counted[group].size >= Math.max(k, SPLIT_LEAST))
  return { outcome, ...(isSplit ? { by: { a: counted.a.word, b: counted.b.word } } : {}), ballots }
}

/**
 * Whether the outcome of a round may be told beside those before it: the people asked are the same, or differ by `k` or
 * more; otherwise who came or left would stand behind the difference (BL11).
 */
export const acceptanceIsSafe = (
  before: readonly (readonly string[])[],
  asked: readonly string[],
  k: number,
): boolean =>
  before.every((then) => {
    const others = [...then.filter((id) => !asked.includes(id)), ...asked.filter((id) => !then.includes(id))]
    return others.length === 0 || others.length >= k
  })
