import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Rect, Scene, SceneCard, SceneZone } from '@parley/shared/scene/scene'
import type { BoardRights } from './board-rights.ts'
import type { Point } from './camera.ts'
import { dropPlace, runsAcross } from './drop-place.ts'
import { around, holds, shifted } from './rects.ts'
import { snap } from './snap.ts'

/** Where cards on their way would land: on a stack or on a card that says the same, somewhere in the free area, or in the order of a lane. */
export type Landing =
  | { readonly on: 'stack'; readonly stack: SceneCard }
  | {
      readonly on: 'free'
      readonly zone: SceneZone
      readonly dx: number
      readonly dy: number
      readonly guides: readonly Rect[]
    }
  | { readonly on: 'lane'; readonly zone: SceneZone; readonly before: string | null; readonly line: Rect }

type Setting = {
  readonly scene: Scene
  readonly rights: BoardRights
  readonly cardOf: (id: string) => CardView | undefined
}

/** A move of cards by a pointer: how far in board units, where the pointer is, and what is held beside it. */
export type Move = {
  readonly cards: readonly SceneCard[]
  readonly dx: number
  readonly dy: number
  readonly at: Point
  /** How near edges must come to be brought in line, in board units; 0 leaves cards where the hand lays them. */
  readonly reach: number
}

/** Further away than this nobody means a line with a card, in board units. */
const AROUND = 1_500

const zoneAt = (scene: Scene, at: Point): SceneZone | undefined => scene.zones.find((zone) => holds(zone.rect, at))

/** Whether all of the cards may go to a zone. */
const mayAll = ({ rights, cardOf }: Setting, cards: readonly SceneCard[], zone: ZoneId): boolean =>
  cards.every(({ id }) => {
    const card = cardOf(id)
    return card !== undefined && rights.mayMove(card, zone)
  })

/** The stack under the pointer that would take in all of the cards. */
const stackUnder = (setting: Setting, { cards, at }: Move): SceneCard | null => {
  const ids = new Set(cards.map((card) => card.id))
  const under = setting.scene.cards.findLast((card) => holds(card.rect, at) && !ids.has(card.id))
  if (!under || under.look !== 'stack') return null
  const takes = cards.every((card) => {
    const one = setting.cardOf(card.id)
    return card.zone === under.zone && card.look !== 'stack' && one !== undefined && setting.rights.mayStack(one)
  })
  return takes ? under : null
}

/** How much of a card at both its ends is still the place between two cards, where something on its way takes its order. */
const END = 0.27

/**
 * The card with which those on their way would be put together: the one under the pointer, where the pointer is well inside
 * it, or the uppermost of an open pile, anywhere on its ground. Null where they would take their place in the order.
 */
const sameUnder = (setting: Setting, { cards, at }: Move): SceneCard | null => {
  const all = setting.scene.cards
  const ids = new Set(cards.map((card) => card.id))
  const mayJoin = (one: SceneCard): boolean =>
    !ids.has(one.id) &&
    cards.every((card) => {
      const view = setting.cardOf(card.id)
      return card.zone === one.zone && view !== undefined && setting.rights.mayStack(view)
    })
  const open = all.find(({ stack }) => stack?.frame && holds(stack.frame, at))
  if (open) return mayJoin(open) && cards.some((card) => card.within !== open.id) ? open : null
  const under = all.findLast((card) => holds(card.rect, at) && !ids.has(card.id))
  if (!under || !mayJoin(under)) return null
  const { rect } = under
  const across = runsAcross(all.filter((card) => card.zone === under.zone))
  const part = across ? (at.x - rect.x) / rect.width : (at.y - rect.y) / rect.height
  return part > END && part < 1 - END ? under : null
}

/** Where cards that are moved land; null where they may not, and stay. */
export const landing = (setting: Setting, move: Move): Landing | null => {
  const { scene, rights } = setting
  const { cards, at } = move
  const zone = zoneAt(scene, at)
  if (!zone || cards.length === 0) return null
  const stack = rights.joins ? sameUnder(setting, move) : stackUnder(setting, move)
  if (stack) return { on: 'stack', stack }
  if (!mayAll(setting, cards, zone.id)) return null
  const ids = new Set(cards.map((card) => card.id))
  if (zone.lies === 'flow') return { on: 'lane', zone, ...dropPlace(scene, zone, ids, at.x, at.y) }
  const frame = around(cards.map((card) => card.rect))
  if (!rights.mayLay || !frame) return null
  // The free area begins at its corner: nothing is laid above it or left of it.
  const dx = Math.max(move.dx, zone.flow.x - frame.x)
  const dy = Math.max(move.dy, zone.flow.y - frame.y)
  const moving = shifted(frame, dx, dy)
  const near = { x: at.x - AROUND, y: at.y - AROUND, width: 2 * AROUND, height: 2 * AROUND }
  const others = scene.cards.flatMap(({ id, zone: lies, within, rect }) =>
    lies === zone.id && !ids.has(id) && (within === null || !ids.has(within)) && holds(near, rect) ? [rect] : [],
  )
  const snapped = move.reach > 0 ? snap(moving, others, move.reach) : { dx: 0, dy: 0, guides: [] }
  return {
    on: 'free',
    zone,
    dx: Math.max(dx + snapped.dx, zone.flow.x - frame.x),
    dy: Math.max(dy + snapped.dy, zone.flow.y - frame.y),
    guides: snapped.guides,
  }
}

/**
 * The stack that a card lies in after it was laid at a point: the one whose ground it stays on, or none. Undefined where
 * nothing changes, since it lay in none before.
 */
export const withinAt = (scene: Scene, card: SceneCard, at: Point): string | null | undefined => {
  if (card.within === null) return undefined
  const ground = scene.cards.find((one) => one.id === card.within)?.stack?.frame
  return ground && holds(ground, at) ? undefined : null
}
