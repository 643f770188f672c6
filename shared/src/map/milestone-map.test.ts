import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { CARD_TEXT_MOST, GOAL_LINES_MOST } from '../limits.ts'
import { backwards } from './backwards.ts'
import { cycleOf } from './cycle-of.ts'
import { pastedLines } from '../paste/pasted-lines.ts'
import { type Chain, longestChain } from './longest-chain.ts'
import { mapRows, withoutHidden } from './map-rows.ts'
import { larkfieldMap } from './testing/larkfield-map.ts'
import { entangled } from './rings.ts'

const milestone = (id: string, week?: number, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'milestone',
  at: [0, 0],
  text: id,
  ...(week !== undefined && { week }),
  ...more,
})
const on = (from: string, to: string): LinkView => ({ id: `${from}.${to}`, from, to, kind: 'depends-on' })

/** A few milestones with few weeks, so that ties are common, and links that may make rings. */
const anyMap = (mayRing: boolean): fc.Arbitrary<DocumentView> =>
  fc
    .record({
      weeks: fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), { minLength: 1, maxLength: 7 }),
      pairs: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }),
    })
    .map(({ weeks, pairs }) => {
      const ids = weeks.map((_, index) => 'gfedcba'[index] ?? '')
      const links = pairs.flatMap(([one, other]) => {
        const from = ids[mayRing ? one : Math.max(one, other)]
        const to = ids[mayRing ? other : Math.min(one, other)]
        return from && to && from !== to ? [on(from, to)] : []
      })
      return { cards: ids.map((id, index) => milestone(id, weeks[index])), links }
    })

const waysFrom = (links: readonly LinkView[], at: string, path: readonly string[]): readonly (readonly string[])[] => [
  [...path, at],
  ...links
    .filter((link) => link.to === at && ![...path, at].includes(link.from))
    .flatMap((link) => waysFrom(links, link.from, [...path, at])),
]
/** Whether one can go on from one card to another, by trying every way. */
const reaches = (links: readonly LinkView[], from: string, to: string): boolean =>
  waysFrom(links, to, []).some((way) => way.at(-1) === from)

/** The longest chain, found by writing down every chain there is. */
const slowChain = (view: DocumentView): Chain | null => {
  const links = view.links.filter((link) => !reaches(view.links, link.to, link.from))
  const weekOf = (id: string) => view.cards.find((card) => card.id === id)?.week
  const chains = view.cards
    .flatMap((card) => waysFrom(links, card.id, []))
    .filter((ids) => ids.length > 1)
    .map((ids) => {
      const weeks = ids.map(weekOf).filter((week) => week !== undefined)
      const isWhole = weeks.length === ids.length
      const from = weekOf(ids[0] ?? '') ?? 1e9
      return {
        chain: { ids, weeks: isWhole ? Math.max(...weeks) - Math.min(...weeks) + 1 : null },
        keys: [-ids.length, isWhole ? 0 : 1, isWhole ? from - (weekOf(ids.at(-1) ?? '') ?? 0) : 0, from],
      }
    })
    .sort((one, other) => {
      const at = one.keys.findIndex((key, index) => key !== other.keys[index])
      if (at >= 0) return (one.keys[at] ?? 0) - (other.keys[at] ?? 0)
      return one.chain.ids.join() < other.chain.ids.join() ? -1 : 1
    })
  return chains[0]?.chain ?? null
}

describe('the longest chain (MP4)', () => {
  it('is in the Larkfield case billing, practice, first hundred, decision', () => {
    expect(longestChain(larkfieldMap())).toEqual({ ids: ['T-M01', 'T-M03', 'T-M05', 'T-M08'], weeks: 11 })
  })
  it('is none where nothing depends on anything', () => {
    expect(longestChain({ cards: [milestone('a', 1)], links: [] })).toBeNull()
  })
  it('ends where the data has a ring, and leaves the ring out', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id) => milestone(id))
    const links = [on('a', 'b'), on('b', 'a'), on('c', 'b'), on('d', 'c')]
    expect(longestChain({ cards, links })).toEqual({ ids: ['b', 'c', 'd'], weeks: null })
  })
  it('is the one that a search through all chains finds, rings or not', () => {
    for (const mayRing of [false, true]) {
      fc.assert(
        fc.property(anyMap(mayRing), (view) => {
          expect(longestChain(view)).toEqual(slowChain(view))
          const reversed = { cards: [...view.cards].reverse(), links: [...view.links].reverse() }
          expect(longestChain(reversed)).toEqual(longestChain(view))
        }),
        { numRuns: 1_500 },
      )
    }
  })
  it('is found quickly among many milestones that all hang together', () => {
    const ids = Array.from({ length: 400 }, (_, index) => `m${index}`)
    const links = ids.flatMap((from, index) => [1, 2, 3, 5, 8].flatMap((back) => on(from, ids[index - back] ?? from)))
    const view = { cards: ids.map((id, week) => milestone(id, week + 1)), links: links.filter((l) => l.from !== l.to) }
    expect(longestChain(view)?.ids).toHaveLength(400)
  })
})

