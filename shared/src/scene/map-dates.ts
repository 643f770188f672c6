import type { CardView } from '../documents/card-view.ts'
import { dateState } from '../map/dates.ts'
import { periodOf } from '../map/time-units.ts'
import { word, type Setting } from './map-draft.ts'
import { DATE_DOT, type DateKind, type DateTick, type WeekAxis } from './map-parts.ts'
import type { FootRun } from './plates.ts'
import { TYPE } from './scene.ts'

/** Below a plate: the height of the dots, of their words below them, and of a second line of words. */
const STRIP = { dot: 10, words: 27, second: 17, end: 5 } as const
/** How far inside its week a dot lies, and how far inside a plate a line to the side leaves it. */
const INSIDE = { week: 8, plate: 10 } as const
const BETWEEN = 10

/** The promised and the safe week of a milestone; one where they are the same. */
const weeksOf = ({ promised, safe }: CardView): readonly { readonly of: DateKind; readonly week: number }[] => {
  if (promised !== undefined && promised === safe) return [{ of: 'both', week: promised }]
  return [
    ...(promised === undefined ? [] : [{ of: 'promised' as const, week: promised }]),
    ...(safe === undefined ? [] : [{ of: 'safe' as const, week: safe }]),
  ].sort((one, other) => one.week - other.week)
}

/** The dates of a milestone as words, for the ear. */
export const dateNotes = (card: CardView, { labels, start }: Setting): readonly string[] => {
  const state = dateState(card)
  return [
    ...weeksOf(card).map(({ of, week }) => labels.date(of, periodOf(week, 'week', start))),
    ...(state === 'none' || state === 'open' ? [] : [labels.state[state]]),
  ]
}

/**
 * What stands in the foot of a milestone: that it is agreed, with both marks joined, or whom it waits for. One that lies
 * in no week has its promised and its safe week there, too: there is no place from which a line could begin.
 */
export const dateFoot = (card: CardView, { labels, start }: Setting): readonly FootRun[] => {
  const state = dateState(card)
  if (state === 'agreed') return [{ marks: ['a', 'b'], text: labels.state.agreed }]
  if (state === 'waits-a' || state === 'waits-b')
    return [{ marks: [state === 'waits-a' ? 'a' : 'b'], text: labels.state[state] }]
  if (state === 'open') return []
  return weeksOf(card).map(({ of, week }) => ({ marks: [], text: labels.date(of, periodOf(week, 'week', start)) }))
}

/** The dots below a plate, before it is known how high it lies: `ticks` are measured from its lower edge. */
export type DateStrip = {
  readonly ticks: readonly DateTick[]
  /** What the strip takes up from left to right, and how far down it reaches. */
  readonly left: number
  readonly right: number
  readonly height: number
}

/** The dots of a milestone that lies in a week, or null where it has no other weeks. */
export const dateStrip = (
  card: CardView,
  plate: { readonly x: number; readonly width: number },
  axis: WeekAxis,
  { labels, measure, start }: Setting,
): DateStrip | null => {
  const weeks = card.week === undefined ? [] : weeksOf(card)
  if (weeks.length === 0) return null
  const { px, weight } = TYPE.foot
  const end = plate.x + plate.width
  let [right, line] = [Number.NEGATIVE_INFINITY, 0]
  const ticks = weeks.map(({ of, week }): DateTick => {
    const x = axis.x + (week - axis.first) * axis.weekWidth + Math.min(INSIDE.week, axis.weekWidth / 2)
    const dot = { x, y: STRIP.dot }
    const words = labels.date(of, periodOf(week, 'week', start))
    const from = x - DATE_DOT
    if (from < right + BETWEEN) line = 1
    right = Math.max(right, from + measure(words, px, weight))
    const isLeft = x < plate.x + DATE_DOT
    const side = isLeft ? plate.x + INSIDE.plate : end - INSIDE.plate
    return {
      of,
      week,
      dot,
      line:
        !isLeft && x <= end - DATE_DOT
          ? [
              { x, y: 0 },
              { x, y: STRIP.dot - DATE_DOT },
            ]
          : [
              { x: side, y: 0 },
              { x: side, y: STRIP.dot },
              { x: isLeft ? x + DATE_DOT : x - DATE_DOT, y: STRIP.dot },
            ],
      word: word(words, from, STRIP.words + line * STRIP.second, measure),
    }
  })
  const least = Math.min(...ticks.map(({ word: { label } }) => label.x))
  return {
    ticks,
    left: Math.min(plate.x, least),
    right: Math.max(end, right),
    height: STRIP.words + line * STRIP.second + STRIP.end,
  }
}

/** The dots of a strip under a plate whose lower edge lies at `bottom`. */
export const ticksAt = ({ ticks }: DateStrip, bottom: number): readonly DateTick[] =>
  ticks.map((tick) => ({
    ...tick,
    dot: { x: tick.dot.x, y: tick.dot.y + bottom },
    line: tick.line.map(({ x, y }) => ({ x, y: y + bottom })),
    word: {
      label: { ...tick.word.label, y: tick.word.label.y + bottom },
      rect: { ...tick.word.rect, y: tick.word.rect.y + bottom },
    },
  }))
