import fc from 'fast-check'
import type { CardView, LinkView, StrokeView, ZoneId } from '../../documents/card-view.ts'
import type { BoardView } from '../board-scene.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../../session/agenda.ts'
import { bandsOf } from '../lanes.ts'
import type { SceneOptions } from '../scene-options.ts'

const labels: SceneOptions['labels'] = {
  bands: {
    ...(Object.fromEntries(WRITTEN_KINDS.map((kind) => [kind, `Cards of ${kind}`])) as Record<WrittenKind, string>),
    interest: 'Interests',
    frustration: 'Frustrations',
    assumption: 'Assumptions',
    together: 'Together',
  },
  shared: 'Shared',
  hints: {
    both: 'Cards move here when enough of both groups say “true for me too”.',
    together: 'A wall for both groups.',
  },
  marks: { 'true-for-me': 'true for me too', 'new-to-me': 'new to me', unclear: 'unclear to me' },
  joined: (count) => `and ${count} like it`,
  spokenByGroup: (mark, a, b) => `${mark}: Strategy ${a}, Operations ${b}`,
  spokenTotal: (mark, total) => `${mark}: ${total}`,
  emptyCard: 'Empty card',
  cardName: ({ text, zone, notes }) => [zone, text, ...notes].join('. '),
  emptyStack: 'Stack without a title',
  stackCount: (count) => `${count} cards`,
  stackHolds: (texts) => `In it: ${texts.join('; ')}`,
  stackName: ({ text, zone, open, notes }) => [zone, open ? 'Open stack' : 'Stack', text, ...notes].join('. '),
  arrowName: ({ from, to, label }) => `Arrow from ${from} to ${to}${label && `: ${label}`}`,
}

/** Options of a scene whose letters are all half as wide as they are high. */
export const sceneOptions = (more: Partial<SceneOptions> = {}): SceneOptions => ({
  kind: 'interest',
  groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
  marks: {},
  hidden: new Set(),
  labels,
  measure: (text, px) => text.length * px * 0.5,
  ...more,
})

/** A card of the free area. */
export const freeCard = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'problem',
  group: 'both',
  zone: 'together',
  at: [0, 0],
  text: `Card ${id}`,
  ...more,
})

/** An arrow between two cards. */
export const arrow = (id: string, from: string, to: string, label?: string): LinkView => ({
  id,
  from,
  to,
  kind: 'arrow',
  ...(label !== undefined && { label }),
})

const zones = bandsOf('all')
  .flat()
  .map((lane) => lane.zone)
const MOST = 24
const someId = fc.integer({ min: 0, max: MOST }).map(String)
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const coordinate = fc.double({ noNaN: true, min: -500, max: 3_000 })

const anyCard = fc.record({
  zone: fc.oneof(fc.constantFrom<ZoneId>(...zones), fc.constant<ZoneId>('together')),
  group: fc.constantFrom('a' as const, 'b' as const, 'both' as const),
  kind: fc.constantFrom<CardView['kind']>('interest', 'problem', 'note', 'text', 'stack'),
  at: fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })),
  text: fc.string({ unit: 'grapheme', maxLength: 90 }),
  place: maybe(fc.tuple(coordinate, coordinate)),
  width: maybe(fc.double({ noNaN: true, min: 96, max: 960 })),
  stack: maybe(someId),
  into: maybe(someId),
})
const present = (
  { place, width, stack, into, ...rest }: typeof anyCard extends fc.Arbitrary<infer T> ? T : never,
  id: string,
): CardView => ({
  id,
  ...rest,
  ...(place && { place }),
  ...(width !== undefined && { width }),
  ...(stack !== undefined && { stack }),
  ...(into !== undefined && { into }),
})
const anyStroke = fc.record({
  pen: fc.constantFrom<StrokeView['pen']>('fine', 'broad'),
  points: fc
    .array(fc.tuple(fc.integer({ min: -50, max: 2_000 }), fc.integer({ min: -50, max: 2_000 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((points) => points.flat()),
})

/** A board with everything that one can hold: places, widths, stacks, joined cards, arrows to anything, strokes. */
export const anyBoard: fc.Arbitrary<Required<BoardView>> = fc
  .record({
    cards: fc.array(anyCard, { maxLength: MOST }),
    links: fc.array(fc.record({ from: someId, to: someId, label: maybe(fc.string({ maxLength: 40 })) }), {
      maxLength: 12,
    }),
    strokes: fc.array(anyStroke, { maxLength: 4 }),
  })
  .map(({ cards, links, strokes }) => ({
    cards: cards.map((card, index) => present(card, String(index))),
    links: links.map(({ from, to, label }, index) => arrow(`link${index}`, from, to, label)),
    strokes: strokes.map((stroke, index) => ({ id: `stroke${index}`, ...stroke })),
  }))

/** The stacks of a board that somebody has opened: every second one. */
export const someOpen = (view: BoardView): ReadonlySet<string> =>
  new Set(view.cards.filter(({ kind, id }) => kind === 'stack' && Number(id) % 2 === 0).map(({ id }) => id))
