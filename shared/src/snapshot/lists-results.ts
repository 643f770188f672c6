import { GROUPS } from '../session/agenda.ts'
import type { List } from './list.ts'
import type { ListSetting } from './lists-agreed.ts'
import type { RecordModel, RecordProposal } from './record-model.ts'
import type { SnapshotBallot } from './snapshot-ballot.ts'
import { wordsFor } from './snapshot-words.ts'

type Groups = RecordModel['groups']

/** Each closed ballot on priorities, an option a row. Figures that k hides are empty cells, and not zero. */
export const priorityList = (
  ballots: readonly SnapshotBallot[],
  groups: Groups,
  { words, heads }: ListSetting,
): List => ({
  id: 'priorities',
  columns: [
    heads.round,
    heads.number,
    heads.option,
    heads.outcome,
    heads.total,
    ...GROUPS.map((group) => groups[group].name),
    heads.people,
  ],
  rows: ballots.flatMap((ballot) => {
    const say = wordsFor(words.results, ballot)
    return (['common', 'one', 'others'] as const).flatMap((outcome) =>
      ballot[outcome].map((one) => [
        ballot.round,
        one.number,
        one.text ?? say.option(one.number),
        ballot.by === 'group' ? heads.outcomes[outcome] : '',
        one.total,
        ...GROUPS.map((group) => one[group] ?? ''),
        ballot.ballots.total,
      ]),
    )
  }),
})

/** Each round of a support check, a level a row, and what was said about it. */
export const supportLists = (
  proposals: readonly RecordProposal[],
  groups: Groups,
  { words, heads }: ListSetting,
): readonly List[] => {
  const rounds = proposals.flatMap((one) => one.rounds)
  const nameOf = { a: groups.a.name, b: groups.b.name }
  return [
    {
      id: 'support',
      columns: [
        heads.proposal,
        heads.round,
        heads.outcome,
        heads.level,
        heads.levelMeans,
        heads.total,
        ...GROUPS.map((group) => groups[group].name),
        heads.people,
      ],
      rows: rounds.flatMap((round) =>
        round.levels.map((level) => [
          round.text,
          round.round,
          words.support.round(round.round, round.carried),
          level.level,
          words.support.levels[level.level] ?? '',
          level.total ?? '',
          ...GROUPS.map((group) => level[group] ?? ''),
          round.ballots.total,
        ]),
      ),
    },
    {
      id: 'support-reasons',
      columns: [heads.proposal, heads.round, heads.group, heads.line],
      rows: rounds.flatMap((round) =>
        round.lines.map(({ text, group }) => [round.text, round.round, group ? nameOf[group] : '', text]),
      ),
    },
  ]
}
