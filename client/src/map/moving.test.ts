import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { larkfieldMap } from '@parley/shared/map/testing/larkfield-map'
import { mapScene } from '@parley/shared/scene/map-scene'
import { describe, expect, it } from 'vitest'
import { ghostsOf } from './ghosts.ts'
import { groupNames, mapLabels } from './map-labels.ts'
import { questionLines, questionTitle, spokenQuestion } from './moving-words.ts'
import { mustAsk, questionOf, yesesOf, type Wish } from './moving.ts'

const names = groupNames({ a: { name: 'Strategy' }, b: { name: 'Operations' } })
const view = larkfieldMap()
const changed = (id: string, keys: Partial<CardView>): DocumentView => ({
  ...view,
  cards: view.cards.map((card) => (card.id === id ? { ...card, ...keys } : card)),
})
const laneOf = (id: string): string | undefined => view.cards.find((card) => card.id === id)?.lane
const to = (card: string, week: number | undefined): Wish => ({
  of: 'place',
  card,
  place: { week, lane: laneOf(card) },
  by: 'list',
})

describe('MH1: what a move does beside what was meant', () => {
  it('names all that it pushes, along the chain, and nothing that it does not', () => {
    const question = questionOf(view, to('T-M01', 10))
    expect(question?.pushed.map(({ id, from, to: week }) => [id, from, week])).toEqual([
      ['T-M03', 6, 11],
      ['T-M05', 10, 12],
      ['T-M08', 12, 13],
    ])
    expect(question && mustAsk(question)).toBe(true)
    expect(question && questionTitle(question)).toBe(
      '“Billing answers on one screen for the ten most common…” to week 10',
    )
    expect(question && questionLines(question, names)[0]).toMatch(
      /^This pushes 3 others: Support team .* \(week 6 to 11\), /,
    )
  })
  it('asks nothing where a move is only what was meant, or is none', () => {
    const later = questionOf(view, to('T-M01', 4))
    expect(later && mustAsk(later)).toBe(false)
    const earlier = questionOf(view, to('T-M05', 2))
    expect(earlier && mustAsk(earlier), 'a move to an earlier week pushes nobody').toBe(false)
    expect(questionOf(view, to('T-M01', 2))).toBeNull()
    expect(questionOf(view, to('gone', 2))).toBeNull()
    expect(questionOf(view, null)).toBeNull()
  })
  it('counts from the map as it stands now: what moved meanwhile is not pushed any more', () => {
    expect(questionOf(changed('T-M03', { week: 20 }), to('T-M01', 10))?.pushed).toEqual([])
  })
})

describe('MH2: yeses that a move takes back', () => {
  it('says whose, for the milestone itself and counted for those that it pushes', () => {
    const agreed = changed('T-M01', { yesA: 2, yesB: 2 })
    const question = questionOf(agreed, to('T-M01', 3))
    expect(question?.takes).toEqual(['a', 'b'])
    expect(question && mustAsk(question)).toBe(true)
    expect(question && questionLines(question, names)).toEqual([
      'It takes back the yes of Strategy and Operations to week 2.',
    ])
    expect(question && spokenQuestion(question, names)).toContain('Tab goes to the choices')
    const pushed = questionOf(changed('T-M03', { yesB: 6 }), to('T-M01', 6))
    expect(pushed && [pushed.takes, pushed.takesOthers]).toEqual([[], 1])
  })
  it('leaves a yes to another week and a move between lanes alone', () => {
    const stale = changed('T-M01', { yesA: 1, yesB: 2 })
    expect(yesesOf(stale.cards.find(({ id }) => id === 'T-M01') ?? view.cards[0]!)).toEqual(['b'])
    const lane = questionOf(stale, { of: 'place', card: 'T-M01', place: { week: 2, lane: undefined }, by: 'canvas' })
    expect(lane && mustAsk(lane)).toBe(false)
  })
})

describe('MH3: tidying', () => {
  it('asks with all that it would move, and not at all where nothing runs against time', () => {
    const tidy: Wish = { of: 'tidy', by: 'list' }
    expect(questionOf(view, tidy)).toBeNull()
    const question = questionOf(changed('T-M01', { week: 6 }), tidy)
    expect(question).toMatchObject({ meant: null, pushed: [{ id: 'T-M03', from: 6, to: 7 }] })
    expect(question && questionTitle(question)).toBe('Tidying moves 1 milestone later')
  })
})

describe('MH1: ghosts', () => {
  const options = { hidden: new Set<string>(), labels: mapLabels(names), keepColumn: true }
  const scene = mapScene(view, { ...options, measure: (text, px) => text.length * px * 0.5 })
  it('stand at the weeks that the milestones would have, none on another', () => {
    const question = questionOf(view, to('T-M01', 10))
    const ghosts = question ? ghostsOf(scene, question) : []
    expect(ghosts.map(({ plate, week }) => [plate.id, week])).toEqual([
      ['T-M01', 10],
      ['T-M03', 11],
      ['T-M05', 12],
      ['T-M08', 13],
    ])
    for (const { rect, week } of ghosts) {
      expect(rect.x).toBeCloseTo(scene.axis.x + ((week ?? 0) - scene.axis.first) * scene.axis.weekWidth)
    }
    for (const [index, one] of ghosts.entries()) {
      for (const other of ghosts.slice(index + 1)) {
        const isApart =
          one.rect.x >= other.rect.x + other.rect.width ||
          other.rect.x >= one.rect.x + one.rect.width ||
          one.rect.y >= other.rect.y + other.rect.height ||
          other.rect.y >= one.rect.y + one.rect.height
        expect(isApart).toBe(true)
      }
    }
  })
  it('wait left of all weeks without one, and lie in the row of their lane', () => {
    const question = questionOf(view, {
      of: 'place',
      card: 'T-M01',
      place: { week: undefined, lane: laneOf('T-M02') },
      by: 'canvas',
    })
    const [ghost] = question ? ghostsOf(scene, question) : []
    const row = scene.rows.find(({ lane }) => lane === laneOf('T-M02'))?.rect
    expect(ghost?.week).toBeNull()
    expect((ghost?.rect.x ?? 0) + (ghost?.rect.width ?? 0)).toBeLessThanOrEqual(scene.axis.x)
    expect(ghost?.rect.y).toBeGreaterThanOrEqual(row?.y ?? Number.NaN)
  })
})
