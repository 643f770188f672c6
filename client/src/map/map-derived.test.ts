import type { CardView, DocumentView, LinkView } from '@parley/shared/documents/card-view'
import { mapChecks } from '@parley/shared/map/checks'
import { larkfieldMap } from '@parley/shared/map/testing/larkfield-map'
import { mapScene } from '@parley/shared/scene/map-scene'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pointer } from '../session/pointers.ts'
import { confidenceWords } from './confidence-words.ts'
import { agreedWords, agreementSentence } from './date-words.ts'
import { linkBetween } from './link-between.ts'
import { looksOf, lookCount } from './look-words.ts'
import { groupNames, mapLabels } from './map-labels.ts'
import { namesIn } from './map-words.ts'
import { numberPointers, type Someone } from '../pointing/pointer-numbers.ts'
import { reasonsFor } from './reasons.ts'
import { carried } from './same-place.ts'
import { besideWeek, longDay } from './time-words.ts'

const names = groupNames({ a: { name: 'Strategy' }, b: { name: 'Operations' } })
const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  at: [0, 0],
  text: id,
  ...more,
})

describe('MH5: what a press on another card links', () => {
  it('means the same from either end, and nothing between what has nothing to do with each other', () => {
    const [m, n, g, l, p, w] = [
      card('m', 'milestone'),
      card('n', 'milestone'),
      card('g', 'goal'),
      card('l', 'limit'),
      card('p', 'pressure'),
      card('w', 'meaning'),
    ]
    expect(linkBetween(m, n)).toEqual({ kind: 'depends-on', from: 'm', to: 'n' })
    expect(linkBetween(m, g)).toEqual({ kind: 'supports', from: 'm', to: 'g' })
    expect(linkBetween(g, m)).toEqual(linkBetween(m, g))
    expect(linkBetween(l, m)).toEqual({ kind: 'limits', from: 'l', to: 'm' })
    expect(linkBetween(m, p)).toEqual({ kind: 'limits', from: 'p', to: 'm' })
    for (const [one, other] of [
      [m, m],
      [g, g],
      [l, g],
      [w, m],
      [l, p],
    ] as const)
      expect(linkBetween(one, other)).toBeNull()
  })
  it('offers as reasons what was revealed and says something, by kind, and what is named already no more', () => {
    const cards = [
      card('i', 'interest'),
      card('joined', 'interest', { into: 'i' }),
      card('empty', 'problem', { text: ' ' }),
      card('q', 'problem'),
      card('a', 'ask'),
      card('m', 'milestone'),
    ]
    const links: LinkView[] = [{ id: 'x', kind: 'because-of', from: 'm', to: 'a' }]
    expect(reasonsFor({ cards, links }, 'm').map(({ title, cards: of }) => [title, of.map(({ id }) => id)])).toEqual([
      ['Interests', ['i']],
      ['Together', ['q']],
    ])
  })
})

describe('MH6: worth a look', () => {
  const looks = (view: DocumentView) => looksOf(view, mapChecks(view), namesIn(view))
  it('says each thing in a sentence with the card to go to, and counts in words', () => {
    const view = larkfieldMap()
    const found = looks(view)
    expect(found[0]).toMatchObject({
      card: 'T-C04',
      words: expect.stringMatching(
        /^“The old billing contract .*” limits “Billing answers .*”, on the longest chain\. Nobody has said yet/,
      ),
    })
    expect(found.filter(({ id }) => id.startsWith('goal')).map((look) => look.card)).toEqual([
      'T-G01',
      'T-G05',
      'T-G07',
      'T-G11',
    ])
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    expect(lookCount(found.length)).toBe('Five things are worth a look. Nothing here has to be changed.')
    expect(lookCount(1)).toBe('One thing is worth a look. Nothing here has to be changed.')
    expect(lookCount(13)).toMatch(/^13 things/)
  })
  it('is empty where nothing stands out', () => {
    expect(looks({ cards: [card('m', 'milestone', { week: 2 })], links: [] })).toEqual([])
    expect(lookCount(0)).toBe('Nothing stands out.')
  })
  it('names rings, tight promises and months with more than two milestones of a lane', () => {
    const of = (id: string, week: number, more: Partial<CardView> = {}): CardView =>
      card(id, 'milestone', { week, lane: 'lane', ...more })
    const cards = [
      card('lane', 'lane', { text: 'Service' }),
      of('x', 1),
      of('y', 2),
      of('z', 3, { promised: 2, safe: 5 }),
    ]
    const links: LinkView[] = [
      { id: '1', kind: 'depends-on', from: 'x', to: 'y' },
      { id: '2', kind: 'depends-on', from: 'y', to: 'x' },
    ]
    const words = looks({ cards, links }).map((look) => look.words)
    expect(words).toContain('These wait for each other: x needs y, y needs x. Take one of the links away.')
    expect(words).toContain('“z” was promised for week 2, before week 5, which is safe.')
    expect(words.some((one) => /^Service has 3 milestones in weeks 1 to \d\.$/.test(one))).toBe(true)
    const two = { cards: cards.filter(({ id }) => id !== 'z'), links: [] }
    expect(looks(two), 'two in a month are nothing to look at').toEqual([])
  })
})

