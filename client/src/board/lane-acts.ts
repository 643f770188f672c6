import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { addCard, readCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { byPlace, zoneOf } from '@parley/shared/scene/lanes'
import type { Owner } from '@parley/shared/scene/scene'
import type { Kind, Lens } from '@parley/shared/session/agenda'
import { randomId } from '../session/random.ts'
import type { Acting } from './acting.ts'
import { carryOver } from './carry-over.ts'
import { numbered, placeBetween, type At } from './order.ts'

/** Where and how a new card lies in the free area; without it, it flows with the others. */
export type Laid = { readonly place: readonly [x: number, y: number]; readonly width?: number | undefined }

/** Acts on cards as they stand in lanes, in an order. */
export type LaneActs = {
  /** Puts a new card at the end of a zone and returns its id; `from` is the option of which it was made. */
  readonly add: (zone: ZoneId, text: string, kind: Kind, made?: Partial<Laid> & { readonly from?: string }) => string
  /**
   * Makes a card read `text`. `base` is what it read when the person's typing began or was last saved:
   * what others changed since then is kept.
   */
  readonly setText: (id: string, text: string, base?: string) => void
  /** Moves a card into a zone before another card, or to its end with null. */
  readonly move: (id: string, zone: ZoneId, beforeId: string | null) => void
  /** Moves several at once; they keep their order among themselves. With null for `within`, out of their stacks. */
  readonly moveAll: (ids: readonly string[], zone: ZoneId, beforeId: string | null, within?: null) => void
  /** Tags cards with a lens, or takes it off with undefined. */
  readonly setLens: (ids: readonly string[], lens: Lens | undefined) => void
  readonly remove: (id: string) => void
  readonly removeAll: (ids: readonly string[]) => void
}

/** Whose a new card is: the lane's group's, and everybody's where both write together. */
export const ownerOf = (zone: ZoneId): Owner => {
  const lane = zone.split(':')[1]
  return lane === 'a' || lane === 'b' ? lane : 'both'
}

/** The cards of a zone in their order, without some. Those that were joined into another are not counted. */
export const laneOf = (acting: Acting, zone: ZoneId, without: readonly string[] = []): readonly CardView[] =>
  readDocument(acting.doc)
    .cards.filter((card) => zoneOf(card) === zone && !without.includes(card.id) && card.into === undefined)
    .sort(byPlace)

/** The place behind the last card of a zone. */
export const lastPlace = (acting: Acting, zone: ZoneId): At =>
  placeBetween(laneOf(acting, zone).at(-1)?.at, undefined) ?? [0, 0]

/** Sets a key where it reads otherwise: a value that stays is no change, and nobody else's is written over. */
export const setKey = ({ doc, origin }: Acting, card: CardView, key: keyof CardView, value: unknown): void => {
  const now = card[key]
  const isSame = Array.isArray(now) && Array.isArray(value) ? now.join() === value.join() : now === value
  if (!isSame) setCard(doc, card.id, key, value, origin)
}

/** Brings a card into a zone; what it was elsewhere, a place or a part of a stack, it is not any more. */
export const enter = (acting: Acting, card: CardView, zone: ZoneId): void => {
  if (zoneOf(card) === zone) return
  // The keys go first: they are judged by the zone in which the card still lies.
  for (const key of ['place', 'width', 'stack'] as const) setKey(acting, card, key, undefined)
  setKey(acting, card, 'zone', zone)
}

/** Puts cards one behind the other before another card of their zone, or at its end. */
export const orderBefore = (acting: Acting, ids: readonly string[], zone: ZoneId, beforeId: string | null): void =>
  orderAmong(acting, ids, laneOf(acting, zone, ids), beforeId)

/** Puts cards one behind the other before one of `others`, which are in their order, or behind them all. */
export const orderAmong = (
  { doc, origin }: Acting,
  ids: readonly string[],
  others: readonly CardView[],
  beforeId: string | null,
): void => {
  const found = beforeId === null ? -1 : others.findIndex((card) => card.id === beforeId)
  const index = found === -1 ? others.length : found
  const after = others[index]?.at
  const fresh: At[] = []
  for (const _ of ids) {
    const at = placeBetween(fresh.at(-1) ?? others[index - 1]?.at, after)
    if (!at) break
    fresh.push(at)
  }
  if (fresh.length === ids.length) {
    for (const [place, id] of ids.entries()) setCard(doc, id, 'at', [...(fresh[place] ?? [0, 0])], origin)
    return
  }
  const order = [...others.slice(0, index).map((card) => card.id), ...ids, ...others.slice(index).map(({ id }) => id)]
  for (const [place, at] of numbered(order.length).entries()) setCard(doc, order[place] ?? '', 'at', [...at], origin)
}

/** The acts on lanes of one person. */
export const laneActs = (acting: Acting): LaneActs => {
  const { doc, origin, act } = acting
  const moveAll: LaneActs['moveAll'] = (ids, zone, beforeId, within) => {
    const cards = ids.flatMap((id) => readCard(doc, id) ?? [])
    if (cards.length === 0 || (beforeId !== null && ids.includes(beforeId))) return
    act(() => {
      for (const card of cards) {
        enter(acting, card, zone)
        if (within === null) setKey(acting, card, 'stack', undefined)
      }
      const inOrder = [...cards].sort(byPlace).map((card) => card.id)
      orderBefore(acting, inOrder, zone, beforeId)
    })
  }
  const removeAll: LaneActs['removeAll'] = (ids) =>
    act(() => {
      for (const id of ids) removeCard(doc, id, origin)
    })
  return {
    add: (zone, text, kind, made) => {
      const id = randomId()
      const at = lastPlace(acting, zone)
      const { place, width, from } = made ?? {}
      act(() => {
        addCard(
          doc,
          { id, kind, group: ownerOf(zone), zone, at, text, ...(from === undefined ? {} : { from }) },
          origin,
        )
        if (place) setCard(doc, id, 'place', [...place], origin)
        if (width !== undefined) setCard(doc, id, 'width', width, origin)
      })
      return id
    },
    setText: (id, text, base) => {
      const now = readCard(doc, id)?.text
      if (now === undefined) return
      act(() => setText(doc, id, base === undefined ? text : carryOver(base, text, now, 0).text, origin), `text:${id}`)
    },
    setLens: (ids, lens) =>
      act(() => {
        for (const card of ids.flatMap((id) => readCard(doc, id) ?? [])) setKey(acting, card, 'lens', lens)
      }),
    move: (id, zone, beforeId) => moveAll([id], zone, beforeId),
    moveAll,
    remove: (id) => removeAll([id]),
    removeAll,
  }
}
