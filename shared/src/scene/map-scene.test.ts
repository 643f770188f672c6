import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEEK_MOST } from '../limits.ts'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { periodOf, TIME_UNITS } from '../map/time-units.ts'
import { larkfieldMap } from '../map/testing/larkfield-map.ts'
import { laneAt, weekAt } from './map-places.ts'
import { DATE_DOT, type DateTick, type MapScene, type Point } from './map-parts.ts'
import type { MapSceneOptions } from './map-options.ts'
import { mapScene } from './map-scene.ts'
import { mapToSvg, type MapColours } from './map-svg.ts'
import { pack } from './pack.ts'
import { MARK, type Rect } from './scene.ts'
import { plainMapLabels } from './testing/plain-map-labels.ts'

const measure = (text: string, px: number): number => text.length * px * 0.5
const options = (more: Partial<MapSceneOptions> = {}): MapSceneOptions => ({
  hidden: new Set(),
  labels: plainMapLabels,
  measure,
  ...more,
})
const colours: MapColours = {
  paper: '#faf7f1',
  surface: '#fff',
  ink: '#222',
  quiet: '#555',
  hair: '#ddd',
  hair2: '#eee',
  a: '#0b5c63',
  aTint: '#dcecea',
  b: '#874f00',
  bTint: '#f6e6c9',
  both: '#4a3a78',
  bothTint: '#e7e2f2',
}

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
const DRAWN: readonly string[] = ['goal', 'meaning', 'milestone', 'limit', 'pressure', 'reply']
const WORDS = [
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
const anyView: fc.Arbitrary<DocumentView> = fc
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

const anyLook: fc.Arbitrary<Partial<MapSceneOptions>> = fc.record({
  keepColumn: fc.boolean(),
  unit: fc.constantFrom(...TIME_UNITS),
  show: fc.subarray(['supports', 'because-of'] as const).map((kinds) => new Set(kinds)),
  chosen: fc.option(fc.nat(39).map(String), { nil: null }),
  says: fc.subarray(['unanswered', 'load'] as const).map((those) => new Set(those)),
})

const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01
const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const))
const cornersOf = ({ x, y, width, height }: Rect): readonly Point[] => [
  { x, y },
  { x: x + width, y: y + height },
]
const ticksOf = (scene: MapScene): readonly DateTick[] => scene.cards.flatMap(({ dates }) => dates?.ticks ?? [])
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
const outside = (scene: MapScene): readonly Point[] =>
  pointsOf(scene).filter(({ x, y }) => !(x >= 0 && y >= 0 && x <= scene.size.width && y <= scene.size.height))
const at = ({ x, y }: Point): Rect => ({ x: x - 1, y: y - 1, width: 2, height: 2 })
/** Words without the paper around them. */
const shrunk = ({ x, y, width, height }: Rect): Rect => ({ x: x + 3, y: y + 4, width: width - 6, height: height - 8 })
const plate = (scene: MapScene, id: string) => {
  const found = scene.cards.find((card) => card.id === id)
  if (!found) throw new Error(`${id} should be on the map`)
  return found
}

