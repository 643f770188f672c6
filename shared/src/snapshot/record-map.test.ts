import { describe, expect, it } from 'vitest'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import { anyMapOf } from '../map/testing/any-map.ts'
import { larkfieldMap } from '../map/testing/larkfield-map.ts'
import { mapToSvg } from '../scene/map-svg.ts'
import { mapScene } from '../scene/map-scene.ts'
import { plainMapLabels } from '../scene/testing/plain-map-labels.ts'
import { pageHtml } from './page-html.ts'
import { pageMarkdown } from './page-markdown.ts'
import { recordMap } from './record-map-scene.ts'
import { mapOf } from './record-map.ts'
import { recordOf } from './record.ts'
import { recordPage } from './record-page.ts'
import { SHEET_COLOURS } from './sheet.ts'
import { larkfieldDayState } from './testing/larkfield-day.ts'
import { plainMapWords, plainRecordWords as words } from './testing/plain-record-words.ts'

const measure = (text: string, px: number): number => text.length * px * 0.5
const link = (from: string, to: string, kind: LinkView['kind']): LinkView => ({
  id: `${from}.${to}.${kind}`,
  from,
  to,
  kind,
})
const DATES: Readonly<Record<string, Partial<CardView>>> = {
  'T-M05': { promised: 6, safe: 10, yesA: 10, yesB: 10 },
  'T-M06': { yesB: 5 },
  'T-M07': { yesA: 3 },
  'T-M02': { promised: 4 },
  'T-M09': { yesA: 4 },
}
/** The Larkfield map with dates, reasons, a pressure and an answer. */
const told = (): DocumentView => {
  const { cards, links } = larkfieldMap()
  const card = (id: string, kind: CardView['kind'], text: string, more: Partial<CardView> = {}): CardView => ({
    id,
    kind,
    group: 'b',
    at: [0, 99],
    text,
    ...more,
  })
  return {
    cards: [
      ...cards.map((one) => ({ ...one, ...DATES[one.id] })),
      card('rival', 'pressure', 'A rival lowers its prices.', { group: 'a' }),
      card('answer', 'reply', 'We ask for one month more.', { of: 'T-C04' }),
      card('loose', 'reply', 'Somebody else can stand in.', { of: 'gone' }),
      card('heard', 'frustration', 'We hear of changes from customers.'),
      card('start', 'start', '', { group: 'both', due: '2026-12-07' }),
    ],
    links: [
      ...links,
      link('rival', 'T-M08', 'limits'),
      link('T-M05', 'T-G01', 'supports'),
      link('T-M05', 'T-G11', 'supports'),
      link('T-M05', 'heard', 'because-of'),
      link('T-G07', 'T-C10', 'because-of'),
    ],
  }
}
const byText = (view: DocumentView, texts: boolean, id: string) => {
  const text = view.cards.find((card) => card.id === id)?.text
  return mapOf(view, texts)
    .lanes.flatMap(({ milestones }) => milestones)
    .find((one) => one.text === text)
}
const modelOf = (board: DocumentView, texts: boolean) =>
  recordOf({
    state: larkfieldDayState({ release: texts ? { a: 'yes', b: 'yes' } : { a: 'no', b: 'yes' } }),
    board,
    names: new Map(),
    preparedAt: 0,
    words,
  })