describe('a ring of milestones (MP3)', () => {
  it('is named from the new link’s beginning round to it again', () => {
    const links = [on('b', 'c'), on('c', 'a'), on('b', 'd'), { ...on('c', 'b'), kind: 'limits' as const }]
    expect(cycleOf(links, 'a', 'b')).toEqual(['a', 'b', 'c', 'a'])
    expect(cycleOf(links, 'd', 'a')).toBeNull()
    expect(cycleOf(links, 'a', 'a')).toEqual(['a', 'a'])
  })
  it('is found exactly where a way leads back, and is as short as can be', () => {
    fc.assert(
      fc.property(anyMap(true), fc.nat(6), fc.nat(6), (view, one, other) => {
        const [from, to] = [view.cards[one]?.id, view.cards[other]?.id]
        if (from === undefined || to === undefined) return
        const ring = cycleOf(view.links, from, to)
        // A way from `to` to `from` along "depends on" is one from `from` to `to` along "is needed by".
        const ways = waysFrom(view.links, from, []).filter((way) => way.at(-1) === to)
        expect(ring !== null).toBe(ways.length > 0)
        if (!ring) return
        expect([ring[0], ring[1], ring.at(-1)]).toEqual([from, to, from])
        expect(ring.length).toBe(Math.min(...ways.map((way) => way.length)) + 1)
        for (const [index, id] of ring.slice(1, -1).entries()) {
          expect(view.links.some((link) => link.from === id && link.to === ring[index + 2])).toBe(true)
        }
      }),
      { numRuns: 1_500 },
    )
  })
  it('is what entangles: nothing is left where there is none, and each of its cards where there is one', () => {
    fc.assert(
      fc.property(anyMap(true), ({ links }) => {
        const inRing = links.filter((link) => reaches(links, link.to, link.from)).flatMap(({ from, to }) => [from, to])
        const left = entangled(links)
        expect(left.size > 0).toBe(inRing.length > 0)
        expect(inRing.filter((id) => !left.has(id))).toEqual([])
      }),
    )
  })
})

describe('links against time (MP1)', () => {
  it('are those whose needed milestone comes no earlier', () => {
    const cards = [milestone('a', 3), milestone('b', 3), milestone('c', 5), milestone('d')]
    const links = [on('a', 'b'), on('a', 'c'), on('c', 'a'), on('a', 'd'), on('d', 'c')]
    expect(backwards({ cards, links }).map(({ id }) => id)).toEqual(['a.b', 'a.c'])
    expect(backwards(larkfieldMap())).toEqual([])
  })
})

describe('the map as lists (MP1)', () => {
  it('has goals with meanings, lanes with milestones by week, limits with what they limit', () => {
    const rows = mapRows(larkfieldMap())
    expect(rows.goals.map(({ card, meanings }) => [card.id, meanings.map(({ id }) => id)])).toEqual([
      ['T-G01', []],
      ['T-G05', []],
      ['T-G07', ['meaning']],
      ['T-G11', []],
    ])
    expect(rows.lanes.map(({ lane }) => lane?.text)).toEqual(['Service', 'Both', 'Pricing', 'Technology', 'Delivery'])
    expect(rows.lanes[1]?.milestones.map(({ id }) => id)).toEqual(['T-M07', 'T-M09', 'T-M05', 'T-M08'])
    expect(rows.limits.map(({ card, milestones }) => [card.id, milestones[0]?.id])[2]).toEqual(['T-C06', 'T-M06'])
  })
  it('loses no milestone, meaning or link end when a lane, a goal or a card is hidden', () => {
    const rows = mapRows(withoutHidden(larkfieldMap(), new Set(['lane-Both', 'T-G07', 'T-M06'])))
    expect(rows.lanes.at(-1)).toMatchObject({ lane: null, milestones: [{ id: 'T-M07' }, { id: 'T-M09' }, {}, {}] })
    expect(rows.goals.at(-1)?.card.id).toBe('meaning')
    expect(rows.limits[2]?.milestones).toEqual([])
  })
  it('puts milestones without a week last, then goes by place', () => {
    const cards = [milestone('x'), milestone('b', 2, { at: [1, 1] }), milestone('c', 2), milestone('d', 1)]
    expect(mapRows({ cards, links: [] }).lanes[0]?.milestones.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'x'])
  })
})

const goalsFromLines = (text: string) => pastedLines(text, GOAL_LINES_MOST, CARD_TEXT_MOST)

describe('goals from pasted lines (MP1)', () => {
  it('takes bullets and numbers off, and keeps what only looks like one', () => {
    const pasted =
      '1. First\n 2) Second\r\n- third\n•fourth\n\t* fifth\n\n - 3. sixth\n1.5 million parcels\n-5 percent returns\n-\n1.\na) seventh'
    expect(goalsFromLines(pasted).lines).toEqual([
      'First',
      'Second',
      'third',
      'fourth',
      'fifth',
      'sixth',
      '1.5 million parcels',
      '-5 percent returns',
      'seventh',
    ])
  })
  it('LI5: takes as many goals as one paste may bring, and leaves every line behind them as it came', () => {
    const lines = Array.from({ length: GOAL_LINES_MOST }, (_, n) => `- goal ${n}`)
    expect(goalsFromLines(lines.slice(1).join('\n'))).toMatchObject({ more: 0, rest: '' })
    expect(goalsFromLines(lines.join('\n'))).toMatchObject({ more: 0, rest: '' })
    const over = goalsFromLines([...lines, '', '- one more', '2) and another'].join('\n'))
    expect(over.lines).toHaveLength(GOAL_LINES_MOST)
    expect(over).toMatchObject({ more: 2, tooLong: 0, rest: '- one more\n2) and another' })
  })
  it('LI5: leaves a line that is longer than a card, whole, and takes the others', () => {
    const [fits, long] = ['x'.repeat(CARD_TEXT_MOST), `- ${'y'.repeat(CARD_TEXT_MOST + 1)}`]
    expect(goalsFromLines(`${fits}\n${long}\nshort`)).toEqual({
      lines: [fits, 'short'],
      tooLong: 1,
      more: 0,
      empty: 0,
      left: [{ number: 2, text: long, problem: 'line-too-long' }],
      rest: long,
    })
  })
})
