import type { CardView } from '@parley/shared/documents/card-view'
import { addCard, removeCard, setText } from '@parley/shared/documents/cards'
import type { DeskKind } from '@parley/shared/session/agenda'
import { placeBetween } from '../../board/order.ts'
import { randomId } from '../../session/random.ts'
import { useDocument, type UsedDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { moveAmong } from './move-among.ts'

export type Desk = {
  readonly document: UsedDocument
  readonly of: (kind: DeskKind) => readonly CardView[]
  /** Puts a new card at the end, or where it was, and names it. */
  readonly add: (kind: DeskKind, text: string, at?: readonly [number, number]) => string
  /** Puts several new cards at the end, in their order, at once. */
  readonly addAll: (kind: DeskKind, texts: readonly string[]) => void
  readonly write: (card: string, text: string) => void
  readonly remove: (card: string) => void
  /** Moves a card to a place among those of its kind; 0 is the top. */
  readonly moveTo: (card: CardView, index: number) => void
}

/** The own desk: drafts of every kind, which nobody else can read. */
export const useDesk = (): Desk => {
  const { self } = useSession()
  const document = useDocument(`desk:${self.seat}`)
  const { doc, view } = document
  const of = (kind: DeskKind): readonly CardView[] => view.cards.filter((card) => card.kind === kind)
  return {
    document,
    of,
    add: (kind, text, at) => {
      const end = placeBetween(of(kind).at(-1)?.at, undefined) ?? [0, 0]
      const id = randomId()
      addCard(doc, { id, kind, at: at ?? end, text })
      return id
    },
    addAll: (kind, texts) => {
      const last = of(kind).at(-1)?.at[1] ?? 0
      doc.transact(() =>
        texts.forEach((text, at) => addCard(doc, { id: randomId(), kind, at: [0, last + at + 1], text })),
      )
    },
    write: (card, text) => setText(doc, card, text),
    remove: (card) => removeCard(doc, card),
    moveTo: (card, index) => moveAmong(doc, of(card.kind as DeskKind), card, index),
  }
}
