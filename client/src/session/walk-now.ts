import type { CardView } from '@parley/shared/documents/card-view'
import type { WalkView } from '@parley/shared/protocol/talk-views'
import { nextInWalk, walkable, type WalkedCard } from '@parley/shared/reveal/walk'
import { GROUPS, type GroupId, type WrittenKind } from '@parley/shared/session/agenda'

/** A walk as pages, console and wall show it. */
export type WalkNow = {
  /** The card in front, and whose it is; without words where it is gone meanwhile. Null before the first. */
  readonly front: (WalkedCard & { readonly text?: string }) | null
  /** The group whose card comes next; null before the draw, and when none is left. */
  readonly next: GroupId | null
  /** How many cards were in front, and of how many in all, by group. */
  readonly had: Readonly<Record<GroupId, number>>
  readonly of: Readonly<Record<GroupId, number>>
  readonly at: number
  readonly all: number
}

/** Where a walk stands, from what everybody has: the draw, the cards that were in front, and the board. */
export const walkNow = (walk: WalkView, cards: readonly CardView[], kinds: readonly WrittenKind[]): WalkNow => {
  const lanes = walkable(cards, kinds)
  const last = walk.had.at(-1)
  const text = last && cards.find(({ id }) => id === last.card)?.text
  const count = (group: GroupId): number => walk.had.filter((one) => one.group === group).length
  const left = (group: GroupId): number =>
    lanes[group].filter(({ id }) => !walk.had.some((one) => one.card === id)).length
  const had = { a: count('a'), b: count('b') }
  const of = { a: had.a + left('a'), b: had.b + left('b') }
  return {
    front: last ? { ...last, ...(text !== undefined && { text }) } : null,
    next: walk.first ? (nextInWalk(walk.first, walk.had, lanes)?.group ?? null) : null,
    had,
    of,
    at: walk.had.length,
    all: GROUPS.reduce((sum, group) => sum + of[group], 0),
  }
}
