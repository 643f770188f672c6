import type { MapRows } from '../map/map-rows.ts'
import { TYPE } from './scene.ts'
import { wrap } from './wrap.ts'
import { FLAT, GAP, label, MAP, put, sized, type Draft, type Setting } from './map-draft.ts'

/** A limit that finds no room below its milestone moves to the right up to so far before it takes a new line. */
const SLIDE = 320
/** Between a limit and the answers below it. */
const ANSWER = 5

/**
 * Limits and pressures near the first milestone that each limits, with the answers to them; answers to what is gone
 * come last. Returns where they end.
 */
export const layLimits = (
  draft: Draft,
  { limits, looseReplies }: Pick<MapRows, 'limits' | 'looseReplies'>,
  top: number,
  right: number,
  setting: Setting,
): number => {
  if (limits.length === 0 && looseReplies.length === 0) return top
  const { labels, left, unanswered } = setting
  const title = limits.some(({ card }) => card.kind === 'pressure') ? labels.limitsAndPressures : labels.limits
  const { px, weight, step } = TYPE.title
  // As the names of lanes do, it breaks between words: beside it stand the plates.
  const lines = wrap(title, (text) => setting.measure(text, px, weight), setting.names)
  draft.labels.push(...lines.map((text, index) => label(text, 0, top + MAP.part + 26 + index * step, 'title', 'ink')))
  const places = new Map(draft.cards.map((card) => [card.id, card.rect.x]))
  const all = [...limits, ...looseReplies.map((card) => ({ card, milestones: [], replies: [] }))]
  const wanted = all
    .map(({ card, milestones, replies }) => {
      const notes = [
        ...(card.kind === 'pressure' ? [labels.pressure] : []),
        ...(unanswered.has(card.id) ? [labels.unanswered] : []),
      ]
      const look = card.kind === 'pressure' ? 'dotted' : card.kind === 'limit' ? 'dashed' : 'plain'
      const stack = [card, ...replies].map((one, index) => ({
        card: one,
        notes: index === 0 ? notes : [],
        plate:
          index === 0
            ? sized(
                one,
                look,
                FLAT.limit,
                setting,
                notes.map((text) => ({ marks: [], text })),
              )
            : sized(one, 'plain', FLAT.limit, setting),
      }))
      const x = Math.min(...milestones.map(({ id }) => places.get(id) ?? left))
      return { stack, x: Number.isFinite(x) ? x : left, width: Math.max(...stack.map(({ plate }) => plate.width)) }
    })
    .sort((one, other) => one.x - other.x)
  const ends: number[] = []
  const placed = wanted.map((one) => {
    const slid = (end: number): number => Math.max(one.x, end + GAP.y)
    const free = ends.findIndex((end) => slid(end) <= one.x + SLIDE && slid(end) + one.width <= right)
    const line = free < 0 ? ends.length : free
    const x = free < 0 ? one.x : slid(ends[free] ?? 0)
    ends[line] = x + one.width
    return { ...one, x, line }
  })
  let y = top + MAP.part
  for (const line of ends.keys()) {
    let tallest = 0
    for (const { stack, x } of placed.filter((one) => one.line === line)) {
      let under = y
      for (const { card, plate, notes } of stack) {
        put(draft, plate, { x, y: under }, card, setting, { notes })
        under += plate.height + ANSWER
      }
      tallest = Math.max(tallest, under - ANSWER - y)
    }
    y += tallest + GAP.y
  }
  return Math.max(y - GAP.y, top + MAP.part + lines.length * step)
}
