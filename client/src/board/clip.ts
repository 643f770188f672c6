import type { CardView, DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import { CARD_TEXT_MOST, CARD_WIDTH_LEAST, CARD_WIDTH_MOST } from '@parley/shared/limits'
import type { SceneCard } from '@parley/shared/scene/scene'
import { kindIn, type Item, type ItemArrow } from './free-acts.ts'
import { PASTE_MOST } from './paste-lines.ts'
import { around } from './rects.ts'
import type { Selection } from './selection.ts'

/** The name under which cards lie in the clipboard beside their plain text. */
export const CLIP_TYPE = 'application/x-parley-cards'

type ClipCard = Omit<Item, 'place'> & {
  /** From the upper left corner of all that was copied; null for what lies in a stack. */
  readonly at: readonly [x: number, y: number] | null
}

/** Cards as they are copied: words, looks and arrows among them, and nobody's ids. */
export type Clip = {
  /** The board they come from: they are cards there, and plain text everywhere else. */
  readonly board: string
  readonly cards: readonly ClipCard[]
  readonly arrows: readonly ItemArrow[]
}

/** What is chosen, as a clip; stacks bring what lies in them. Null when nothing is chosen. */
export const clipOf = (
  board: string,
  selection: Selection,
  shown: readonly SceneCard[],
  view: DocumentView,
): Clip | null => {
  const chosen = shown.filter((card) => selection.has(card.id))
  const frame = around(chosen.map((card) => card.rect))
  if (!frame) return null
  const cardOf = new Map(view.cards.map((card) => [card.id, card]))
  const inside = chosen
    .filter((card) => card.kind === 'stack')
    .flatMap((stack) => view.cards.filter((card) => card.stack === stack.id && !selection.has(card.id)))
  const order = [...chosen.map((card) => card.id), ...inside.map((card) => card.id)]
  const indexOf = (id: string | undefined): number | undefined => {
    const index = id === undefined ? -1 : order.indexOf(id)
    return index < 0 ? undefined : index
  }
  const part = (card: CardView): Omit<Item, 'place'> => ({
    kind: card.kind,
    text: card.text,
    width: card.width,
    within: indexOf(card.stack),
  })
  const cards = order.flatMap((id): ClipCard[] => {
    const card = cardOf.get(id)
    const rect = chosen.find((one) => one.id === id)?.rect
    return card ? [{ ...part(card), at: rect ? [rect.x - frame.x, rect.y - frame.y] : null }] : []
  })
  const arrows = view.links.flatMap((link): ItemArrow[] => {
    const [from, to] = [indexOf(link.from), indexOf(link.to)]
    return link.kind !== 'arrow' || from === undefined || to === undefined ? [] : [{ from, to, label: link.label }]
  })
  return { board, cards, arrows }
}

/** A clip as plain text, one card a line. */
export const clipText = (clip: Clip): string =>
  clip.cards.map((card) => card.text.replace(/\s*[\r\n]+\s*/g, ' ').trim()).join('\n')

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isIndex = (value: unknown, count: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count
const isNear = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= 1e6
const isWidth = (value: unknown): boolean =>
  typeof value === 'number' && value >= CARD_WIDTH_LEAST && value <= CARD_WIDTH_MOST
const isAbsentOr = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value)

const isCard = (value: unknown, count: number): boolean =>
  isRecord(value) &&
  typeof value['kind'] === 'string' &&
  typeof value['text'] === 'string' &&
  value['text'].length <= CARD_TEXT_MOST &&
  isAbsentOr(value['width'], isWidth) &&
  isAbsentOr(value['within'], (index) => isIndex(index, count)) &&
  (value['at'] === null || (Array.isArray(value['at']) && value['at'].length === 2 && value['at'].every(isNear)))

const isArrow = (value: unknown, count: number): boolean =>
  isRecord(value) &&
  isIndex(value['from'], count) &&
  isIndex(value['to'], count) &&
  isAbsentOr(value['label'], (label) => typeof label === 'string')

/** Reads a clip of this board, or null: anybody can put anything into a clipboard. */
export const readClip = (text: string, board: string): Clip | null => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(value) || value['board'] !== board) return null
  const { cards, arrows } = value
  if (!Array.isArray(cards) || !Array.isArray(arrows) || cards.length === 0 || cards.length > PASTE_MOST) return null
  const isWhole = cards.every((card) => isCard(card, cards.length)) && arrows.every((one) => isArrow(one, cards.length))
  return isWhole ? (value as Clip) : null
}

/**
 * A clip as cards for a zone: what it takes in keeps its kind, everything else becomes what the zone has. In the free
 * area the upper left corner comes to lie at `at`.
 */
export const itemsOf = (clip: Clip, zone: ZoneId, at: readonly [x: number, y: number]): readonly Item[] =>
  clip.cards.map((card, index): Item => {
    const stack = card.within === undefined ? undefined : clip.cards[card.within]
    return {
      kind: kindIn(zone, card.kind),
      text: card.text,
      place: card.at && zone === 'together' ? [card.at[0] + at[0], card.at[1] + at[1]] : undefined,
      width: card.width,
      within: stack?.kind === 'stack' && card.within !== index && card.kind !== 'stack' ? card.within : undefined,
    }
  })
