import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { addCard, addLink, readCard, readDocument, setCard } from '@parley/shared/documents/cards'
import { byPlace, zoneOf } from '@parley/shared/scene/lanes'
import type { Kind } from '@parley/shared/session/agenda'
import { randomId } from '../session/random.ts'
import type { Acting } from './acting.ts'
import { enter, lastPlace, orderBefore, ownerOf, setKey } from './lane-acts.ts'
import { placeBetween } from './order.ts'

/**
 * Where a card's top left corner comes to lie, in units of the free area; with `within`, the stack into which it goes
 * at the same moment, or null for out of the one that it lies in.
 */
export type Spot = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly within?: string | null
}

/** A card that comes with others: pasted, or copied. `within` is the index of its stack among them. */
export type Item = {
  readonly kind: Kind
  readonly text: string
  readonly place?: readonly [x: number, y: number] | undefined
  readonly width?: number | undefined
  readonly within?: number | undefined
}

/** An arrow between two cards that come together, by their index. */
export type ItemArrow = { readonly from: number; readonly to: number; readonly label?: string | undefined }

/** Acts on cards in the free area, and on copies anywhere. */
export type FreeActs = {
  /** Lays cards at places of the free area; those of a lane come over into it. Acts of one `run` are undone together. */
  readonly place: (spots: readonly Spot[], run?: string) => void
  /** Makes a card so wide; undefined is the usual width. `x` is its left edge where that moves, too. */
  readonly resize: (id: string, width: number | undefined, at?: readonly [x: number, y: number], run?: string) => void
  /** Puts cards at the end of a zone, as one act, and returns their ids. */
  readonly addAll: (zone: ZoneId, items: readonly Item[], arrows?: readonly ItemArrow[]) => readonly string[]
  /**
   * Makes copies of cards, in their zones, right behind them; stacks with what lies in them, and arrows among them.
   * `spotOf` says where the copy of a card of the free area lies; without it beside its card, or flowing as it does.
   */
  readonly duplicate: (
    ids: readonly string[],
    spotOf?: (id: string) => readonly [x: number, y: number] | undefined,
  ) => readonly string[]
}

/** How far beside its card a copy lies. */
export const ASIDE = 24

const FREE: ZoneId = 'together'
const FREE_KINDS: readonly Kind[] = ['problem', 'note', 'text', 'stack']

/** The kind of a card that comes into a zone as something new: what the zone takes in, and nobody's own words. */
export const kindIn = (zone: ZoneId, kind: Kind): Kind => {
  if (zone === FREE) return FREE_KINDS.includes(kind) ? kind : 'problem'
  const [written] = zone.split(':')
  return kind === 'stack' ? kind : (written as Kind)
}

/** The acts on the free area of one person. */
export const freeActs = (acting: Acting): FreeActs => {
  const { doc, origin, act } = acting
  const all = (): readonly CardView[] => readDocument(doc).cards

  const create = (zone: ZoneId, items: readonly Item[], arrows: readonly ItemArrow[]): readonly string[] => {
    const ids = items.map(() => randomId())
    const idAt = (index: number | undefined): string | undefined => (index === undefined ? undefined : ids[index])
    let at = lastPlace(acting, zone)
    for (const [index, item] of items.entries()) {
      const id = ids[index] ?? ''
      addCard(doc, { id, kind: item.kind, group: ownerOf(zone), zone, at, text: item.text }, origin)
      at = placeBetween(at, undefined) ?? at
      const stack = idAt(item.within)
      if (stack !== undefined) setCard(doc, id, 'stack', stack, origin)
      if (zone !== FREE) continue
      if (item.place) setCard(doc, id, 'place', item.place.map(Math.round), origin)
      if (item.width !== undefined) setCard(doc, id, 'width', item.width, origin)
    }
    for (const { from, to, label } of arrows) {
      const [start, end] = [idAt(from), idAt(to)]
      if (start === undefined || end === undefined) continue
      addLink(doc, { id: randomId(), kind: 'arrow', from: start, to: end, ...(label && { label }) }, origin)
    }
    return ids
  }

  return {
    place: (spots, run) => {
      const cards = all()
      act(() => {
        for (const { id, x, y, within } of spots) {
          const card = cards.find((one) => one.id === id)
          if (!card) continue
          const was = zoneOf(card) === FREE ? card.place : undefined
          enter(acting, card, FREE)
          if (within !== undefined) setKey(acting, card, 'stack', within ?? undefined)
          setCard(doc, id, 'place', [Math.round(x), Math.round(y)], origin)
          if (card.kind !== 'stack' || !was) continue
          // What lies in a stack at a place of its own goes along with it, unless it is moved by itself.
          for (const inside of cards) {
            if (inside.stack !== id || !inside.place || spots.some((spot) => spot.id === inside.id)) continue
            setKey(acting, inside, 'place', [
              Math.round(inside.place[0] + x - was[0]),
              Math.round(inside.place[1] + y - was[1]),
            ])
          }
        }
      }, run)
    },
    resize: (id, width, at, run) => {
      const card = readCard(doc, id)
      if (!card) return
      act(() => {
        setKey(acting, card, 'width', width)
        if (at) setKey(acting, card, 'place', [Math.round(at[0]), Math.round(at[1])])
      }, run)
    },
    addAll: (zone, items, arrows = []) => {
      let ids: readonly string[] = []
      act(() => {
        ids = create(zone, items, arrows)
      })
      return ids
    },
    duplicate: (wanted, spotOf) => {
      const view = readDocument(doc)
      const chosen = view.cards.filter(
        (card) => wanted.includes(card.id) || (card.stack !== undefined && wanted.includes(card.stack)),
      )
      const made: string[] = []
      act(() => {
        for (const zone of new Set(chosen.map(zoneOf))) {
          const cards = chosen.filter((card) => zoneOf(card) === zone && card.into === undefined).sort(byPlace)
          const indexOf = (id: string | undefined): number | undefined => {
            const index = cards.findIndex((card) => card.id === id)
            return index < 0 ? undefined : index
          }
          const items = cards.map((card): Item => {
            const beside = card.place && ([card.place[0] + ASIDE, card.place[1] + ASIDE] as const)
            const place = wanted.includes(card.id) ? (spotOf?.(card.id) ?? beside) : undefined
            const { width } = card
            return { kind: kindIn(zone, card.kind), text: card.text, place, width, within: indexOf(card.stack) }
          })
          const arrows = view.links.flatMap((link): ItemArrow[] => {
            const [from, to] = [indexOf(link.from), indexOf(link.to)]
            return link.kind !== 'arrow' || from === undefined || to === undefined
              ? []
              : [{ from, to, label: link.label }]
          })
          const ids = create(zone, items, arrows)
          const last = cards.at(-1)
          const others = view.cards.filter((card) => zoneOf(card) === zone && card.into === undefined).sort(byPlace)
          const next = others[others.findIndex((card) => card.id === last?.id) + 1]
          if (next) orderBefore(acting, ids, zone, next.id)
          made.push(...ids.filter((_, index) => wanted.includes(cards[index]?.id ?? '')))
        }
      })
      return made
    },
  }
}
