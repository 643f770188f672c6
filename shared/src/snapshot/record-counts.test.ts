import { expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { countsSection, recordCounts } from './record-counts.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const card = (id: string, zone: CardView['zone'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  group: zone?.endsWith(':b') ? 'b' : 'a',
  ...(zone === undefined ? {} : { zone }),
  at: [0, 0],
  text: id,
  ...more,
})
const groups = { a: { name: 'Strategy' }, b: { name: 'Operations' } }
const board = {
  cards: [
    card('dates', 'interest:a', { lens: 'approach' }),
    card('same dates', 'interest:a', { into: 'dates', lens: 'communication' }),
    card('news', 'interest:b', { lens: 'approach' }),
    card('shared', 'interest:both', { group: 'b' }),
    card('unsafe', 'interest:b', { lens: 'approach' }),
    card('blank', 'interest:b', { text: ' ', lens: 'approach' }),
    card('counted calls', 'measure:a', { kind: 'measure' }),
    card('a problem', 'together', { kind: 'problem', group: 'both', lens: 'expectations' }),
  ],
  links: [],
}

it('PL15: cards are counted by kind and lane, and by lens and group; hidden and blank ones are in no number', () => {
  const counts = recordCounts(board, [{ card: 'unsafe', reason: 'x' }] as never)
  expect(counts?.kinds).toEqual([
    { kind: 'interest', a: 2, b: 1, both: 1 },
    { kind: 'measure', a: 1, b: 0, both: 0 },
  ])
  expect(counts?.lenses).toEqual([
    { lens: 'approach', a: 1, b: 1, both: 0 },
    { lens: 'expectations', a: 0, b: 0, both: 1 },
    { lens: 'communication', a: 0, b: 0, both: 0 },
  ])
  const section = countsSection({ ...(counts ? { counts } : {}), groups }, plainRecordWords.counts)
  const tables = section?.blocks.flatMap((block) => (block.of === 'table' ? [block] : [])) ?? []
  expect(tables.map(({ body }) => body[0]?.cells.map((cell) => cell?.text))).toEqual([
    ['2', '1', '1'],
    ['1', '1', '0'],
  ])
})

it('PL15: without a lens there is no table of lenses, and without cards nothing at all', () => {
  expect(recordCounts({ cards: [card('one', 'interest:a')], links: [] }, [])?.lenses).toEqual([])
  expect(recordCounts({ cards: [card('a problem', 'together', { kind: 'problem' })], links: [] }, [])).toBeNull()
  expect(countsSection({ groups }, plainRecordWords.counts)).toBeNull()
})