describe('the scene of the milestone map (MP1, MP4)', () => {
  it('shows the Larkfield map with its longest chain', () => {
    const scene = mapScene(larkfieldMap(), options({ width: 1224 }))
    expect(scene.rows.map(({ title }) => title)).toEqual(['Service', 'Both', 'Pricing', 'Technology', 'Delivery'])
    expect(scene.cards.filter(({ look }) => look === 'strong').map(({ id }) => id)).toEqual([
      'T-M01',
      'T-M03',
      'T-M05',
      'T-M08',
    ])
    const strong = scene.curves.filter(({ look }) => look === 'strong').map(({ to, from }) => `${to} before ${from}`)
    expect(strong.sort()).toEqual(['T-M01 before T-M03', 'T-M03 before T-M05', 'T-M05 before T-M08'])
    expect(scene.labels.map(({ text }) => text)).toContain('Longest chain 11 weeks')
    expect(plate(scene, 'T-M05')).toMatchObject({ group: 'both', marks: [{ group: 'a' }, { group: 'b' }] })
    expect(plate(scene, 'T-C06').look).toBe('dashed')
    expect(plate(scene, 'meaning')).toMatchObject({ look: 'plain', marks: [] })
    expect(plate(scene, 'T-M08').name).toBe(
      'Both. week 12. Decision point: widen the offer, change it, or stop.. on the chain',
    )
  })

  it('lets no plate lie on another, keeps everything inside, and is equal when made twice', () => {
    fc.assert(
      fc.property(anyView, anyLook, (view, look) => {
        const scene = mapScene(view, options({ ...look, width: 900 }))
        const shown = view.cards.filter(({ kind }) => DRAWN.includes(kind))
        expect(scene.cards.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort())
        expect(pairsOf(scene.cards).filter(([one, other]) => overlap(one.rect, other.rect))).toEqual([])
        expect(outside(scene)).toEqual([])
        const drawn = view.links.filter(({ kind, from, to }) =>
          kind === 'supports' || kind === 'because-of'
            ? shown.some(({ id }) => id === to) && (look.show?.has(kind) || look.chosen === from || look.chosen === to)
            : true,
        )
        expect(scene.curves.map(({ link }) => link).sort()).toEqual(drawn.map(({ id }) => id).sort())
        const turned = { cards: [...view.cards].reverse(), links: [...view.links].reverse() }
        expect(mapScene(turned, options({ ...look, width: 900 }))).toEqual(scene)
      }),
      { numRuns: 200 },
    )
  })

  it('puts each milestone where its week and its lane are, and says so of a point on it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = mapScene(view, options())
        const lanes = new Set(view.cards.filter(({ kind }) => kind === 'lane').map(({ id }) => id))
        for (const card of view.cards.filter(({ kind }) => kind === 'milestone')) {
          const { rect } = plate(scene, card.id)
          expect(weekAt(scene, rect.x + 1)).toBe(card.week ?? null)
          const lane = card.lane !== undefined && lanes.has(card.lane) ? card.lane : null
          expect(laneAt(scene, rect.y)).toBe(lane)
          expect(laneAt(scene, rect.y + rect.height)).toBe(lane)
        }
        const last = scene.rows.at(-1)?.rect
        expect(laneAt(scene, (last?.y ?? 0) + (last?.height ?? 0) + 1)).toBeUndefined()
        expect(laneAt(scene, scene.areas.map.y - 1)).toBeUndefined()
        expect(weekAt(scene, 1e9)).toBe(WEEK_MOST)
      }),
      { numRuns: 100 },
    )
  })

  it('grows a row in which several milestones have one week', () => {
    const cards = ['x', 'y', 'z'].map((id): CardView => ({ id, kind: 'milestone', week: 3, at: [0, 0], text: id }))
    const scene = mapScene({ cards, links: [] }, options())
    expect(new Set(scene.cards.map(({ rect }) => rect.x)).size).toBe(1)
    expect(new Set(scene.cards.map(({ rect }) => rect.y)).size).toBe(3)
    const one = mapScene({ cards: cards.slice(0, 1), links: [] }, options())
    expect(scene.rows[0]?.rect.height).toBeGreaterThan(one.rows[0]?.rect.height ?? 0)
  })

  it('shows a row and twelve weeks where there is nothing yet', () => {
    const scene = mapScene({ cards: [], links: [] }, options({ width: 900 }))
    expect(scene.rows.map(({ lane, title }) => [lane, title])).toEqual([[null, 'No lane yet']])
    expect(scene.axis.ticks.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(scene.areas).toMatchObject({ goals: null, limits: null })
    expect(scene.labels.map(({ text }) => text).filter((text) => text.startsWith('Longest'))).toEqual([])
  })

  it('thins the ticks out, so that no two of their labels meet', () => {
    const steps = [20, 60, 200, WEEK_MOST].map((week) => {
      const cards = [1, week].map((at): CardView => ({
        id: `m${at}`,
        kind: 'milestone',
        week: at,
        at: [0, 0],
        text: 'x',
      }))
      const { ticks, last } = mapScene({ cards, links: [] }, options()).axis
      for (const [index, tick] of ticks.slice(1).entries()) {
        const before = ticks[index]
        expect(tick.x - (before?.x ?? 0)).toBeGreaterThan(measure(before?.label ?? '', 13))
      }
      expect(last).toBeLessThanOrEqual(WEEK_MOST)
      return (ticks[1]?.week ?? 0) - (ticks[0]?.week ?? 0)
    })
    expect(steps).toEqual([1, 4, 13, 52])
  })

  it('begins shortly before a plan that begins late', () => {
    const cards: CardView[] = [{ id: 'm', kind: 'milestone', week: 80, at: [0, 0], text: 'x' }]
    expect(mapScene({ cards, links: [] }, options()).axis).toMatchObject({ first: 79, last: 90 })
    const far = [60, 240].map((week): CardView => ({ id: `m${week}`, kind: 'milestone', week, at: [0, 0], text: 'x' }))
    const { ticks } = mapScene({ cards: far, links: [] }, options()).axis
    expect(ticks.slice(0, 3).map(({ week }) => week)).toEqual([59, 66, 79])
  })

  it('leaves hidden cards out, with their links', () => {
    const scene = mapScene(larkfieldMap(), options({ hidden: new Set(['T-M05', 'T-C06']) }))
    expect(scene.cards.some(({ id }) => id === 'T-M05' || id === 'T-C06')).toBe(false)
    expect(scene.curves.some(({ from, to }) => from === 'T-M05' || to === 'T-M05' || from === 'T-C06')).toBe(false)
    expect(scene.chain?.ids).toEqual(['T-M04', 'T-M10'])
  })

  it('runs every arrow from the milestone that is needed into the left edge of the one that needs it', () => {
    const scene = mapScene(larkfieldMap(), options({ width: 1224 }))
    for (const { head, from, to, path, kind } of scene.curves) {
      if (kind === 'limits') continue
      const [needs, needed] = [plate(scene, from).rect, plate(scene, to).rect]
      expect(head?.[0].x).toBe(needs.x - 1)
      expect(head?.[0].y).toBeGreaterThan(needs.y)
      expect(head?.[0].y).toBeLessThan(needs.y + needs.height)
      expect(path[0].x).toBeGreaterThan(needed.x)
      expect(path[0].x).toBeLessThanOrEqual(needed.x + needed.width)
    }
  })

  it('keeps an arrow inside that runs back from the last milestone', () => {
    const [text] = WORDS
    const cards = [1, 12].map((week): CardView => ({ id: `m${week}`, kind: 'milestone', week, at: [0, 0], text }))
    const scene = mapScene({ cards, links: [{ id: 'l', from: 'm1', to: 'm12', kind: 'depends-on' }] }, options())
    expect(scene.size.width).toBe((scene.curves[0]?.path[1].x ?? 0) + 4)
    expect(outside(scene)).toEqual([])
  })

  it('wraps long words, and begins at the right where the writing does', () => {
    const cards = WORDS.map((text, index): CardView => ({
      id: `w${index}`,
      kind: 'milestone',
      group: 'a',
      week: index + 1,
      at: [0, 0],
      text,
    }))
    const scene = mapScene({ cards, links: [] }, options())
    for (const { lines, rect, direction } of scene.cards) {
      for (const { text, x } of lines) {
        const wide = measure(text, 14)
        expect(direction === 'rtl' ? x - wide : x).toBeGreaterThanOrEqual(0)
        expect(direction === 'rtl' ? x : x + wide).toBeLessThanOrEqual(rect.width)
      }
    }
    const arabic = plate(scene, 'w1')
    expect(arabic.direction).toBe('rtl')
    expect(arabic.marks[0]?.x).toBeGreaterThan(arabic.lines[0]?.x ?? Infinity)
  })
})

