import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { addCard, readCard, readDocument, removeCard, setCard } from '@parley/shared/documents/cards'
import { byPlace, zoneOf } from '@parley/shared/scene/lanes'
import { randomId } from '../session/random.ts'
import type { Acting } from './acting.ts'
import type { Spot } from './free-acts.ts'
import { laneOf, lastPlace, orderBefore, ownerOf, setKey } from './lane-acts.ts'

/** Acts on stacks: cards with a title that lie on one another. Whether a stack is open is the viewer's own affair. */
export type StackActs = {
  /**
   * Puts cards of one zone into a new stack with a title, which lies where the first of them lay or, in the free area,
   * at `place`. Stacks among them are emptied into the new one. Returns the stack’s id; null where nothing could be.
   */
  readonly stack: (ids: readonly string[], title: string, place?: readonly [x: number, y: number]) => string | null
  /** Puts cards into a stack that stands in their zone. */
  readonly addToStack: (stack: string, ids: readonly string[]) => void
  /** Takes cards out of the stack that they lie in; in the free area they lie at `spots`. */
  readonly takeOut: (ids: readonly string[], spots?: readonly Spot[]) => void
  /** Takes a stack apart: its title goes, its cards stay; in the free area they lie at `spots`. */
  readonly unstack: (stack: string, spots?: readonly Spot[]) => void
}

/** The acts on stacks of one person. */
export const stackActs = (acting: Acting): StackActs => {
  const { doc, origin, act } = acting
  const all = (): readonly CardView[] => [...readDocument(doc).cards].sort(byPlace)
  const put = (card: CardView, stack: string): void => {
    setKey(acting, card, 'stack', stack)
    // In a stack it lies with the others, not where it lay.
    setKey(acting, card, 'place', undefined)
  }
  const free = (card: CardView, spots: readonly Spot[]): void => {
    setKey(acting, card, 'stack', undefined)
    const spot = spots.find((one) => one.id === card.id)
    if (spot && zoneOf(card) === 'together') setKey(acting, card, 'place', [Math.round(spot.x), Math.round(spot.y)])
  }
  /** Cards for a stack of a zone: stacks give what lies in them, and go. */
  const flat = (ids: readonly string[], zone: ZoneId): { cards: readonly CardView[]; stacks: readonly string[] } => {
    const inZone = all().filter((card) => zoneOf(card) === zone && card.into === undefined)
    const stacks = inZone.filter((card) => card.kind === 'stack' && ids.includes(card.id)).map((card) => card.id)
    const cards = inZone.filter(
      (card) =>
        card.kind !== 'stack' && (ids.includes(card.id) || (card.stack !== undefined && stacks.includes(card.stack))),
    )
    return { cards, stacks }
  }
  return {
    stack: (ids, title, place) => {
      const first = all().find((card) => ids.includes(card.id))
      if (!first) return null
      const zone = zoneOf(first)
      const { cards, stacks } = flat(ids, zone)
      if (cards.length === 0) return null
      const id = randomId()
      act(() => {
        const at = lastPlace(acting, zone)
        addCard(doc, { id, kind: 'stack', group: ownerOf(zone), zone, at, text: title }, origin)
        const lies = place ?? first.place
        if (zone === 'together' && lies) setCard(doc, id, 'place', [Math.round(lies[0]), Math.round(lies[1])], origin)
        const lane = laneOf(acting, zone, [id])
        orderBefore(acting, [id], zone, lane.find((card) => ids.includes(card.id))?.id ?? null)
        for (const card of cards) put(card, id)
        for (const stack of stacks) removeCard(doc, stack, origin)
      })
      return id
    },
    addToStack: (stack, ids) => {
      const target = readCard(doc, stack)
      if (target?.kind !== 'stack') return
      const { cards, stacks } = flat(
        ids.filter((id) => id !== stack),
        zoneOf(target),
      )
      if (cards.length === 0) return
      act(() => {
        for (const card of cards) put(card, stack)
        for (const gone of stacks) removeCard(doc, gone, origin)
      })
    },
    takeOut: (ids, spots = []) => {
      const cards = all().filter((card) => ids.includes(card.id) && card.stack !== undefined)
      if (cards.length === 0) return
      act(() => {
        for (const card of cards) free(card, spots)
      })
    },
    unstack: (stack, spots = []) => {
      if (readCard(doc, stack)?.kind !== 'stack') return
      act(() => {
        for (const card of all()) if (card.stack === stack) free(card, spots)
        removeCard(doc, stack, origin)
      })
    },
  }
}
