import { expect, it } from 'vitest'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import { mapChangeMarks } from '../scene/map-changes.ts'
import { mapScene } from '../scene/map-scene.ts'
import { measure, options } from '../scene/testing/any-map-view.ts'
import { boardOfBoth } from './board-of-both.ts'
import { changesOn } from './changes-on.ts'
import { compareBoards } from './compare-boards.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'milestone',
  group: 'a',
  zone: 'map',
  at: [0, 0],
  text: `Words of ${id}`,
  ...more,
})
const boardOf = (...cards: readonly CardView[]): DocumentView => ({ cards, links: [] })
const start = (id: string): CardView => card(id, { kind: 'start', text: '2027-01-04' })

const earlier = boardOf(start('old'), card('stays'), card('moves', { week: 3 }), card('went', { week: 5 }))
const later = boardOf(start('new'), card('stays'), card('moves', { week: 8 }), card('came'))

it('SN9: the later board has what went where it lay, below what stands, and nothing else besides', () => {
  const both = boardOfBoth(compareBoards(earlier, later), later)
  expect(both.cards.map(({ id }) => id)).toEqual(['went', 'new', 'stays', 'moves', 'came'])
  expect(both.cards[0]).toBe(earlier.cards[3])
  expect(boardOfBoth(compareBoards(later, later), later)).toBe(later)
})

it('SN9: on the map each that differs has a word of its own, and a frame stands around what went', () => {
  const compared = compareBoards(earlier, later)
  const scene = mapScene(boardOfBoth(compared, later), options())
  const words = { new: 'new', gone: 'gone', changed: () => 'moved', link: () => '' }
  const { tags, ghosts } = mapChangeMarks(scene, changesOn(compared.changes, 'milestones'), words, measure)
  expect(tags.map(({ of, label }) => `${of} ${label.text}`).toSorted()).toEqual([
    'came new',
    'moves moved',
    'went gone',
  ])
  const plate = scene.cards.find(({ id }) => id === 'went')!.rect
  const frame = ghosts.find(({ of }) => of === 'went')!.rect
  expect(frame).toEqual({ x: plate.x - 4, y: plate.y - 4, width: plate.width + 8, height: plate.height + 8 })
})