describe('the map of a record (MP11)', () => {
  it('has dates and how far they are agreed, what is supported, and why a plan changed', () => {
    expect(byText(told(), true, 'T-M05')).toMatchObject({
      week: 10,
      promised: 6,
      safe: 10,
      date: 'agreed',
      supports: [1, 4],
      becauseOf: [{ kind: 'card', group: 'b', text: 'We hear of changes from customers.' }],
    })
    expect(byText(told(), true, 'T-M06')?.date).toBe('waits-a')
    expect(byText(told(), true, 'T-M07')?.date).toBe('waits-b')
    expect(byText(told(), true, 'T-M02')).toMatchObject({ promised: 4, date: 'open' })
    expect(byText(told(), true, 'T-M09')).not.toHaveProperty('date')
    expect(mapOf(told(), false).start).toBe('2026-12-07')
  })
  it('has answers below limits, and names the limits and pressures that nobody answered', () => {
    expect(byText(told(), true, 'T-M01')?.limits).toEqual([
      {
        group: 'a',
        text: 'The old billing contract ends in eleven months.',
        replies: [{ group: 'b', text: 'We ask for one month more.' }],
      },
    ])
    expect(byText(told(), true, 'T-M08')?.limits).toEqual([
      { group: 'a', text: 'A rival lowers its prices.', isPressure: true, unanswered: true },
    ])
    expect(mapOf(told(), true).replies).toEqual([{ group: 'b', text: 'Somebody else can stand in.' }])
  })
  it('is as it was where nobody used anything new', () => {
    const { lanes, goals, limits, ...rest } = mapOf(
      { ...larkfieldMap(), links: larkfieldMap().links.filter(({ from }) => from !== 'T-C04') },
      true,
    )
    expect(Object.keys(rest)).toEqual(['chain', 'chainWeeks'])
    for (const one of lanes.flatMap(({ milestones }) => milestones)) {
      expect(Object.keys(one)).toEqual(['number', 'group', 'text', 'week', 'restsOn', 'limits'])
      for (const limit of one.limits) expect(Object.keys(limit)).toEqual(['group', 'text'])
    }
    for (const goal of goals) expect(Object.keys(goal)).toEqual(['group', 'text', 'meanings'])
    for (const limit of limits) expect(Object.keys(limit)).toEqual(['group', 'text'])
  })
  it('tells the words of a revealed card only when both groups said yes, those of a limit in any case', () => {
    const heard = 'We hear of changes from customers.'
    for (const texts of [true, false]) {
      const model = modelOf(told(), texts)
      const page = recordPage(model, words)
      for (const file of [JSON.stringify(model.map), pageMarkdown(page), pageHtml(page)]) {
        expect(file.includes(heard)).toBe(texts)
        expect(file).toContain('Night cover is one person.')
      }
      expect(pageMarkdown(page).includes('Because of: a card of Operations')).toBe(!texts)
    }
  })
  it('says all of it in words', () => {
    const page = pageMarkdown(recordPage(modelOf(told(), true), words))
    for (const line of [
      'Promised: week 6 from 2027-01-11',
      'Safe: week 10 from 2027-02-08',
      'Date: agreed by both',
      'Date: waits for Strategy',
      'Date: not agreed yet',
      'Supports: Half of our income',
      'Because of (Operations): We hear of changes',
      'Limit (Strategy): The old billing contract',
      'What we do (Operations): We ask for one month more',
      'Pressure, not answered (Strategy): A rival',
      'Begins',
    ])
      expect(page.replaceAll('*', '').replaceAll('\\', '')).toContain(line)
  })
  it('has the picture that the room saw: plates, dates, feet and lines', () => {
    const board = told()
    const model = modelOf(board, true)
    const scene = recordMap(model, plainMapWords, measure, 900)
    const seen = mapScene(board, {
      hidden: new Set(),
      measure,
      width: 900,
      says: new Set(['unanswered']),
      labels: { ...plainMapLabels, ...plainMapWords, state: plainMapLabels.state },
    })
    const shape = ({ cards, curves, labels }: typeof seen) => ({
      cards: cards.map(({ kind, look, text, rect, foot, dates, notes }) => ({
        kind,
        look,
        text,
        rect,
        foot,
        dates,
        notes,
      })),
      curves: curves.map(({ look, path }) => ({ look, path })),
      labels,
    })
    const sorted = (one: ReturnType<typeof shape>) => ({
      ...one,
      cards: one.cards.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
      curves: one.curves.map((curve) => JSON.stringify(curve)).toSorted(),
    })
    expect(scene && sorted(shape(scene))).toEqual(sorted(shape(seen)))
    for (const who of ['Strategy', 'Operations'])
      expect(scene && mapToSvg(scene, SHEET_COLOURS, 'Map')).toContain(`waits for ${who}`)
  })
  it('is made of any map, and ends', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const board = anyMapOf(new Chance(seed))
      const model = modelOf(board, seed % 2 === 0)
      const scene = recordMap(model, plainMapWords, measure, 900)
      const numbers = model.map.lanes.flatMap(({ milestones }) => milestones.map(({ number }) => number))
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      expect(scene?.cards.filter(({ kind }) => kind === 'milestone').length ?? 0).toBe(numbers.length)
      expect(pageHtml(recordPage(model, words))).not.toContain('undefined')
    }
  })
})

describe('limits and pressures that were revealed', () => {
  const { cards, links } = larkfieldMap()
  const limit = (id: string, kind: 'limit' | 'pressure', text: string): CardView => ({
    id,
    kind,
    group: 'b',
    zone: `${kind}:b`,
    at: [0, 99],
    text,
  })
  const board: DocumentView = {
    cards: [
      ...cards,
      limit('tied', 'limit', 'At night we are one person.'),
      limit('lane', 'limit', 'Training takes five weeks.'),
      limit('answered', 'pressure', 'Customers ask every week.'),
      { id: 'reply', kind: 'reply', group: 'a', at: [0, 100], text: 'We tell them first.', of: 'answered' },
    ],
    links: [...links, link('tied', 'T-M08', 'limits'), link('T-M05', 'lane', 'because-of')],
  }

  it.each([true, false])(
    'KI6: stand on the map of a file where they were tied or answered, words of cards %s',
    (texts) => {
      const map = mapOf(board, texts)
      const all = JSON.stringify(map)
      expect(all).toContain('At night we are one person.')
      expect(map.limits.map(({ text }) => text)).toContain('Customers ask every week.')
      expect(map.limits.map(({ text }) => text)).not.toContain('Training takes five weeks.')
      // A reason that only its lane shows goes along as other revealed cards do.
      expect(all.includes('Training takes five weeks.')).toBe(texts)
    },
  )
})
