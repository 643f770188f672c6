import type { CardView } from '@parley/shared/documents/card-view'
import { readDocument } from '@parley/shared/documents/cards'
import { tablePiles, type TablePile } from '@parley/shared/documents/table-piles'
import type { Acting } from './acting.ts'
import { orderAmong, setKey, type LaneActs } from './lane-acts.ts'
import type { StackActs } from './stack-acts.ts'

/** Acts at a table: nothing but `at` and `into` is written, and each card stays among those of its kind. */
export type TableActs = Pick<LaneActs, 'move' | 'moveAll'> & StackActs

/**
 * The acts of one person at a table. Cards that say the same are joined into one of them, and a pile that is joined takes
 * along what was joined into it: no card is left under one that lies under another (TA6).
 */
export const tableActs = (acting: Acting): TableActs => {
  const { doc, act } = acting
  const piles = (): readonly TablePile[] => tablePiles(readDocument(doc))
  const pileOf = (all: readonly TablePile[], id: string): TablePile | undefined =>
    all.find(({ card, joined }) => card.id === id || joined.some((one) => one.id === id))
  /** Puts cards into the order of their kind; before a card of another pile means before that pile. */
  const order = (cards: readonly CardView[], beforeId: string | null): void => {
    const ids = new Set(cards.map((card) => card.id))
    const kind = cards[0]?.kind
    const before = beforeId === null ? undefined : pileOf(piles(), beforeId)
    const isInside = before?.joined.some((one) => ids.has(one.id)) ?? false
    const others = readDocument(doc).cards.filter((card) => card.kind === kind && !ids.has(card.id))
    orderAmong(acting, [...ids], others, isInside ? beforeId : (before?.card.id ?? null))
  }
  const join = (ids: readonly string[], onto: string): string | null => {
    const all = piles()
    const target = pileOf(all, onto)?.card
    if (!target) return null
    const cards = all
      .flatMap(({ card, joined }) =>
        ids.includes(card.id) ? [card, ...joined] : joined.filter(({ id }) => ids.includes(id)),
      )
      .filter(({ id, kind }) => id !== target.id && kind === target.kind)
    if (cards.length === 0) return null
    act(() => {
      for (const card of cards) setKey(acting, card, 'into', target.id)
    })
    return target.id
  }
  /** Lets cards stand for themselves again, right behind the pile in which they lay. */
  const free = (cards: readonly CardView[]): void => {
    const all = piles()
    const heads = new Set(cards.flatMap(({ id }) => pileOf(all, id)?.card ?? []))
    act(() => {
      for (const head of heads) {
        const out = cards.filter(({ into }) => into === head.id)
        const tops = all.filter(({ card }) => card.kind === head.kind)
        const next = tops[tops.findIndex(({ card }) => card.id === head.id) + 1]
        for (const card of out) setKey(acting, card, 'into', undefined)
        order(out, next?.card.id ?? null)
      }
    })
  }
  const joinedIn = (ids: readonly string[]): readonly CardView[] =>
    piles().flatMap(({ joined }) => joined.filter(({ id }) => ids.includes(id)))

  const moveAll: TableActs['moveAll'] = (ids, _zone, beforeId, within) => {
    const cards = readDocument(doc).cards.filter(({ id }) => ids.includes(id))
    if (cards.length === 0 || (beforeId !== null && ids.includes(beforeId))) return
    act(() => {
      if (within === null) for (const card of cards) setKey(acting, card, 'into', undefined)
      order(cards, beforeId)
    })
  }
  return {
    moveAll,
    move: (id, zone, beforeId) => moveAll([id], zone, beforeId),
    stack: (ids) => {
      const all = piles()
      const chosen = all.filter(({ card, joined }) => [card, ...joined].some(({ id }) => ids.includes(id)))
      const [first, ...more] = chosen.filter(({ joined }) => joined.length > 0)
      const target = first && more.length === 0 ? first : chosen[0]
      return target ? join(ids, target.card.id) : null
    },
    addToStack: (head, ids) => {
      join(ids, head)
    },
    takeOut: (ids) => free(joinedIn(ids)),
    unstack: (head) => free(piles().find(({ card }) => card.id === head)?.joined ?? []),
  }
}
