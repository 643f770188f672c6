import { GROUPS } from '../session/agenda.ts'
import { prioritiesSay, supportSays } from '../voting/result-says.ts'
import { supportShares } from '../voting/support.ts'
import {
  countCell,
  ours,
  theirs,
  type PageBlock,
  type PageCell,
  type PageRow,
  type PageSection,
  type PageTable,
} from './page.ts'
import type { RecordModel, RecordProposal, RecordRound } from './record-model.ts'
import type { RecordWords } from './record-words.ts'
import { isHiddenByPapers, votedText, wordsFor } from './snapshot-words.ts'
import type { SnapshotBallot, SnapshotOption } from './snapshot-ballot.ts'

type Groups = RecordModel['groups']

const columnsOf = (ballot: SnapshotBallot, groups: Groups, words: RecordWords): PageTable['columns'] =>
  ballot.by === 'group'
    ? GROUPS.map((group) => ({ title: groups[group].name, group }))
    : [{ title: ballot.dots ? words.results.dotsColumn : words.results.chose }]

const cellsOf = (one: SnapshotOption, ballot: SnapshotBallot, words: RecordWords): readonly PageCell[] => {
  const { of } = wordsFor(words.results, ballot)
  const { total } = ballot.ballots
  if (ballot.by !== 'group')
    return [
      {
        text: of(one.total, total),
        marks: { group: 'all', full: one.total, empty: ballot.dots ? 0 : total - one.total },
      },
    ]
  return GROUPS.map((group) => {
    const [full, all] = [one[group] ?? 0, ballot.ballots[group] ?? 0]
    return { text: of(full, all), marks: { group, full, empty: ballot.dots ? 0 : all - full } }
  })
}

const priorities = (ballot: SnapshotBallot, groups: Groups, words: RecordWords): PageSection => {
  const { split, figures } = words.results
  const say = wordsFor(words.results, ballot)
  const table = (caption: string, options: readonly SnapshotOption[], strong: boolean): readonly PageBlock[] =>
    options.length === 0
      ? []
      : [
          {
            of: 'table',
            caption,
            columns: columnsOf(ballot, groups, words),
            picture: {
              says: words.pictures.of(`${prioritiesSay(ballot, say.says)} ${caption}`),
              columns: ballot.by === 'group' ? GROUPS.length : 1,
              inCells: true,
            },
            body: options.map((one) => ({
              head: one.text === undefined ? ours(say.option(one.number)) : theirs(one.text),
              strong,
              cells: cellsOf(one, ballot, words),
            })),
          },
        ]
  return {
    id: `priorities-${ballot.round}`,
    title: say.title(ballot.round),
    blocks: [
      { of: 'note', say: ours(prioritiesSay(ballot, say.says)), tone: 'strong' },
      { of: 'note', say: ours(votedText(say, ballot)), tone: 'quiet' },
      ...(ballot.by === 'total' ? [{ of: 'note' as const, say: ours(split(ballot.k)), tone: 'quiet' as const }] : []),
      ...(ballot.by === 'none'
        ? [
            {
              of: 'note' as const,
              say: ours((isHiddenByPapers(ballot) ? say.papersHide : figures)(ballot.k)),
              tone: 'quiet' as const,
            },
          ]
        : []),
      ...table(say.common, ballot.common, true),
      ...table(say.one, ballot.one, false),
      ...table(ballot.by === 'total' ? say.totals : say.others, ballot.others, false),
    ],
  }
}

/** Each closed ballot on priorities. */
export const prioritiesSections = (
  model: Pick<RecordModel, 'priorities' | 'groups'>,
  words: RecordWords,
): readonly PageSection[] => model.priorities.map((one) => priorities(one, model.groups, words))

/** How many answered a support check or a rating, and how many of them on paper. */
export const answeredText = (
  { ballots, papers }: { readonly ballots: { readonly total: number }; readonly papers?: number },
  words: RecordWords,
): string =>
  [words.support.voted(ballots.total), papers === undefined ? '' : words.results.papers(papers)]
    .filter(Boolean)
    .join(' ')

/** The numbers of people at each level in a row, and at the end how many of those who counted support it. */
const levelRow = (round: RecordRound, group: 'a' | 'b' | null, groups: Groups, words: RecordWords): PageRow => {
  const shares = supportShares(round)
  const share = group === null ? null : shares?.[group]
  return {
    ...(group === null ? {} : { group }),
    head: group === null ? ours(words.support.all) : theirs(groups[group].name),
    cells: [
      ...round.levels.map((level) => {
        const count = (group === null ? level.total : level[group]) ?? 0
        return count === 0 ? null : countCell(count, group ?? 'all')
      }),
      share ? { text: words.support.of(share.supporting, share.counted) } : null,
    ],
  }
}

