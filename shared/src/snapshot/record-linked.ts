import { conditionsOf } from '../linked/conditions.ts'
import { isHeardAsMeant, linkedRows, type LinkedRow } from '../linked/linked-boards.ts'
import { isMatched, mirrorLists, type OwnList } from '../linked/matches.ts'
import { flagCounts, triedMessages, type FlagCounts, type FlagMarks, type TriedMessage } from '../linked/try-out.ts'
import { futuresOf, type MoveReach } from '../axes/moves.ts'
import { twoByTwoBoard } from '../axes/two-by-two-board.ts'
import { frictionSums, type FrictionSum } from '../linked/friction.ts'
import type { AxisCorner, DocumentView } from '../documents/card-view.ts'
import type { GroupId, Kind } from '../session/agenda.ts'
import type { RecordReply } from './record-model.ts'

/** What one group meant, and what the other heard; `fits` where the first said that it was heard so. */
export type RecordPair = {
  readonly group: GroupId
  readonly meant: string
  readonly heard: readonly { readonly text: string; readonly fits?: true }[]
}

/** A useful tension with its sides, what each gives and costs, and its early signs. */
export type RecordTension = {
  readonly text: string
  readonly sides: readonly {
    readonly text: string
    readonly gains: readonly string[]
    readonly costs: readonly string[]
    readonly signs: readonly string[]
  }[]
}

/**
 * A message that was tried out: its last words, which version they are, and what was flagged in the first version and,
 * where there is another, in the last one. What was flagged is counted here and not told.
 */
export type RecordMessage = {
  readonly group: GroupId
  readonly text: string
  readonly version: number
  readonly before: FlagCounts
  readonly after?: FlagCounts
}

/**
 * A list of a mirror: of how many cards both groups said that the other group wrote the same, and, where card texts go
 * along, which these are.
 */
export type RecordMirror = {
  readonly about: GroupId
  readonly kind: OwnList
  readonly met: number
  readonly of: number
  readonly same?: readonly { readonly own: string; readonly other: string }[]
}

/** What could be done in one or several futures, and what would show early that one comes. */
export type RecordFutures = {
  readonly moves: readonly {
    readonly text: string
    readonly corners: readonly RecordCorner[]
    readonly reach: MoveReach
  }[]
  readonly signs: readonly { readonly text: string; readonly corner?: RecordCorner }[]
}
/** A corner of the two-by-two, with its name where it has one. */
export type RecordCorner = { readonly at: AxisCorner; readonly name?: string }

/** Boards of linked cards, and what would make possible what was heard; each absent where nobody wrote any. */
export type LinkedParts = {
  readonly pairs?: readonly RecordPair[]
  readonly tensions?: readonly RecordTension[]
  readonly messages?: readonly RecordMessage[]
  /** Absent where nobody said of any card of a mirror that another is the same. */
  readonly mirror?: readonly RecordMirror[]
  /** Absent where nobody wrote a move or a sign of a future. */
  readonly futures?: RecordFutures
  /** Minutes of a shift that cards on what is hard to use cost, by group; absent where nobody said any. */
  readonly friction?: Readonly<Partial<Record<GroupId, FrictionSum>>>
  /** Present only where both groups said yes to card texts: each stands with a card. */
  readonly conditions?: readonly { readonly of: string; readonly says: readonly RecordReply[] }[]
}

const says = ({ text }: { readonly text: string }): boolean => text.trim() !== ''
const below = (row: LinkedRow, kind: Kind): readonly LinkedRow[] =>
  row.parts.find(({ part }) => part.kind === kind)?.rows ?? []
const textsOf = (row: LinkedRow, kind: Kind): readonly string[] =>
  below(row, kind).flatMap(({ card }) => (says(card) ? [card.text.trim()] : []))

const pairOf = (row: LinkedRow): readonly RecordPair[] => {
  const { card } = row
  if (card.kind !== 'meant' || (card.group !== 'a' && card.group !== 'b') || !says(card)) return []
  const heard = below(row, 'heard').flatMap((one) =>
    says(one.card)
      ? [{ text: one.card.text.trim(), ...(isHeardAsMeant(card, one.card) ? { fits: true as const } : {}) }]
      : [],
  )
  return [{ group: card.group, meant: card.text.trim(), heard }]
}

const tensionOf = (row: LinkedRow): readonly RecordTension[] => {
  if (row.card.kind !== 'tension' || !says(row.card)) return []
  const sides = below(row, 'pole')
    .filter(({ card }) => says(card))
    .map((side) => ({
      text: side.card.text.trim(),
      gains: textsOf(side, 'gain'),
      costs: textsOf(side, 'cost'),
      signs: textsOf(side, 'warning'),
    }))
  return [{ text: row.card.text.trim(), sides }]
}

const messageOf = ({ group, versions }: TriedMessage, marks: FlagMarks): readonly RecordMessage[] => {
  const [first, last] = [versions[0], versions.at(-1)]
  if (group === null || !first || !last) return []
  return [
    {
      group,
      text: last.row.card.text.trim(),
      version: versions.length,
      before: flagCounts(first, marks),
      ...(last === first ? {} : { after: flagCounts(last, marks) }),
    },
  ]
}

const recordFutures = (board: DocumentView): RecordFutures | null => {
  const { corners } = twoByTwoBoard(board)
  const cornerOf = (at: AxisCorner): RecordCorner => {
    const name = corners[at].card?.text.trim() ?? ''
    return name === '' ? { at } : { at, name }
  }
  const { moves, signs } = futuresOf(board)
  const told = {
    moves: moves
      .filter(({ card }) => says(card))
      .map(({ card, corners: some, reach }) => ({ text: card.text.trim(), corners: some.map(cornerOf), reach })),
    signs: signs
      .filter(({ card }) => says(card))
      .map(({ card, corner }) => ({ text: card.text.trim(), ...(corner ? { corner: cornerOf(corner) } : {}) })),
  }
  return told.moves.length + told.signs.length > 0 ? told : null
}

const mirrorOf = (board: DocumentView, texts: boolean): readonly RecordMirror[] =>
  mirrorLists(board).map(({ about, kind, cards, count }) => ({
    about,
    kind,
    ...count,
    ...(texts
      ? {
          same: cards.flatMap(({ matches }) =>
            matches.filter(isMatched).map(({ own, other }) => ({ own: own.text.trim(), other: other.text.trim() })),
          ),
        }
      : {}),
  }))

/** The boards of linked cards as they may stand in a file; `texts`: both groups said yes to the words of cards. */
export const linkedParts = (board: DocumentView, texts: boolean, marks: FlagMarks): LinkedParts => {
  const pairs = linkedRows(board, 'pairs').flatMap(pairOf)
  const tensions = linkedRows(board, 'tensions').flatMap(tensionOf)
  const messages = triedMessages(board).flatMap((message) => messageOf(message, marks))
  const conditions = board.cards.flatMap((card) => {
    const said = conditionsOf(board, card.id)
    return texts && said.length > 0 && says(card)
      ? [{ of: card.text.trim(), says: said.map(({ group, text }) => ({ group: group ?? 'both', text: text.trim() })) }]
      : []
  })
  const mirror = mirrorOf(board, texts)
  const futures = recordFutures(board)
  const friction = frictionSums(board)
  return {
    ...(pairs.length > 0 ? { pairs } : {}),
    ...(tensions.length > 0 ? { tensions } : {}),
    ...(messages.length > 0 ? { messages } : {}),
    ...(board.cards.some(({ kind }) => kind === 'match') && mirror.length > 0 ? { mirror } : {}),
    ...(futures ? { futures } : {}),
    ...(friction ? { friction } : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
  }
}
