import fc from 'fast-check'
import type { CardView, DocumentView, LinkView } from '../../documents/card-view.ts'
import { TIME_UNITS } from '../../map/time-units.ts'
import { WEEK_MOST } from '../../limits.ts'
import type { MapSceneOptions } from '../map-options.ts'
import type { DateTick, MapScene, Point } from '../map-parts.ts'
import type { Rect } from '../scene.ts'
import { plainMapLabels } from './plain-map-labels.ts'

/** Half of its size for each character. */
export const measure = (text: string, px: number): number => text.length * px * 0.5
/** Plain options of a map, with some of one’s own. */
export const options = (more: Partial<MapSceneOptions> = {}): MapSceneOptions => ({
  hidden: new Set(),
  labels: plainMapLabels,
  measure,
  ...more,
})

const KINDS = [
  'goal',
  'meaning',
  'lane',
  'milestone',
  'milestone',
  'milestone',
  'limit',
  'pressure',
  'reply',
  'start',
  'note',
] as const
/** Kinds of cards that a map draws. */
export const DRAWN: readonly string[] = ['goal', 'meaning', 'milestone', 'limit', 'pressure', 'reply']
/** Words that are hard to set: very long ones, from right to left, and plain ones. */
export const WORDS = [
  'Abrechnungsauskunftsoberfläche für Kundendienstmitarbeiterinnen',
  'تمت تجربة قائمة الأسعار مع عشرين عميلا',
  'Price list tested with twenty existing customers.',
] as const
const anyWeek = fc.option(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: WEEK_MOST })), {
  nil: undefined,
})
const anyCard = fc.record({
  kind: fc.constantFrom(...KINDS),
  group: fc.option(fc.constantFrom('a' as const, 'b' as const, 'both' as const), { nil: undefined }),
  week: anyWeek,
  promised: anyWeek,
  safe: anyWeek,
  yes: fc.constantFrom('', 'a', 'b', 'ab'),
  ref: fc.nat(14),
  at: fc.tuple(fc.double({ noNaN: true, min: -1e7, max: 1e7 }), fc.double({ noNaN: true, min: -1e7, max: 1e7 })),
  text: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 120 })),
})
/** Which link may join two cards. */
const kindOf = (from?: CardView['kind'], to?: CardView['kind']): LinkView['kind'] | null => {
  if (from === 'milestone' && to === 'milestone') return 'depends-on'
  if (from === 'milestone' && to === 'goal') return 'supports'
  const isLimit = (kind?: CardView['kind']): boolean => kind === 'limit' || kind === 'pressure'
  if (isLimit(from) && to === 'milestone') return 'limits'
  return (from === 'milestone' || from === 'goal') && (isLimit(to) || to === 'note') ? 'because-of' : null
}
/** A map with all kinds of cards and links. */
export const anyView: fc.Arbitrary<DocumentView> = fc
  .record({
    cards: fc.array(anyCard, { maxLength: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 40 }),
  })
  .map(({ cards, pairs }) => ({
    cards: cards.map(({ group, week, promised, safe, yes, ref, ...rest }, index): CardView => ({
      id: String(index),
      ...rest,
      ...(group && { group }),
      ...(week && { week }),
      ...(rest.kind === 'milestone' && {
        lane: String(ref),
        ...(promised && { promised }),
        ...(safe && { safe }),
        ...(week && yes.includes('a') && { yesA: week }),
        ...(week && yes.includes('b') && { yesB: week }),
      }),
      ...((rest.kind === 'meaning' || rest.kind === 'reply') && { of: String(ref) }),
      ...(rest.kind === 'start' && { due: '2026-12-07' }),
    })),
    // Rings are left in: the picture must come to an end, whatever the data says.
    links: pairs.flatMap(([from, to], index): LinkView[] => {
      const kind = kindOf(cards[from]?.kind, cards[to]?.kind)
      return from === to || !kind ? [] : [{ id: `l${index}`, from: String(from), to: String(to), kind }]
    }),
  }))

/** Ways of looking at a map. */
export const anyLook: fc.Arbitrary<Partial<MapSceneOptions>> = fc.record({
  keepColumn: fc.boolean(),
  unit: fc.constantFrom(...TIME_UNITS),
  show: fc.subarray(['supports', 'because-of'] as const).map((kinds) => new Set(kinds)),
  chosen: fc.option(fc.nat(39).map(String), { nil: null }),
  says: fc.subarray(['unanswered', 'load'] as const).map((those) => new Set(those)),
})

/** Whether two rectangles lie on each other by more than a hair. */
export const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01
/** Each two of a list. */
export const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const))
const cornersOf = ({ x, y, width, height }: Rect): readonly Point[] => [
  { x, y },
  { x: x + width, y: y + height },
]
/** All the dots at promised and safe weeks. */
export const ticksOf = (scene: MapScene): readonly DateTick[] => scene.cards.flatMap(({ dates }) => dates?.ticks ?? [])
const pointsOf = (scene: MapScene): readonly Point[] => [
  ...scene.curves.flatMap(({ path, head, dot }) => [...path, ...(head ?? []), ...(dot ? [dot] : [])]),
  ...scene.rules.flatMap(({ from, to }) => [from, to]),
  ...scene.load.flatMap(({ path, word }) => [...path, ...cornersOf(word.rect)]),
  ...scene.curves.flatMap(({ word }) => (word ? cornersOf(word.rect) : [])),
  ...ticksOf(scene).flatMap(({ dot, line, word }) => [dot, ...line, ...cornersOf(word.rect)]),
  ...scene.cards.flatMap(({ rect }) => [rect, { x: rect.x + rect.width, y: rect.y + rect.height }]),
  ...scene.labels.flatMap(({ text, x, y, direction }) => {
    const wide = measure(text, 13)
    return direction === 'rtl'
      ? [{ x: x - 1, y }]
      : [
          { x, y },
          { x: x + wide, y },
        ]
  }),
]
/** Points of a scene that lie outside its size. */
export const outside = (scene: MapScene): readonly Point[] =>
  pointsOf(scene).filter(({ x, y }) => !(x >= 0 && y >= 0 && x <= scene.size.width && y <= scene.size.height))
/** A small rectangle around a point. */
export const at = ({ x, y }: Point): Rect => ({ x: x - 1, y: y - 1, width: 2, height: 2 })
/** Words without the paper around them. */
export const shrunk = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 3,
  y: y + 4,
  width: width - 6,
  height: height - 8,
})
/** The plate of a card that must be there. */
export const plate = (scene: MapScene, id: string) => {
  const found = scene.cards.find((card) => card.id === id)
  if (!found) throw new Error(`${id} should be on the map`)
  return found
}
