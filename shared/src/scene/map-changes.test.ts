import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOn } from '../changes/changes-on.ts'
import { changesSince, type BoardChanges } from '../changes/changes-since.ts'
import { traceBoard } from '../changes/trace.ts'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { axesScene, type AxesItem } from './axes-scene.ts'
import { axesChangeMarks } from './axes-changes.ts'
import { pointOf } from './axes-parts.ts'
import { mapChangeMarks, type ChangeWords } from './map-changes.ts'
import { laneAt, weekAt } from './map-places.ts'
import { mapScene } from './map-scene.ts'
import { anyLook, anyView, measure, options, overlap, plate } from './testing/any-map-view.ts'

const words: ChangeWords = {
  new: 'new',
  gone: 'gone',
  changed: ({ reworded, moves }) => [...(reworded ? ['reworded'] : []), ...moves.map(({ key }) => key)].join(' '),
  link: (kind, is) => `${is}: ${kind}`,
}
const onBoard = (view: DocumentView): DocumentView => ({
  ...view,
  cards: view.cards.map((card) => ({
    ...card,
    zone: card.kind === 'goal' || card.kind === 'meaning' ? 'goals' : card.kind === 'milestone' ? 'map' : 'limits',
  })),
})
const changed = (before: DocumentView, now: DocumentView): BoardChanges =>
  changesOn(changesSince(traceBoard(before, 'salt'), now), 'milestones')
const marksOf = (before: DocumentView, now: DocumentView) => {
  const scene = mapScene(now, options({ keepColumn: true }))
  return { scene, marks: mapChangeMarks(scene, changed(before, now), words, measure) }
}
const milestone = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'milestone',
  group: 'a',
  zone: 'map',
  at: [0, 0],
  text: `Milestone ${id}`,
  ...more,
})
const lane = (id: string, at: number): CardView => ({
  id,
  kind: 'lane',
  group: 'both',
  zone: 'map',
  at: [0, at],
  text: id,
})

