import { LINK_KINDS, type LinkKind } from '../documents/card-view.ts'
import type { TakenBoard } from './board-from-record.ts'
import type { TakenRecord } from './record-schema.ts'
import type { NotTaken } from './taken-cards.ts'

/** What a mediator reads before a record is taken up. Answer of `POST /api/record-preview`. */
export type RecordPreview = {
  readonly record: TakenRecord
  /** Cards that the board begins with, and its links by kind. */
  readonly cards: number
  readonly lanes: number
  readonly links: Readonly<Record<LinkKind, number>>
  readonly notTaken: NotTaken
}

export const previewOf = (record: TakenRecord, { view, lanes, notTaken }: TakenBoard): RecordPreview => ({
  record,
  cards: view.cards.length,
  lanes,
  links: Object.fromEntries(
    LINK_KINDS.map((kind) => [kind, view.links.filter((link) => link.kind === kind).length]),
  ) as RecordPreview['links'],
  notTaken,
})
