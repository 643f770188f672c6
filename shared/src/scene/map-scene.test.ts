import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEEK_MOST } from '../limits.ts'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { larkfieldMap } from '../map/testing/larkfield-map.ts'
import { laneAt, weekAt } from './map-places.ts'
import type { MapScene, Point } from './map-parts.ts'
import type { MapSceneOptions } from './map-options.ts'
import { mapScene } from './map-scene.ts'
import { mapToSvg, type MapColours } from './map-svg.ts'
import { pack } from './pack.ts'
import type { Rect } from './scene.ts'
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

const KINDS = ['goal', 'meaning', 'lane', 'milestone', 'milestone', 'milestone', 'limit', 'note'] as const
const WORDS = [
  'Abrechnungsauskunftsoberfläche für Kundendienstmitarbeiterinnen',
  'تمت تجربة قائمة الأسعار مع عشرين عميلا',
  'Price list tested with twenty existing customers.',
] as const
const anyCard = fc.record({
  kind: fc.constantFrom(...KINDS),
  group: fc.option(fc.constantFrom('a' as const, 'b' as const, 'both' as const), { nil: undefined }),
  week: fc.option(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: WEEK_MOST })), { nil: undefined }),
  ref: fc.nat(14),
  at: fc.tuple(fc.double({ noNaN: true, min: -1e7, max: 1e7 }), fc.double({ noNaN: true, min: -1e7, max: 1e7 })),
  text: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 120 })),
})
const anyView: fc.Arbitrary<DocumentView> = fc
  .record({
    cards: fc.array(anyCard, { maxLength: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 40 }),
  })
  .map(({ cards, pairs }) => ({
    cards: cards.map(({ group, week, ref, ...rest }, index): CardView => ({
      id: String(index),
      ...rest,
      ...(group && { group }),
      ...(week && { week }),
      ...(rest.kind === 'milestone' && { lane: String(ref) }),
      ...(rest.kind === 'meaning' && { of: String(ref) }),
    })),
    // Rings are left in: the picture must come to an end, whatever the data says.
    links: pairs.flatMap(([from, to], index): LinkView[] => {
      const [one, other] = [cards[from]?.kind, cards[to]?.kind]
      if (from === to || other !== 'milestone' || (one !== 'milestone' && one !== 'limit')) return []
      const kind = one === 'limit' ? 'limits' : 'depends-on'
      return [{ id: `l${index}`, from: String(from), to: String(to), kind }]
    }),
  }))

const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01
const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const))
const pointsOf = (scene: MapScene): readonly Point[] => [
  ...scene.curves.flatMap(({ path, head, dot }) => [...path, ...(head ?? []), ...(dot ? [dot] : [])]),
  ...scene.rules.flatMap(({ from, to }) => [from, to]),
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
      fc.property(anyView, fc.boolean(), (view, keepColumn) => {
        const scene = mapScene(view, options({ keepColumn, width: 900 }))
        const shown = view.cards.filter(({ kind }) => ['goal', 'meaning', 'milestone', 'limit'].includes(kind))
        expect(scene.cards.map(({ id }) => id).sort()).toEqual(shown.map(({ id }) => id).sort())
        expect(pairsOf(scene.cards).filter(([one, other]) => overlap(one.rect, other.rect))).toEqual([])
        expect(outside(scene)).toEqual([])
        expect(scene.curves.map(({ link }) => link).sort()).toEqual(view.links.map(({ id }) => id).sort())
        const turned = { cards: [...view.cards].reverse(), links: [...view.links].reverse() }
        expect(mapScene(turned, options({ keepColumn, width: 900 }))).toEqual(scene)
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
})
