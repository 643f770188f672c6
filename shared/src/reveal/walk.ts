import type { CardView } from '../documents/card-view.ts'
import { GROUPS, type GroupId, type WrittenKind } from '../session/agenda.ts'

/** A card that was in front of the room in a walk, and whose it was. */
export type WalkedCard = { readonly card: string; readonly group: GroupId }

/** What can come in front of the room: the cards in each group's own lanes, in the order of the board, that say something. */
export const walkable = (
  cards: readonly CardView[],
  kinds: readonly WrittenKind[],
): Readonly<Record<GroupId, readonly CardView[]>> => {
  const of = (group: GroupId): readonly CardView[] =>
    cards.filter(
      (card) =>
        kinds.some((kind) => card.kind === kind && card.zone === `${kind}:${group}`) &&
        card.into === undefined &&
        card.text.trim() !== '',
    )
  return { a: of('a'), b: of('b') }
}

/**
 * The card that comes in front next, and whose it is: a card of one group and a card of the other by turns, each time
 * the first in its lanes that was not in front yet. Where one group has no more, those of the other follow. Null when
 * none is left. Nobody chooses it (RV6).
 */
export const nextInWalk = (
  first: GroupId,
  had: readonly WalkedCard[],
  cards: Readonly<Record<GroupId, readonly CardView[]>>,
): WalkedCard | null => {
  const last = had.at(-1)?.group
  const turn = last === undefined ? first : last === 'a' ? 'b' : 'a'
  const order = [turn, ...GROUPS.filter((group) => group !== turn)]
  for (const group of order) {
    const card = cards[group].find(({ id }) => !had.some((one) => one.card === id))
    if (card) return { card: card.id, group }
  }
  return null
}