describe('MH8: what changed on the map, drawn', () => {
  it('has a word at every plate that came or changed, and none at the others, in any two maps', () => {
    fc.assert(
      fc.property(anyView, anyView, anyLook, (one, other, look) => {
        const [before, now] = [onBoard(one), onBoard(other)]
        const changes = changed(before, now)
        const scene = mapScene(now, options(look))
        const { tags, ghosts } = mapChangeMarks(scene, changes, words, measure)
        const drawn = new Set(scene.cards.map(({ id }) => id))
        const wanted = changes.cards.flatMap((change) =>
          change.what !== 'gone' && drawn.has(change.card.id) ? [change.card.id] : [],
        )
        const tagged = new Set(tags.map(({ of }) => of))
        expect(wanted.filter((id) => !tagged.has(id))).toEqual([])
        const told = new Set([
          ...changes.cards.map((change) => (change.what === 'gone' ? change.was.id : change.card.id)),
          ...[...changes.linked, ...changes.unlinked].map(({ id }) => id),
        ])
        expect([...tagged, ...ghosts.map(({ of }) => of)].filter((id) => !told.has(id))).toEqual([])
        for (const { rect, label } of tags) {
          expect(label.x).toBeGreaterThan(rect.x)
          expect(label.x + measure(label.text, 13)).toBeLessThan(rect.x + rect.width)
          expect(label.y).toBeLessThan(rect.y + rect.height)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('draws where a milestone lay: in its former week and lane, with a line from there', () => {
    const lanes = [lane('depot', 0), lane('billing', 1)]
    const [before, now] = [
      { cards: [...lanes, milestone('m', { week: 12, lane: 'depot' })], links: [] },
      { cards: [...lanes, milestone('m', { week: 5, lane: 'billing' })], links: [] },
    ]
    const { scene, marks } = marksOf(before, now)
    const [ghost] = marks.ghosts
    if (!ghost) throw new Error('There is no outline.')
    expect(weekAt(scene, ghost.rect.x)).toBe(12)
    expect(laneAt(scene, ghost.rect.y)).toBe('depot')
    expect(ghost.line?.[1].x).toBeCloseTo(plate(scene, 'm').rect.x + plate(scene, 'm').rect.width, 0)
    expect(marks.tags.map(({ label }) => label.text)).toEqual(['lane week'])
    expect(overlap(ghost.rect, plate(scene, 'm').rect)).toBe(false)
  })

  it('draws no outline where the map does not reach, or for words alone, and one where a milestone is gone', () => {
    const { marks } = marksOf(
      {
        cards: [milestone('far', { week: 400 }), milestone('said', { text: 'Other words' }), milestone('out')],
        links: [],
      },
      { cards: [milestone('far', { week: 2 }), milestone('said')], links: [] },
    )
    expect(marks.ghosts.map(({ of, line }) => [of, line])).toEqual([['out', null]])
    expect(marks.tags.map(({ of, label }) => [of, label.text])).toEqual([
      ['far', 'week'],
      ['said', 'reworded'],
      ['out', 'gone'],
    ])
  })

  it('says at links that they are new or gone, and draws those that the picture leaves out', () => {
    const cards = [milestone('one', { week: 2 }), milestone('two', { week: 8 }), milestone('three', { week: 11 })]
    const goal: CardView = { id: 'goal', kind: 'goal', group: 'a', zone: 'goals', at: [0, 0], text: 'Goal' }
    const link = (from: string, to: string, kind: LinkView['kind']): LinkView => ({ id: from + to, from, to, kind })
    const { marks } = marksOf(
      { cards: [...cards, goal], links: [link('three', 'one', 'depends-on')] },
      { cards: [...cards, goal], links: [link('two', 'one', 'depends-on'), link('two', 'goal', 'supports')] },
    )
    expect(marks.tags.map(({ of, label }) => [of, label.text])).toEqual([
      ['twoone', 'new: depends-on'],
      ['twogoal', 'new: supports'],
      ['threeone', 'gone: depends-on'],
    ])
    expect(marks.lines.map(({ of, is }) => [of, is])).toEqual([
      ['twogoal', 'new'],
      ['threeone', 'gone'],
    ])
  })

  it('lays words over no plate and no other word where one of their places is free', () => {
    const cards = Array.from({ length: 24 }, (_, at) => milestone(`m${at}`, { week: 1 + (at % 6) * 2 }))
    const { scene, marks } = marksOf({ cards: [], links: [] }, { cards, links: [] })
    const plates = scene.cards.map(({ rect }) => ({ ...rect, y: rect.y + 4, height: rect.height - 8 }))
    for (const [at, { rect }] of marks.tags.entries()) {
      expect(plates.filter((other) => overlap(rect, other))).toEqual([])
      expect(marks.tags.slice(at + 1).filter((other) => overlap(rect, other.rect))).toEqual([])
    }
  })
})

describe('MH8: what changed between two axes, drawn', () => {
  const note = (id: string, more: Partial<CardView> = {}): CardView => ({
    id,
    kind: 'note',
    group: 'both',
    zone: 'two-by-two',
    at: [0, 0],
    text: `Note ${id}`,
    ...more,
  })
  const sceneOf = (cards: readonly CardView[]) =>
    axesScene(
      cards.map((card, at): AxesItem => ({
        card,
        number: at + 1,
        value: card.value ?? null,
        isByHand: true,
        rated: null,
        asides: [],
        isStrong: false,
        name: card.text,
      })),
      {
        labels: {
          ends: { 'x-low': 'a', 'x-high': 'b', 'y-low': 'c', 'y-high': 'd' },
          waiting: 'Waiting',
          emptyCard: 'Empty',
          corner: null,
        },
        measure,
        keepTray: true,
      },
    )

  it('rings the value that a card had, with a line to where it lies; none for what came out of the tray', () => {
    const before = [
      note('moved', { value: [20, 70] }),
      note('laid'),
      note('back', { value: [90, 10] }),
      note('gone', { value: [5, 5] }),
    ]
    const now = [note('moved', { value: [80, 30] }), note('laid', { value: [50, 50] }), note('back'), note('new')]
    const changes = changesOn(
      changesSince(traceBoard({ cards: before, links: [] }, 'salt'), { cards: now, links: [] }),
      'two-by-two',
    )
    const scene = sceneOf(now)
    const { ghosts, tags } = axesChangeMarks(scene, changes, words, measure)
    expect(ghosts.map(({ of, rect, line }) => [of, { x: rect.x + 11, y: rect.y + 11 }, line !== null])).toEqual([
      ['moved', pointOf(scene.frame, [20, 70]), true],
      ['back', pointOf(scene.frame, [90, 10]), false],
      ['gone', pointOf(scene.frame, [5, 5]), false],
    ])
    expect(tags.map(({ of, label }) => [of, label.text])).toEqual([
      ['moved', 'value'],
      ['laid', 'value'],
      ['back', 'value'],
      ['new', 'new'],
      ['gone', 'gone'],
    ])
  })
})

describe('MH8: which changes a board of the map step shows', () => {
  const trace = traceBoard({ cards: [], links: [] }, 'salt')
  const all: DocumentView = {
    cards: [
      milestone('m'),
      { id: 'n', kind: 'note', group: 'both', zone: 'two-by-two', at: [0, 0], text: 'Note' },
      { id: 'p', kind: 'problem', group: 'both', zone: 'together', at: [0, 0], text: 'Problem' },
      { id: 's', kind: 'assumption', group: 'a', zone: 'assumption:a', at: [0, 0], text: 'Said' },
    ],
    links: [{ id: 'l', from: 'p', to: 's', kind: 'arrow' }],
  }
  it.each([
    ['milestones', ['m']],
    ['two-by-two', ['n']],
    ['assumptions', ['s']],
  ] as const)('shows on %s only what lies there', (board, ids) => {
    const { cards, linked } = changesOn(changesSince(trace, all), board)
    expect(cards.map((change) => (change.what === 'gone' ? '' : change.card.id))).toEqual(ids)
    expect(linked).toEqual([])
  })
  it('tells no move within lanes or the free area as a move between two axes', () => {
    const card = (more: Partial<CardView>): DocumentView => ({
      cards: [{ id: 's', kind: 'assumption', group: 'a', zone: 'assumption:a', at: [0, 0], text: 'Said', ...more }],
      links: [],
    })
    const since = (more: Partial<CardView>) => changesSince(traceBoard(card({}), 'salt'), card(more))
    expect(changesOn(since({ stack: 'stack' }), 'assumptions').cards).toEqual([])
    expect(changesOn(since({ stack: 'stack', value: [1, 2] }), 'assumptions').cards).toMatchObject([
      { moves: [{ key: 'value' }] },
    ])
  })
})
