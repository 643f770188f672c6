import type { Placed } from './lanes.ts'

/** The cards of a zone, those that lie in a stack apart from the others. */
export type Stacked = {
  /** What lies in no stack, and the stacks themselves, in order. */
  readonly tops: readonly Placed[]
  /** What lies in each stack, in order; a stack in which nothing lies has an empty list. */
  readonly members: ReadonlyMap<string, readonly Placed[]>
}

/**
 * Which cards of a zone lie in which of its stacks. A stack lies in no stack, and a card whose stack is not in this zone,
 * or is hidden or gone, lies on its own: nothing is lost with a title. With `piles`, any card that others name has them
 * below it.
 */
export const stackedIn = (placed: readonly Placed[], piles = false): Stacked => {
  const members = new Map<string, Placed[]>()
  const named = new Set(piles ? placed.map(({ card }) => card.stack) : [])
  for (const { card } of placed) if (card.kind === 'stack' || named.has(card.id)) members.set(card.id, [])
  const tops = placed.filter((one) => {
    const { kind, stack } = one.card
    const list = kind === 'stack' || stack === undefined ? undefined : members.get(stack)
    list?.push(one)
    return list === undefined
  })
  return { tops, members }
}
