import type { LinkView } from '../documents/card-view.ts'
import type { Point, SceneCurve, ScenePlate } from './map-parts.ts'
import type { Rect } from './scene.ts'

const HEAD = { thin: { length: 9, half: 4 }, strong: { length: 11, half: 5 } } as const
/** How far a curve runs straight on before it turns: at least, and where it has to turn back. */
const REACH = { least: 18, most: 120, back: 44 } as const
/** Ends of several arrows at one plate keep off its corners; two heights that differ by less become one. */
const CORNER = 9
const NEARLY = 16

const middleY = ({ y, height }: Rect): number => y + height / 2
const middleX = ({ x, width }: Rect): number => x + width / 2

/** Heights on the left edge of a plate at which its arrows arrive, in the order of where they come from. */
const arrivals = (
  links: readonly LinkView[],
  plates: ReadonlyMap<string, ScenePlate>,
): ReadonlyMap<LinkView, number> => {
  const byTarget = new Map<string, LinkView[]>()
  for (const link of links) byTarget.set(link.from, [...(byTarget.get(link.from) ?? []), link])
  const startOf = (link: LinkView): number => {
    const plate = plates.get(link.to)
    return plate ? middleY(plate.rect) : 0
  }
  const found = new Map<LinkView, number>()
  for (const [id, those] of byTarget) {
    const rect = plates.get(id)?.rect
    if (!rect) continue
    const sorted = those.sort((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1))
    const heights = sorted.map(
      (_, index) => rect.y + CORNER + ((index + 0.5) * (rect.height - 2 * CORNER)) / sorted.length,
    )
    for (const [index, link] of sorted.entries()) {
      const even = heights[index] ?? middleY(rect)
      const start = startOf(link)
      const isInside = start > rect.y + CORNER && start < rect.y + rect.height - CORNER
      const isFree = heights.every((height, other) => other === index || Math.abs(height - start) > CORNER)
      // Straight where it can be, as long as no other arrow arrives there.
      if (isInside && isFree && Math.abs(start - even) < NEARLY) heights[index] = start
      found.set(link, heights[index] ?? even)
    }
  }
  return found
}

/** From the right edge of one plate into the left edge of another. */
const across = (begin: Rect, end: Rect, neck: Point): SceneCurve['path'] => {
  const from: Point = { x: begin.x + begin.width, y: middleY(begin) }
  const room = neck.x - from.x
  const reach = room > 0 ? Math.min(REACH.most, Math.max(REACH.least, room / 2)) : REACH.back
  // Where it runs back to a plate at the same height, it goes round below both.
  const isBehind = room <= 0 && Math.abs(from.y - neck.y) < NEARLY
  const bow = isBehind ? Math.max(begin.y + begin.height, end.y + end.height) + REACH.back - from.y : 0
  return [from, { x: from.x + reach, y: from.y + bow }, { x: neck.x - reach, y: neck.y + bow }, neck]
}

/** Round one corner, where a plate begins to the right of another but before that one's end, above or below it. */
const roundCorner = (begin: Rect, neck: Point): SceneCurve['path'] | null => {
  const x = Math.min(neck.x - 14, begin.x + begin.width - CORNER)
  const isBelow = neck.y > begin.y + begin.height
  if (x < begin.x + CORNER || neck.x - begin.x - begin.width > 4 || (!isBelow && neck.y > begin.y)) return null
  const from: Point = { x, y: isBelow ? begin.y + begin.height : begin.y }
  return [from, { x, y: from.y + (neck.y - from.y) * 0.75 }, { x: (x + neck.x) / 2 - 2, y: neck.y }, neck]
}

const arrow = (link: LinkView, begin: Rect, end: Rect, arrival: number, isStrong: boolean): SceneCurve => {
  const look = isStrong ? 'strong' : 'thin'
  const { length, half } = HEAD[look]
  const tip: Point = { x: end.x - 1, y: arrival }
  const neck: Point = { x: tip.x - length, y: arrival }
  return {
    link: link.id,
    kind: link.kind,
    from: link.from,
    to: link.to,
    look,
    group: 'both',
    path: roundCorner(begin, neck) ?? across(begin, end, neck),
    dot: null,
    word: null,
    head: [tip, { x: neck.x, y: neck.y - half }, { x: neck.x, y: neck.y + half }],
  }
}

const connector = (link: LinkView, limit: ScenePlate, milestone: ScenePlate): SceneCurve => {
  const from: Point = { x: middleX(limit.rect), y: limit.rect.y }
  const to: Point = { x: middleX(milestone.rect), y: milestone.rect.y + milestone.rect.height }
  const reach = Math.max(REACH.least, Math.abs(from.y - to.y) / 2)
  return {
    link: link.id,
    kind: link.kind,
    from: link.from,
    to: link.to,
    look: limit.look === 'dotted' ? 'dotted' : 'dashed',
    group: limit.group,
    path: [from, { x: from.x, y: from.y - reach }, { x: to.x, y: to.y + reach }, to],
    head: null,
    dot: to,
    word: null,
  }
}

/**
 * *Depends on* and limits between plates that are there, as curves; thin ones first, so that the chain lies on top.
 * Quiet lines are made by `quietCurves`.
 */
export const curvesOf = (
  links: readonly LinkView[],
  cards: readonly ScenePlate[],
  chain: readonly string[],
): readonly SceneCurve[] => {
  const plates = new Map(cards.map((card) => [card.id, card]))
  const next = new Map(chain.map((id, index) => [id, chain[index + 1]]))
  const depends = links.filter(({ kind, from, to }) => kind === 'depends-on' && plates.has(from) && plates.has(to))
  const heights = arrivals(depends, plates)
  const dashed: SceneCurve[] = []
  const thin: SceneCurve[] = []
  const strong: SceneCurve[] = []
  for (const link of [...links].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const [from, to] = [plates.get(link.from), plates.get(link.to)]
    if (!from || !to) continue
    if (link.kind === 'limits') dashed.push(connector(link, from, to))
    else if (link.kind === 'depends-on') {
      const isStrong = next.get(link.to) === link.from
      const list = isStrong ? strong : thin
      list.push(arrow(link, to.rect, from.rect, heights.get(link) ?? middleY(from.rect), isStrong))
    }
  }
  return [...dashed, ...thin, ...strong]
}
