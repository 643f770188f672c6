import { standsBack } from '../lenses/lenses.ts'
import { CARD, cardWords, PLAIN } from './card-words.ts'
import { footOf } from './foot.ts'
import type { Lane, Placed } from './lanes.ts'
import type { CardSetting } from './scene-options.ts'
import { TYPE, type FootPart, type Point, type Rect, type SceneCard } from './scene.ts'

/** The edges of cards that show below a closed stack: so many, each so much lower and narrower than the one above. */
const EDGES = { count: 2, step: 4 } as const

/** The plates of a closed stack from the lowest to the one with the title; of every other card its own rectangle. */
export const platesOf = ({ rect, stack }: Pick<SceneCard, 'rect' | 'stack'>): readonly Rect[] => {
  if (!stack || stack.open) return [rect]
  const height = rect.height - EDGES.count * EDGES.step
  return Array.from({ length: EDGES.count + 1 }, (_, index) => {
    const by = (EDGES.count - index) * EDGES.step
    return { x: rect.x + by, y: rect.y + by, width: rect.width - 2 * by, height }
  })
}

/** How wide a card is set. */
export type CardSize = {
  readonly width: number
  /** Plain text is no wider than its words. */
  readonly hug?: boolean
  /** What lies in it, for a stack. */
  readonly members?: readonly Placed[]
}

/** Where a card is set, and what beside its own words it shows. */
export type CardPlace = CardSize & {
  readonly lane: Lane
  readonly zoneTitle: string
  readonly at: Point
  /** The open stack that it lies in. */
  readonly within?: string
}

const lookOf = ({ kind }: Placed['card']): SceneCard['look'] => (kind === 'stack' || kind === 'text' ? kind : 'card')

const NO_FOOT: { readonly parts: readonly FootPart[]; readonly notes: readonly string[]; readonly height: number } = {
  parts: [],
  notes: [],
  height: 0,
}

const holds = (members: readonly Placed[], labels: CardSetting['labels']): string =>
  labels.stackHolds(members.map(({ card }) => (card.text.trim() === '' ? labels.emptyCard : card.text)))

const footFor = (placed: Placed, place: CardSize, inner: number, setting: CardSetting): typeof NO_FOOT => {
  const { card, joined } = placed
  const { labels, measure, marks } = setting
  const said = setting.said?.get(card.id)
  if (card.kind === 'stack') {
    const members = place.members ?? []
    const count = labels.stackCount(members.length)
    const isOpen = setting.openStacks?.has(card.id) ?? false
    const foot = said === undefined ? count : `${count} · ${said}`
    const notes = isOpen || members.length === 0 ? [foot] : [foot, holds(members, labels)]
    return { parts: [{ part: 'words', text: foot, x: 0, y: 0 }], notes, height: TYPE.foot.step }
  }
  const below = place.members?.length ?? joined
  if (marks[card.id] === undefined && below === 0 && said === undefined) return NO_FOOT
  const foot = footOf(marks[card.id], below, said, labels, measure, inner)
  // What a pile hides is heard, as what a stack hides.
  const isClosed = place.members !== undefined && !setting.openStacks?.has(card.id)
  return isClosed ? { ...foot, notes: [...foot.notes, holds(place.members, labels)] } : foot
}

/** What a card's height is made of. */
const setCard = (placed: Placed, place: CardSize, setting: CardSetting) => {
  const { card } = placed
  const { labels, measure } = setting
  const look = lookOf(card)
  const isHead = look === 'stack' || place.members !== undefined
  const isOpen = isHead && (setting.openStacks?.has(card.id) ?? false)
  const shown = card.text.trim() !== '' ? card.text : look === 'stack' ? labels.emptyStack : labels.emptyCard
  const words = cardWords(shown, look, place.width, measure, look === 'text' && place.hug === true)
  const inset = look === 'text' ? PLAIN : CARD
  const foot = footFor(placed, place, place.width - inset.left - inset.right, setting)
  const edges = isHead && !isOpen ? EDGES.count * EDGES.step : 0
  const height = inset.top + words.height + (foot.height > 0 ? CARD.foot + foot.height : 0) + inset.bottom + edges
  return { look, isHead, isOpen, shown, words, inset, foot, height }
}

/** How high a card of a width is, without setting the rest of it. */
export const cardHeight = (placed: Placed, size: CardSize, setting: CardSetting): number =>
  setCard(placed, size, setting).height

/** A card set at a place. Its height follows from its words. */
export const sceneCard = (placed: Placed, place: CardPlace, setting: CardSetting): SceneCard => {
  const { card } = placed
  const { labels } = setting
  const { look, isHead, isOpen, shown, words, inset, foot, height } = setCard(placed, place, setting)
  const footTop = inset.top + words.height + CARD.foot
  return {
    id: card.id,
    zone: place.lane.zone,
    group: card.group ?? place.lane.owner,
    kind: card.kind,
    rect: { x: place.at.x, y: place.at.y, width: words.width, height },
    text: card.text,
    direction: words.direction,
    lines: words.lines,
    foot: foot.parts.map((part) => ({ ...part, x: part.x + inset.left, y: part.y + footTop + 13 })),
    notes: foot.notes,
    name:
      look === 'stack'
        ? labels.stackName({ text: shown, zone: place.zoneTitle, open: isOpen, notes: foot.notes })
        : labels.cardName({ text: shown, zone: place.zoneTitle, notes: foot.notes }),
    look,
    stack: isHead ? { count: place.members?.length ?? 0, open: isOpen, frame: null } : null,
    within: place.within ?? null,
    ...(card.held && { held: true }),
    ...(standsBack(setting.lens ?? null, card) && { back: true }),
  }
}
