import type { CardView, DocumentView } from '../documents/card-view.ts'
import { tablePiles } from '../documents/table-piles.ts'
import type { GroupId, WrittenKind } from '../session/agenda.ts'

/** What a table shows as a board: a lane for each of these kinds, all of one group. */
export type TableLanes = { readonly table: GroupId; readonly kinds: readonly WrittenKind[] }

/**
 * A table as a board shows it (TA5): the cards of its kinds in the lanes of its group, and what was joined in a pile, which
 * names its uppermost card as the cards of a stack name theirs. Nothing of it is written anywhere.
 */
export const tableAsBoard = (view: Pick<DocumentView, 'cards'>, { table, kinds }: TableLanes): DocumentView => {
  const lies = (card: CardView, head: CardView): CardView => {
    const { into: _, ...own } = card
    const zone = `${head.kind as WrittenKind}:${table}` as const
    return { ...own, group: table, zone, ...(head.id !== card.id && { stack: head.id }) }
  }
  const heads = new Map<string, CardView>()
  for (const { card, joined } of tablePiles(view)) {
    if (kinds.some((kind) => kind === card.kind)) for (const one of [card, ...joined]) heads.set(one.id, card)
  }
  const cards = view.cards.flatMap((card) => {
    const head = heads.get(card.id)
    return head ? [lies(card, head)] : []
  })
  return { cards, links: [] }
}