describe('the dates of a milestone in the scene (MP10)', () => {
  const dated = (more: Partial<CardView>): MapScene => {
    const card: CardView = { id: 'm', kind: 'milestone', group: 'a', week: 6, at: [0, 0], text: 'Practised', ...more }
    return mapScene({ cards: [card], links: [] }, options())
  }
  const foot = (scene: MapScene): readonly string[] =>
    plate(scene, 'm').foot.map((part) => (part.part === 'words' ? part.text : part.group))

  it('puts a dot at each week, with its words, and a line to the plate', () => {
    fc.assert(
      fc.property(anyView, anyLook, (view, look) => {
        const scene = mapScene(view, options(look))
        for (const { kind, rect, dates, id } of scene.cards) {
          const card = view.cards.find((one) => one.id === id)
          const weeks = new Set(kind === 'milestone' && card?.week ? [card.promised, card.safe] : [])
          weeks.delete(undefined)
          expect(new Set(dates?.ticks.map(({ week }) => week))).toEqual(weeks)
          const [left, right, bottom] = [rect.x, rect.x + rect.width, rect.y + rect.height]
          for (const { week, dot, line, word } of dates?.ticks ?? []) {
            expect(weekAt(scene, dot.x)).toBe(week)
            const [first, last] = [line[0], line.at(-1)]
            expect(first?.y).toBe(bottom)
            expect((first?.x ?? 0) >= left && (first?.x ?? 0) <= right).toBe(true)
            expect(Math.hypot((last?.x ?? 0) - dot.x, (last?.y ?? 0) - dot.y)).toBeCloseTo(DATE_DOT, 6)
            expect(word.label.text).toContain(String(week))
            expect(scene.cards.filter((one) => overlap(one.rect, word.rect) || overlap(one.rect, at(dot)))).toEqual([])
          }
        }
        const words = ticksOf(scene).map(({ word }) => word.rect)
        expect(pairsOf(words).filter(([one, other]) => overlap(shrunk(one), shrunk(other)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
  it('says what is promised, what is safe, and whom it waits for, to the eye and to the ear', () => {
    expect(dated({}).cards[0]).toMatchObject({ dates: { state: 'open', ticks: [] }, foot: [], notes: [] })
    const waits = dated({ promised: 4, safe: 9, yesA: 6 })
    expect(foot(waits)).toEqual(['b', 'waits for Operations'])
    expect(plate(waits, 'm').dates?.ticks.map(({ of }) => of)).toEqual(['promised', 'safe'])
    expect(plate(waits, 'm').name).toBe(
      'No lane yet. week 6. Practised. promised week 4. safe week 9. waits for Operations',
    )
    expect(foot(dated({ yesB: 6, yesA: 5 }))).toEqual(['a', 'waits for Strategy'])
  })
  it('joins both marks where both groups agreed to the very week', () => {
    const scene = dated({ yesA: 6, yesB: 6, promised: 6, safe: 6 })
    expect(foot(scene)).toEqual(['a', 'b', 'agreed'])
    const [one, other] = plate(scene, 'm').foot
    expect(other?.x).toBeLessThan((one?.x ?? 0) + MARK.foot)
    expect(ticksOf(scene).map(({ of, word }) => [of, word.label.text])).toEqual([['both', 'both week 6']])
    expect(foot(dated({ yesA: 6, yesB: 6, week: 7 }))).toEqual([])
  })
  it('has its other weeks in its foot while it lies in none', () => {
    const card: CardView = { id: 'm', kind: 'milestone', at: [0, 0], text: 'x', promised: 3, safe: 5, yesA: 3 }
    const scene = mapScene({ cards: [card], links: [] }, options())
    expect(foot(scene)).toEqual(['promised week 3', 'safe week 5'])
    expect(plate(scene, 'm')).toMatchObject({ dates: { state: 'none', ticks: [] }, direction: 'ltr' })
  })
})

describe('what a map says in its picture (MP10)', () => {
  const link = (from: string, to: string, kind: LinkView['kind']): LinkView => ({ id: `${from}${to}`, from, to, kind })
  const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
    id,
    kind,
    group: 'a',
    at: [0, 0],
    text: id,
    ...more,
  })
  const view: DocumentView = {
    cards: [
      card('goal', 'goal'),
      card('meaning', 'meaning', { of: 'goal' }),
      card('one', 'milestone', { week: 2 }),
      card('two', 'milestone', { week: 4 }),
      card('limit', 'limit'),
      card('rival', 'pressure'),
      card('answer', 'reply', { of: 'limit' }),
      card('loose', 'reply', { of: 'gone' }),
      card('heard', 'frustration'),
    ],
    links: [
      link('two', 'one', 'depends-on'),
      link('limit', 'one', 'limits'),
      link('rival', 'two', 'limits'),
      link('two', 'goal', 'supports'),
      link('two', 'limit', 'because-of'),
      link('two', 'heard', 'because-of'),
    ],
  }
  const says = new Set(['unanswered', 'load'] as const)
  const words = (scene: MapScene, id: string): readonly string[] =>
    plate(scene, id).foot.flatMap((part) => (part.part === 'words' ? part.text : []))

  it('shows pressures beside limits, each with its answers below it, and names what nobody answered', () => {
    const scene = mapScene(view, options({ says }))
    expect([plate(scene, 'limit').look, plate(scene, 'rival').look]).toEqual(['dashed', 'dotted'])
    expect([words(scene, 'limit'), words(scene, 'rival')]).toEqual([[], ['from outside', 'not answered yet']])
    expect(plate(scene, 'rival').name).toContain('not answered yet')
    const [limit, answer] = [plate(scene, 'limit').rect, plate(scene, 'answer').rect]
    expect([answer.x, answer.y]).toEqual([limit.x, limit.y + limit.height + 5])
    expect(scene.labels.map(({ text }) => text)).toContain('Limits and pressures')
    expect(scene.curves.find(({ from }) => from === 'rival')?.look).toBe('dotted')
    expect(words(mapScene(view, options()), 'rival')).toEqual(['from outside'])
  })
  it('draws quiet lines for the chosen card or where they are switched on, and tells the ear in any case', () => {
    const quiet = (more: Partial<MapSceneOptions>) =>
      mapScene(view, options(more)).curves.flatMap(({ look, to, word }) =>
        look === 'quiet' ? [[to, word?.label.text]] : [],
      )
    expect(quiet({})).toEqual([])
    expect(quiet({ chosen: 'one' })).toEqual([])
    expect(quiet({ chosen: 'goal' })).toEqual([['goal', 'supports']])
    expect(quiet({ show: new Set(['because-of']) })).toEqual([['limit', 'because of']])
    expect(quiet({ chosen: 'two' })).toEqual([
      ['goal', 'supports'],
      ['limit', 'because of'],
    ])
    const scene = mapScene(view, options({ chosen: 'two' }))
    expect(scene.cards.map(({ rect }) => rect)).toEqual(mapScene(view, options()).cards.map(({ rect }) => rect))
    expect(plate(scene, 'two').notes).toEqual(['supports “goal”', 'because-of “heard”', 'because-of “limit”'])
    const meaning = plate(scene, 'meaning').rect
    expect(scene.curves.find(({ to }) => to === 'goal')?.path[3].y).toBe(meaning.y + meaning.height)
  })
  it('has a quiet line of load in a lane, along the weeks of a busy month', () => {
    const scene = mapScene(view, options({ says, width: 1200 }))
    expect(scene.load.map(({ lane, month, word }) => [lane, month, word.label.text])).toEqual([
      [null, 1, '2 in weeks 1 to 4'],
    ])
    const [begin, , , end] = scene.load[0]?.path ?? []
    expect([weekAt(scene, begin?.x ?? 0), weekAt(scene, end?.x ?? 0)]).toEqual([1, 4])
    const [row] = scene.rows
    expect(row?.notes).toEqual(['2 in weeks 1 to 4'])
    expect(laneAt(scene, (begin?.y ?? 0) + 22)).toBe(null)
    const without = mapScene(view, options({ width: 1200 }))
    expect(without.load).toEqual([])
    expect(without.rows[0]?.rect.height).toBeLessThan(row?.rect.height ?? 0)
  })
})

describe('the axis of the map (MP9)', () => {
  it('has a tick where each week, month or quarter begins, and leaves out what would meet', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...TIME_UNITS), fc.boolean(), (view, unit, hasStart) => {
        const start: CardView = { id: 'start', kind: 'start', at: [0, -2e7], text: '', due: '2027-01-13' }
        const cards = view.cards.filter(({ kind }) => kind !== 'start')
        const { axis } = mapScene(
          { ...view, cards: hasStart ? [start, ...cards] : cards },
          options({ unit, width: 1180 }),
        )
        for (const [index, { week, x, label }] of axis.ticks.entries()) {
          const period = periodOf(week, unit, hasStart ? '2027-01-13' : null)
          expect([week, label.split(' ')[0]]).toEqual([Math.max(axis.first, period.first), unit])
          expect(x).toBeCloseTo(axis.x + (week - axis.first) * axis.weekWidth, 6)
          const next = axis.ticks[index + 1]
          if (next) expect(next.x - x).toBeGreaterThan(measure(label, 13))
        }
        expect(axis.ticks.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
  it('says the year where the axis begins and where a year does', () => {
    const cards: CardView[] = [
      { id: 'start', kind: 'start', at: [0, 0], text: '', due: '2026-11-02' },
      ...[1, 20].map((week): CardView => ({ id: `m${week}`, kind: 'milestone', week, at: [0, 0], text: 'x' })),
    ]
    const ticksOn = (width: number) => mapScene({ cards, links: [] }, options({ unit: 'month', width })).axis.ticks
    expect(ticksOn(1180).map(({ week, label }) => [week, label])).toEqual([
      [1, 'month from 1.11.2026'],
      [6, 'month from 1.12.'],
      [10, 'month from 1.1.2027'],
      [14, 'month from 1.2.'],
      [18, 'month from 1.3.'],
      [23, 'month from 1.4.'],
    ])
    // Where only some have room, the first of a year says it all the same.
    expect(ticksOn(0).map(({ label }) => label)).toEqual(['month from 1.11.2026', 'month from 1.2.2027'])
  })
})

describe('packing', () => {
  it('keeps what has room on one line and moves what has not to the next', () => {
    const items = [0, 50, 120].map((x) => ({ x, width: 100, height: 10 }))
    expect(pack(items, { x: 20, y: 5 }).placed.map(({ y }) => y)).toEqual([0, 15, 0])
    expect(pack(items, { x: 20, y: 5 }).height).toBe(25)
    expect(pack([], { x: 20, y: 5 })).toEqual({ placed: [], height: 0 })
  })
})

describe('the picture of the milestone map (MP1)', () => {
  it('escapes everything that somebody wrote, and opens nothing from anywhere', () => {
    const text = `<script>alert("1")</script>`
    const { cards, links } = larkfieldMap()
    const scene = mapScene({ cards: cards.map((card) => ({ ...card, text })), links }, options())
    const svg = mapToSvg(scene, colours, '<b>Title</b>')
    expect(svg).not.toMatch(/<script|<b>/)
    expect(svg).toContain('<title>&lt;b&gt;Title&lt;/b&gt;</title>')
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|http/)
  })
  it('draws a plate for each card, a curve for each link, and each head and dot', () => {
    const scene = mapScene(larkfieldMap(), options())
    const svg = mapToSvg(scene, colours, 'Map')
    expect(svg.match(/<g><title>/g)).toHaveLength(scene.cards.length)
    expect(svg.match(/<path d="M[^"]* C/g)).toHaveLength(scene.curves.length)
    expect(svg.match(/<path d="M[^"]* Z"/g)).toHaveLength(scene.curves.filter(({ head }) => head).length)
    expect(svg).toMatch(/stroke-width="2.25"/)
    expect(svg).toMatch(/stroke-dasharray="5 4"/)
    expect(svg).not.toContain('NaN')
  })
  it('MP10: has every dot, every line and every word of the scene where the scene has it', () => {
    fc.assert(
      fc.property(anyView, anyLook, (view, look) => {
        const scene = mapScene(view, options(look))
        const svg = mapToSvg(scene, colours, 'Map')
        const number = (value: number): string => String(Math.round(value * 100) / 100)
        for (const { dot, word } of ticksOf(scene)) {
          expect(svg).toContain(`<circle cx="${number(dot.x)}" cy="${number(dot.y)}" r="3.5"`)
          expect(svg).toContain(`<text x="${number(word.label.x)}" y="${number(word.label.y)}"`)
        }
        for (const { path } of scene.load)
          expect(svg).toContain(`M${path.map(({ x, y }) => `${number(x)} ${number(y)}`).join(' L')}`)
        for (const { rect, foot } of scene.cards) {
          for (const part of foot)
            if (part.part === 'words')
              expect(svg).toContain(`<text x="${number(rect.x + part.x)}" y="${number(rect.y + part.y)}" class="f"`)
        }
        expect(svg).not.toContain('NaN')
      }),
      { numRuns: 60 },
    )
  })
})
