import type { CardView, LinkView } from '../documents/card-view.ts'
import { alongCurve, arrowPath } from './arrow-path.ts'
import type { SceneLabels } from './scene-options.ts'
import { TYPE, type ArrowLabel, type Measure, type Point, type Rect, type SceneArrow, type SceneCard } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

/** Spaces of a label, and how wide its words run, in board units. */
const LABEL = { side: 6, top: 3, bottom: 4, rise: 14, most: 184, least: 56, off: 6 } as const
/** How far apart several arrows between the same two cards bend. */
const BOW = 44

/** How wide the words of a label may run between two cards: between cards side by side only as far as the gap goes. */
const roomBetween = (from: Rect, to: Rect): number => {
  const gap = Math.max(to.x - from.x - from.width, from.x - to.x - to.width)
  return gap <= 0 ? LABEL.most : Math.min(LABEL.most, Math.max(LABEL.least, gap - 2 * (LABEL.side + LABEL.off)))
}

const labelAt = (text: string, middle: Point, most: number, measure: Measure): ArrowLabel | null => {
  const { px, weight, step } = TYPE.foot
  const wide = (part: string): number => measure(part, px, weight)
  const lines = wrap(text, wide, most)
  if (lines.length === 0) return null
  const direction = directionOf(text)
  const width = Math.max(...lines.map(wide)) + 2 * LABEL.side
  const height = LABEL.top + lines.length * step + LABEL.bottom
  const rect = { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
  const x = direction === 'rtl' ? width - LABEL.side : LABEL.side
  return {
    text,
    rect,
    at: { x: rect.x + x, y: rect.y + LABEL.top + LABEL.rise },
    direction,
    lines: lines.map((line, index) => ({ text: line, x, y: LABEL.top + LABEL.rise + index * step })),
  }
}

/** Where each card of the document is seen: as itself, as the closed stack that it lies in, or as the card that it was joined into. */
const seenAs = (
  cards: readonly SceneCard[],
  all: readonly CardView[],
  hidden: ReadonlySet<string>,
): ((id: string) => SceneCard | undefined) => {
  const drawn = new Map(cards.map((card) => [card.id, card]))
  const views = new Map(all.map((card) => [card.id, card]))
  return (id) => {
    const own = drawn.get(id)
    if (own) return own
    const view = views.get(id)
    // Only a card that stands and is not joined itself takes others in.
    const target = view?.into === undefined || hidden.has(view.into) ? undefined : views.get(view.into)
    const root = target && target.into === undefined ? target : view
    const shown = root && drawn.get(root.id)
    if (shown || !root) return shown
    // A card is missing from the scene for its stack's sake only where that stack is closed and takes it in.
    const stack = root.stack === undefined ? undefined : drawn.get(root.stack)
    return stack?.stack?.open === false ? stack : undefined
  }
}

const inOrder = (one: LinkView, other: LinkView): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/**
 * The arrows of a document between the cards of a scene, by id. One whose end is not shown is left out; so is one between
 * two cards of the same closed stack. `hidden` cards are no ends, even where their stack is shown.
 */
export const arrowsOf = (
  view: { readonly cards: readonly CardView[]; readonly links: readonly LinkView[] },
  cards: readonly SceneCard[],
  hidden: ReadonlySet<string>,
  labels: SceneLabels,
  measure: Measure,
): readonly SceneArrow[] => {
  const links = view.links.filter((link) => link.kind === 'arrow' && !hidden.has(link.from) && !hidden.has(link.to))
  if (links.length === 0) return []
  const seen = seenAs(cards, view.cards, hidden)
  const texts = new Map(view.cards.map((card) => [card.id, card.text]))
  const found = [...links].sort(inOrder).flatMap((link) => {
    const [from, to] = [seen(link.from), seen(link.to)]
    return from && to && from.id !== to.id ? [{ link, from, to }] : []
  })
  const pairs = new Map<string, typeof found>()
  for (const one of found) {
    const key = [one.from.id, one.to.id].sort().join(' ')
    const list = pairs.get(key)
    if (list) list.push(one)
    else pairs.set(key, [one])
  }
  const bows = new Map<LinkView, number>()
  for (const list of pairs.values()) {
    for (const [index, one] of list.entries()) {
      const bow = (index - (list.length - 1) / 2) * BOW
      bows.set(one.link, one.from.id < one.to.id ? bow : -bow)
    }
  }
  const textOf = (id: string): string => {
    const text = texts.get(id)?.trim() ?? ''
    return text === '' ? labels.emptyCard : text
  }
  return found.map(({ link, from, to }) => {
    const bow = bows.get(link) ?? 0
    const way = arrowPath(from.rect, to.rect, bow)
    const label = link.label?.trim() ?? ''
    return {
      link: link.id,
      from: link.from,
      to: link.to,
      ends: [from.id, to.id],
      bow,
      ...way,
      label: labelAt(label, alongCurve(way.path, 0.5), roomBetween(from.rect, to.rect), measure),
      name: labels.arrowName({ from: textOf(link.from), to: textOf(link.to), label }),
    }
  })
}
