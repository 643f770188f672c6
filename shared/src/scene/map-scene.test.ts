import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEEK_MOST } from '../limits.ts'
import type { CardView } from '../documents/card-view.ts'
import { larkfieldMap } from '../map/testing/larkfield-map.ts'
import { laneAt, weekAt } from './map-places.ts'
import { mapScene } from './map-scene.ts'
import { pack } from './pack.ts'
import {
  measure,
  options,
  DRAWN,
  WORDS,
  anyView,
  anyLook,
  overlap,
  pairsOf,
  outside,
  plate,
} from './testing/any-map-view.ts'

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

describe('packing', () => {
  it('keeps what has room on one line and moves what has not to the next', () => {
    const items = [0, 50, 120].map((x) => ({ x, width: 100, height: 10 }))
    expect(pack(items, { x: 20, y: 5 }).placed.map(({ y }) => y)).toEqual([0, 15, 0])
    expect(pack(items, { x: 20, y: 5 }).height).toBe(25)
    expect(pack([], { x: 20, y: 5 })).toEqual({ placed: [], height: 0 })
  })
})