describe('MH2: dates in words', () => {
  const m = (keys: Partial<CardView>): CardView => card('m', 'milestone', keys)
  it('says who is waited for, by the name of the group', () => {
    expect(agreedWords(m({ week: 6, yesA: 6 }), names)).toBe('waits for Operations')
    expect(agreementSentence(m({ week: 6, yesB: 6, yesA: 5 }), names)).toBe(
      'Operations said yes to week 6. It waits for Strategy.',
    )
    expect(agreedWords(m({ week: 6, yesA: 6, yesB: 6 }), names)).toBe('Agreed')
    expect(agreedWords(m({ week: 6, yesA: 5, yesB: 5 }), names)).toBeNull()
    expect(agreementSentence(m({}), names)).toBe('A week can be agreed once there is one.')
  })
  it('MH4: gives a week its day where the map has one, else its month or quarter where the page wants it', () => {
    expect(besideWeek(6, { unit: 'week', start: null })).toBeNull()
    expect(besideWeek(6, { unit: 'quarter', start: '2026-12-07' })).toBe('w/c 11 Jan')
    expect(besideWeek(6, { unit: 'month', start: null })).toBe('month 2')
    expect(besideWeek(undefined, { unit: 'month', start: null })).toBeNull()
    expect(longDay('2027-03-28')).toMatch(/^Sunday,? 28 March 2027$/)
  })
})

describe('MH2: how sure the room is', () => {
  const groups = { a: { name: 'Strategy' }, b: { name: 'Operations' } }
  const basics = { axis: 'confidence', ballot: 'x', round: 1 } as const
  it('is said beside the yes, by group where that is shown, and not at all where it is hidden', () => {
    const split = confidenceWords([{ ...basics, by: 'group', a: [0, 0, 0, 3, 3], b: [1, 3, 1, 2, 2] }], groups)
    expect(split[0]).toBe('How sure the groups are, from 1 to 5: Strategy 4.5, Operations 3.')
    expect(split[1]).toContain('Not enough confidence')
    expect(confidenceWords([{ ...basics, by: 'total', total: [0, 0, 4, 0, 0] }], groups)).toEqual([
      'How sure the room is, from 1 to 5: 3.',
    ])
    expect(confidenceWords([{ ...basics, by: 'none' }], groups)).toEqual([])
    expect(confidenceWords([], groups)).toEqual([])
  })
})

describe('MH7: pointers that can be followed', () => {
  const at = (group: 'a' | 'b'): Pointer => ({ group, x: 0, y: 0 })
  it('keep their numbers while they are seen or followed; a free number goes to whoever comes', () => {
    const first = numberPointers(
      [],
      new Map([
        [9, at('a')],
        [3, at('b')],
        [7, at('a')],
      ]),
      null,
    )
    expect(first.map(({ client, number }) => [client, number])).toEqual([
      [9, 1],
      [7, 2],
      [3, 1],
    ])
    const left = numberPointers(first, new Map([[7, at('a')]]), null)
    expect(left.map(({ client, number }) => [client, number])).toEqual([[7, 2]])
    const kept = numberPointers(
      first,
      new Map([
        [7, at('a')],
        [8, at('a')],
      ]),
      9,
    )
    expect(kept.map(({ client, number }) => [client, number])).toEqual([
      [9, 1],
      [7, 2],
      [8, 3],
    ])
    const back = numberPointers(
      left,
      new Map([
        [7, at('a')],
        [5, at('a')],
      ]),
      null,
    )
    expect(back.map(({ client, number }) => [client, number])).toEqual([
      [5, 1],
      [7, 2],
    ])
  })
  it('never share a number within a group, whoever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }), { maxLength: 8 }), (rounds) => {
        let before: readonly Someone[] = []
        for (const clients of rounds) {
          before = numberPointers(before, new Map(clients.map((client) => [client, at(client % 2 ? 'a' : 'b')])), null)
          expect(new Set(before.map(({ client }) => client))).toEqual(new Set(clients))
          expect(new Set(before.map(({ group, number }) => `${group} ${number}`)).size).toBe(clients.length)
        }
      }),
    )
  })
  it('point at the same place of the map for whoever looks at weeks and whoever looks at months', () => {
    const view = larkfieldMap()
    const make = (unit: 'week' | 'month' | 'quarter') =>
      mapScene(view, {
        hidden: new Set(),
        labels: mapLabels(names),
        measure: (text, px) => text.length * px * 0.5,
        width: 1180,
        keepColumn: true,
        unit,
      })
    const [weeks, months] = [make('week'), make('month')]
    expect(weeks.axis.weekWidth, 'the test has something to do').not.toBeCloseTo(months.axis.weekWidth)
    for (const plate of weeks.cards.filter(({ kind }) => kind === 'milestone')) {
      const other = months.cards.find(({ id }) => id === plate.id)
      const there = carried(weeks, months, { x: plate.rect.x, y: plate.rect.y })
      expect(there.x, 'the left edge is the week').toBeCloseTo(other?.rect.x ?? Number.NaN)
    }
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1500, noNaN: true }),
        fc.double({ min: 0, max: 1200, noNaN: true }),
        (x, y) => {
          const back = carried(months, weeks, carried(weeks, months, { x, y }))
          expect(back.x).toBeCloseTo(x, 4)
          expect(back.y).toBeCloseTo(y, 4)
          for (const row of weeks.rows) {
            const twin = months.rows.find(({ lane }) => lane === row.lane)?.rect
            if (!twin || y < row.rect.y || y >= row.rect.y + row.rect.height) continue
            const there = carried(weeks, months, { x, y })
            expect(there.y).toBeGreaterThanOrEqual(twin.y - 1e-6)
            expect(there.y).toBeLessThanOrEqual(twin.y + twin.height + 1e-6)
          }
        },
      ),
    )
  })
})
