import type { DocumentView } from '../documents/card-view.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'

/** What is hard to use costs a group so many minutes of a shift, said of so many of its cards. */
export type FrictionSum = { readonly minutes: number; readonly said: number; readonly of: number }

/**
 * The minutes of a shift that each group says its revealed cards cost, added up. They are minutes and cards and never
 * people; a group without such cards is left out, and so is everything where nobody said any (KI16).
 */
export const frictionSums = (
  view: Pick<DocumentView, 'cards'>,
): Readonly<Partial<Record<GroupId, FrictionSum>>> | null => {
  const sums = GROUPS.flatMap((group) => {
    const cards = view.cards.filter(
      (card) => card.kind === 'friction' && card.zone !== undefined && card.group === group && card.into === undefined,
    )
    const said = cards.flatMap(({ minutes }) => (minutes === undefined ? [] : [minutes]))
    const sum = { minutes: said.reduce((all, one) => all + one, 0), said: said.length, of: cards.length }
    return cards.length === 0 ? [] : [[group, sum] as const]
  })
  return sums.some(([, { said }]) => said > 0) ? Object.fromEntries(sums) : null
}
