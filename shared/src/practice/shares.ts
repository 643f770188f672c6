import type { GroupId, WrittenKind } from '../session/agenda.ts'
import { groupOf, LARKFIELD, sideOf, type Counts } from './larkfield.ts'

/** The people of a group, in the order of the case. */
export const peopleOf = (group: GroupId): readonly string[] =>
  LARKFIELD.people.filter(([side]) => groupOf(side) === group).map(([, name]) => name)

/** The case has words for what its day writes about; of other kinds its people write nothing. */
const cards: Readonly<Partial<Record<WrittenKind, (typeof LARKFIELD.cards)['interest']>>> = LARKFIELD.cards

/** The cards of a kind that a group writes, dealt out in turn to those of its people who play. */
export const dealt = (
  kind: WrittenKind,
  group: GroupId,
  players: readonly string[],
): readonly { readonly name: string; readonly text: string }[] =>
  players.length === 0
    ? []
    : (cards[kind] ?? [])
        .filter(([side]) => groupOf(side) === group)
        .map(([, text], at) => ({ name: players[at % players.length] ?? '', text }))

/** Each person's picks among the shared problems, so that all of them together give the counts of the case. */
export const picksOf = (group: GroupId, cap: number): ReadonlyMap<string, readonly string[]> => {
  const left = new Map(LARKFIELD.priority_votes.map(([text, s, o]) => [text, group === 'a' ? s : o]))
  return new Map(
    peopleOf(group).map((name) => {
      const chosen = [...left]
        .filter(([, count]) => count > 0)
        .sort((one, other) => other[1] - one[1])
        .slice(0, cap)
        .map(([text]) => text)
      for (const text of chosen) left.set(text, (left.get(text) ?? 0) - 1)
      return [name, chosen]
    }),
  )
}

/** The level that each person of a group chooses, so that all of them together give these counts. */
export const levelsOf = (group: GroupId, counts: Counts): ReadonlyMap<string, number> => {
  const levels = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
  return new Map(peopleOf(group).map((name, at) => [name, levels[at] ?? 4]))
}

/** A proposal of the case with the words and the levels of each round. */
export type Proposed = {
  readonly rounds: readonly {
    readonly text: string
    readonly levels: ReadonlyMap<string, number>
  }[]
  /** What somebody writes who wants a change. */
  readonly line: string
}

/** How the words of a proposal change for its second round; the same words where the case only votes again. */
const SECOND_WORDS: readonly ((text: string) => string)[] = [
  (text) => `${text} If nobody confirms within three working days, the sponsor asks both groups the same day.`,
  (text) => text,
  (text) => `${text.replace(/\.$/, '')}; five for urgent legal changes, with a note that says why.`,
  (text) => text,
]
const LINES = [
  'Say what happens when nobody confirms.',
  'Leave us the measures that we need every week.',
  'Urgent legal changes cannot wait for ten days.',
  'The partner letter lapses in month four.',
] as const

/** The four proposals in their order, with one or two rounds each. */
export const PROPOSED: readonly Proposed[] = LARKFIELD.support.map(([text, { round1, round2 }], at) => ({
  line: LINES[at] ?? '',
  rounds: [
    { text, counts: round1 },
    ...(round2 ? [{ text: SECOND_WORDS[at]?.(text) ?? text, counts: round2 }] : []),
  ].map((round) => ({
    text: round.text,
    levels: new Map((['a', 'b'] as const).flatMap((group) => [...levelsOf(group, round.counts[sideOf(group)])])),
  })),
}))
