import { markNotes } from './mark-notes.ts'
import { ours, theirs, type PageBlock, type PageEntry, type PageSection, type Said } from './page.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { SnapshotBand, SnapshotCard, SnapshotLane, WorkingSnapshot } from './working-snapshot.ts'

const nameOf = ({ kind, text }: SnapshotCard, words: SnapshotWords): Said =>
  text.trim() !== '' ? theirs(text) : ours(kind === 'stack' ? words.emptyStack : words.emptyCard)

const laneEntries = (
  cards: readonly SnapshotCard[],
  { groups }: WorkingSnapshot,
  words: SnapshotWords,
): readonly PageEntry[] => {
  const stacks = new Set(cards.flatMap(({ kind, number }) => (kind === 'stack' ? (number ?? []) : [])))
  const notes = (card: SnapshotCard) => markNotes(card, groups, words).map((note) => ({ say: theirs(note) }))
  return cards
    .filter(({ stack }) => stack === undefined || !stacks.has(stack))
    .map((card) => ({
      head: nameOf(card, words),
      lines: [
        ...notes(card),
        // What lies in a stack stands below its name, each with its own marks.
        ...(card.number === undefined ? [] : cards.filter(({ stack }) => stack === card.number)).flatMap((member) => [
          { say: nameOf(member, words) },
          ...notes(member),
        ]),
      ],
    }))
}

const laneBlocks = (
  lane: SnapshotLane,
  band: SnapshotBand,
  model: WorkingSnapshot,
  words: SnapshotWords,
): readonly PageBlock[] => [
  ...(band.id === 'together' ? [] : [{ of: 'part' as const, group: lane.owner, say: theirs(lane.title) }]),
  lane.cards && lane.cards.length > 0
    ? { of: 'entries', look: 'plain', entries: laneEntries(lane.cards, model, words) }
    : { of: 'note', say: ours(words.cards(lane.count)), tone: 'quiet' },
]

const arrowsSection = (
  { board, arrows = [], drawings = [] }: WorkingSnapshot,
  words: SnapshotWords,
): readonly PageSection[] => {
  if (arrows.length === 0 && drawings.length === 0) return []
  const names = new Map(
    board
      .flatMap(({ lanes }) => lanes)
      .flatMap(({ cards = [] }) => cards)
      .map((card) => [card.number, nameOf(card, words).text]),
  )
  const entries = arrows.map(({ from, to, label = '' }) => ({
    head: theirs(words.arrow(names.get(from) ?? '', names.get(to) ?? '', label)),
    lines: [],
  }))
  return [
    {
      id: 'arrows',
      title: words.arrows,
      blocks: [
        ...(entries.length > 0 ? [{ of: 'entries' as const, look: 'short' as const, entries }] : []),
        ...(drawings.length > 0
          ? [{ of: 'note' as const, say: ours(words.drawings(drawings.length)), tone: 'quiet' as const }]
          : []),
      ],
    },
  ]
}

/** The joint board in words, a section for each kind: for formats that show no picture of it, or not only one. */
export const workingBoardSections = (model: WorkingSnapshot, words: SnapshotWords): readonly PageSection[] => [
  ...model.board.map((band) => ({
    id: `board-${band.id}`,
    title: band.title,
    blocks: band.lanes.flatMap((lane) => laneBlocks(lane, band, model, words)),
  })),
  ...arrowsSection(model, words),
]