const levelTable = (round: RecordRound, says: string, groups: Groups, words: RecordWords): readonly PageBlock[] => {
  const say = words.support
  if (round.by === 'none' && round.isHiddenByPapers) return []
  if (round.by === 'none') return [{ of: 'note', say: ours(say.figures(round.k)), tone: 'quiet' }]
  const shares = supportShares(round)
  return [
    {
      of: 'table',
      caption: say.round(round.round, round.carried),
      isHeaded: true,
      columns: [
        ...round.levels.map(({ level }) => ({ title: String(level), full: say.levels[level] ?? String(level) })),
        ...(shares ? [{ title: say.supports }] : []),
      ],
      picture: { says: words.pictures.of(says || say.round(round.round, round.carried)), columns: round.levels.length },
      body:
        round.by === 'group'
          ? GROUPS.map((group) => levelRow(round, group, groups, words))
          : [
              {
                ...levelRow(round, null, groups, words),
                cells: levelRow(round, null, groups, words).cells.slice(0, -1),
              },
            ],
    },
    ...(round.by === 'total' && !round.isHiddenByPapers
      ? [{ of: 'note' as const, say: ours(say.split(round.k)), tone: 'quiet' as const }]
      : []),
  ]
}

const roundBlocks = (
  round: RecordRound,
  before: RecordRound | undefined,
  groups: Groups,
  words: RecordWords,
): readonly PageBlock[] => {
  const say = words.support
  const says = round.isHiddenByPapers
    ? ''
    : supportSays(round, groups, words.results.says)
        .map(({ text }) => text)
        .join(' ')
  return [
    { of: 'part', say: ours(say.round(round.round, round.carried)), small: true },
    // The wording stands again only where it changed.
    ...(before && before.text !== round.text
      ? [
          { of: 'note' as const, say: ours(say.newWords), tone: 'quiet' as const },
          { of: 'note' as const, say: theirs(round.text), tone: 'strong' as const },
        ]
      : []),
    { of: 'note', say: ours(answeredText(round, words)), tone: 'quiet' },
    ...(says ? [{ of: 'note' as const, say: theirs(says), tone: 'strong' as const }] : []),
    ...(round.isHiddenByPapers
      ? [{ of: 'note' as const, say: ours(say.undecidedByPapers(round.k)), tone: 'plain' as const }]
      : []),
    ...levelTable(round, says, groups, words),
    ...(round.lines.length > 0
      ? [
          { of: 'note' as const, say: ours(say.lines), tone: 'quiet' as const },
          {
            of: 'entries' as const,
            look: 'short' as const,
            entries: round.lines.map(({ text, group }) => ({
              ...(group ? { group } : {}),
              head: theirs(text),
              lines: [],
            })),
          },
        ]
      : []),
  ]
}

const proposalBlocks = ({ rounds }: RecordProposal, groups: Groups, words: RecordWords): readonly PageBlock[] => {
  const [first] = rounds
  return first
    ? [
        { of: 'part', say: theirs(first.text) },
        ...rounds.flatMap((round, at) => roundBlocks(round, rounds[at - 1], groups, words)),
      ]
    : []
}

/** Support checks by proposal, with the scale and the rule before them. */
export const supportSection = (
  model: Pick<RecordModel, 'proposals' | 'groups'>,
  words: RecordWords,
): PageSection | null => {
  if (model.proposals.length === 0) return null
  const say = words.support
  const shares = new Set(model.proposals.flatMap(({ rounds }) => rounds.map(({ share }) => say.share(share))))
  const levels = model.proposals[0]?.rounds[0]?.levels ?? []
  return {
    id: 'support',
    title: say.title,
    blocks: [
      ...[...shares].map((share) => ({ of: 'note' as const, say: ours(say.rule(share)), tone: 'quiet' as const })),
      { of: 'note', say: ours(say.scale), tone: 'quiet' },
      {
        of: 'entries',
        look: 'scale',
        entries: levels.map(({ level }) => ({ head: ours(say.levels[level] ?? String(level)), lines: [] })),
      },
      ...model.proposals.flatMap((one) => proposalBlocks(one, model.groups, words)),
    ],
  }
}
