import { prioritiesSay } from '../voting/result-says.ts'
import { markNotes } from './mark-notes.ts'
import { markdownBlock, markdownLine } from './markdown-text.ts'
import { sectionsMarkdown } from './page-markdown.ts'
import { daySections } from './record-page.ts'
import type { RecordWords } from './record-words.ts'
import type { SnapshotBallot, SnapshotOption } from './snapshot-ballot.ts'
import { isHiddenByPapers, votedText, wordsFor, type SnapshotWords } from './snapshot-words.ts'
import type { SnapshotBand, SnapshotCard, SnapshotLane, WorkingSnapshot } from './working-snapshot.ts'

const list = (lines: readonly string[]): string => lines.map((one) => `- ${one}`).join('\n')

const nameOf = ({ kind, text }: SnapshotCard, words: SnapshotWords): string =>
  text.trim() !== '' ? text : kind === 'stack' ? words.emptyStack : words.emptyCard

/** A card as the item of a list whose own text stands `indent` deep. */
const item = (card: SnapshotCard, indent: number, model: WorkingSnapshot, words: SnapshotWords): string => {
  const notes = markNotes(card, model.groups, words).map((note) => `\n${' '.repeat(indent)}- ${markdownLine(note)}`)
  return (markdownBlock(card.text, indent) || markdownLine(nameOf(card, words))) + notes.join('')
}

const lane = (one: SnapshotLane, model: WorkingSnapshot, words: SnapshotWords): string => {
  const count = markdownLine(words.cards(one.count))
  if (!one.cards || one.cards.length === 0) return count
  const stacks = new Set(one.cards.flatMap(({ kind, number }) => (kind === 'stack' ? (number ?? []) : [])))
  const cards = one.cards
  const isInside = ({ stack }: SnapshotCard): boolean => stack !== undefined && stacks.has(stack)
  return list(
    cards
      .filter((card) => !isInside(card))
      .map((card) => {
        const inside = card.number === undefined ? [] : cards.filter(({ stack }) => stack === card.number)
        return item(card, 2, model, words) + inside.map((member) => `\n  - ${item(member, 4, model, words)}`).join('')
      }),
  )
}

const arrows = ({ board, arrows: some = [], drawings = [] }: WorkingSnapshot, words: SnapshotWords): string[] => {
  const texts = new Map(
    board
      .flatMap(({ lanes }) => lanes)
      .flatMap(({ cards = [] }) => cards)
      .map((card) => [card.number, nameOf(card, words)]),
  )
  return [
    ...(some.length > 0
      ? [
          `## ${markdownLine(words.arrows)}`,
          list(
            some.map(({ from, to, label = '' }) =>
              markdownLine(words.arrow(texts.get(from) ?? '', texts.get(to) ?? '', label)),
            ),
          ),
        ]
      : []),
    ...(drawings.length > 0 ? [markdownLine(words.drawings(drawings.length))] : []),
  ]
}

const band = (one: SnapshotBand, model: WorkingSnapshot, words: SnapshotWords): string[] => {
  const heading = `## ${markdownLine(one.title)}`
  return one.id === 'together'
    ? [heading, ...one.lanes.map((each) => lane(each, model, words))]
    : [heading, ...one.lanes.flatMap((each) => [`### ${markdownLine(each.title)}`, lane(each, model, words)])]
}

const option = (one: SnapshotOption, ballot: SnapshotBallot, model: WorkingSnapshot, words: SnapshotWords): string => {
  const name = one.text === undefined ? markdownLine(words.result.option(one.number)) : markdownBlock(one.text, 2)
  const { a, b } = ballot.ballots
  const say = wordsFor(words.result, ballot)
  const counts =
    one.a !== undefined && one.b !== undefined && a !== undefined && b !== undefined
      ? [say.groupCount(model.groups.a.name, one.a, a), say.groupCount(model.groups.b.name, one.b, b)].join(', ')
      : say.of(one.total, ballot.ballots.total)
  return `${name}\n  - ${markdownLine(counts)}`
}

const result = (ballot: SnapshotBallot, model: WorkingSnapshot, words: SnapshotWords): string[] => {
  const say = wordsFor(words.result, ballot)
  const rows = (title: string, options: readonly SnapshotOption[]): string[] =>
    options.length > 0
      ? [`### ${markdownLine(title)}`, list(options.map((one) => option(one, ballot, model, words)))]
      : []
  return [
    `## ${markdownLine(say.title(ballot.round))}`,
    `**${markdownLine(prioritiesSay(ballot, say.says))}**`,
    markdownLine(votedText(say, ballot)),
    ...rows(say.common, ballot.common),
    ...rows(say.one, ballot.one),
    ...rows(ballot.by === 'total' ? say.totals : say.others, ballot.others),
    ...(ballot.by === 'total' ? [markdownLine(words.leftOut.split(ballot.round, ballot.k))] : []),
    ...(ballot.by === 'none'
      ? [
          markdownLine(
            isHiddenByPapers(ballot) ? say.papersHide(ballot.k) : words.leftOut.figures(ballot.round, ballot.k),
          ),
        ]
      : []),
  ]
}

/** The working snapshot as Markdown (CommonMark). What people typed stays text, whatever they typed. */
export const workingMarkdown = (model: WorkingSnapshot, words: SnapshotWords, recordWords: RecordWords): string =>
  [
    `# ${markdownLine(model.title)}`,
    `**${markdownLine(model.notice)}**`,
    markdownLine(words.about),
    list(
      [
        words.date(Date.parse(model.takenAt)),
        words.groupSize(model.groups.a.name, model.groups.a.seats),
        words.groupSize(model.groups.b.name, model.groups.b.seats),
        words.tookPart(model.tookPart),
      ].map(markdownLine),
    ),
    ...model.board.flatMap((one) => band(one, model, words)),
    ...arrows(model, words),
    ...model.ballots.flatMap((one) => result(one, model, words)),
    ...(model.day
      ? sectionsMarkdown(daySections({ ...model.day, groups: model.groups }, recordWords), {
          a: model.groups.a.name,
          b: model.groups.b.name,
          both: recordWords.both,
        })
      : []),
    `## ${markdownLine(words.rules.title)}`,
    list(model.rules.sentences.map(markdownLine)),
    `## ${markdownLine(words.leftOut.title)}`,
    list(model.leftOut.map(markdownLine)),
  ].join('\n\n') + '\n'
