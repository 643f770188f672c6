import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { periodOf, TIME_UNITS } from '../map/time-units.ts'
import type { MapSceneOptions } from './map-options.ts'
import { DATE_DOT, type MapScene } from './map-parts.ts'
import { laneAt, weekAt } from './map-places.ts'
import { mapScene } from './map-scene.ts'
import { MARK, TYPE } from './scene.ts'
import {
  measure,
  options,
  anyView,
  anyLook,
  overlap,
  pairsOf,
  ticksOf,
  at,
  shrunk,
  plate,
} from './testing/any-map-view.ts'

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
    expect(scene.labels.map(({ text }) => text).join(' ')).toContain('Limits and pressures')
    const left = Math.min(...scene.cards.map(({ rect }) => rect.x))
    const titles = scene.labels.filter(({ type }) => type === 'title')
    for (const { text } of titles)
      expect(measure(text, TYPE.title.px), `${text} ends before the plates`).toBeLessThan(left)
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
    // A map that begins late in a quarter: its rest has no room for words, all other quarters do.
    const late: CardView[] = [
      { id: 'start', kind: 'start', at: [0, 0], text: '', due: '2026-12-21' },
      { id: 'm1', kind: 'milestone', week: 1, at: [0, 0], text: 'x' },
    ]
    const quarters = mapScene({ cards: late, links: [] }, options({ unit: 'quarter', width: 1180 })).axis.ticks
    expect(quarters.map(({ label }) => label)).toEqual([
      'quarter from 1.1.2027',
      'quarter from 1.4.',
      'quarter from 1.7.',
      'quarter from 1.10.',
    ])
    // Where only some have room, the first of a year says it all the same.
    expect(ticksOn(0).map(({ label }) => label)).toEqual(['month from 1.11.2026', 'month from 1.2.2027'])
  })
})
