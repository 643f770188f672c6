import type { CardMarks } from '../protocol/state-view.ts'
import { footOf, type FootLabels } from './foot.ts'
import type { Lane, Placed } from './lanes.ts'
import { TYPE, type Measure, type Rect, type SceneCard } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

/** Spaces inside a card and between cards, in board units. `left` leaves room for the group's edge. */
export const CARD = { top: 12, bottom: 12, left: 18, right: 14, foot: 7, gap: 12 } as const
/** From the top of a card's first line to its baseline. */
const RISE = 15.5

/** The words of a card. */
export type CardLabels = FootLabels & {
  /** Stands in a card without text. */
  readonly emptyCard: string
  /** A whole card in one sentence. */
  readonly cardName: (card: {
    readonly text: string
    readonly zone: string
    readonly notes: readonly string[]
  }) => string
}

/** What every card of a scene is placed with. */
export type CardSetting = {
  readonly marks: Readonly<Record<string, CardMarks>>
  readonly labels: CardLabels
  readonly measure: Measure
}

const MOST_WRAPPED = 10_000
const wrapped = new WeakMap<Measure, Map<string, readonly string[]>>()

/** Lines of a card's text. Remembered for as long as the way of measuring stands: an edit changes one card of many. */
const linesOf = (text: string, width: number, measure: Measure): readonly string[] => {
  const known = wrapped.get(measure) ?? new Map<string, readonly string[]>()
  wrapped.set(measure, known)
  const key = `${width}/${text}`
  const found = known.get(key)
  if (found) return found
  if (known.size >= MOST_WRAPPED) known.clear()
  const lines = wrap(text, (part) => measure(part, TYPE.card.px, TYPE.card.weight), width)
  known.set(key, lines)
  return lines
}

const cardAt = (placed: Placed, lane: Lane, zoneTitle: string, at: Rect, setting: CardSetting): SceneCard => {
  const { card, joined } = placed
  const { labels, measure } = setting
  const inner = at.width - CARD.left - CARD.right
  const direction = directionOf(card.text)
  const shown = card.text.trim() === '' ? labels.emptyCard : card.text
  const lines = linesOf(shown, inner, measure)
  const foot = footOf(setting.marks[card.id], joined, labels, measure, inner)
  const body = lines.length * TYPE.card.step
  const x = direction === 'rtl' ? at.width - CARD.right : CARD.left
  const footTop = CARD.top + body + CARD.foot
  return {
    id: card.id,
    zone: lane.zone,
    group: card.group ?? lane.owner,
    kind: card.kind,
    rect: { ...at, height: CARD.top + body + (foot.height > 0 ? CARD.foot + foot.height : 0) + CARD.bottom },
    text: card.text,
    direction,
    lines: lines.map((text, index) => ({ text, x, y: CARD.top + RISE + index * TYPE.card.step })),
    foot: foot.parts.map((part) => ({ ...part, x: part.x + CARD.left, y: part.y + footTop + 13 })),
    notes: foot.notes,
    name: labels.cardName({ text: shown, zone: zoneTitle, notes: foot.notes }),
  }
}

/**
 * Lets the cards of a lane flow row by row into `columns` columns from the top of `flow`.
 * Cards of a row are as tall as its tallest. Returns the cards and the height that they take.
 */
export const placeCards = (
  placed: readonly Placed[],
  lane: Lane,
  zoneTitle: string,
  flow: Rect,
  columns: number,
  setting: CardSetting,
): { readonly cards: readonly SceneCard[]; readonly height: number } => {
  const width = (flow.width - (columns - 1) * CARD.gap) / columns
  const cards: SceneCard[] = []
  let y = flow.y
  for (let from = 0; from < placed.length; from += columns) {
    const row = placed.slice(from, from + columns).map((one, column) => {
      const x = flow.x + column * (width + CARD.gap)
      return cardAt(one, lane, zoneTitle, { x, y, width, height: 0 }, setting)
    })
    const height = Math.max(...row.map((card) => card.rect.height))
    cards.push(...row.map((card) => ({ ...card, rect: { ...card.rect, height } })))
    y += height + CARD.gap
  }
  return { cards, height: placed.length > 0 ? y - flow.y - CARD.gap : 0 }
}
