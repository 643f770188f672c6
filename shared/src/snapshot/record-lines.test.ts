import { expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { boardFromRecord } from '../follow/board-from-record.ts'
import { readRecord } from '../follow/read-record.ts'
import { countedIds, recordOfBoard } from '../follow/testing/larkfield-record.ts'
import { bringLines, parkingSection } from './record-page-lines.ts'
import { bringsTo, parkedOf } from './record-lines.ts'
import { snapshotJson } from './snapshot-json.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const card = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'parked',
  group: 'both',
  zone: 'parking',
  at: [0, 0],
  text: id,
  ...more,
})
const BRING = { kind: 'bring', zone: 'brings' } as const
const board = {
  cards: [
    card('night cover', {}),
    card('labels', { taken: true }),
    card('blank', { text: '  ' }),
    card('two hours', { ...BRING, of: 'one', taken: true }),
    card('a screen', { ...BRING, of: 'one' }),
    card('elsewhere', { ...BRING, of: 'two' }),
  ],
  links: [],
}

it('PL8: offers stand with their own agreement, and say which were taken up', () => {
  const { brings } = bringsTo(board, 'one')
  expect(brings).toEqual([{ text: 'two hours', taken: true }, { text: 'a screen' }])
  expect(bringsTo(board, 'three')).toEqual({})
  const said = bringLines(brings, plainRecordWords.lines).map(({ say }) => JSON.stringify(say))
  expect(said[0]).toContain('taken up')
  expect(said[1]).toContain('Brings a screen')
})

it('PL9: what still waits stands in the record, and waits again in the next session, what was marked for it first', () => {
  const { parking } = parkedOf(board)
  expect(parking).toEqual([{ text: 'night cover' }, { text: 'labels', taken: true }])
  expect(parkedOf({ cards: [], links: [] })).toEqual({})
  const section = JSON.stringify(parkingSection({ parking: parking ?? [] }, plainRecordWords.lines))
  expect(section).toContain('night cover')
  expect(section).toContain('Next session')
  const read = readRecord(snapshotJson({ ...recordOfBoard(), ...parkedOf(board) }))
  if (!read.ok) throw new Error('The record was not read.')
  const taken = boardFromRecord(read.record, countedIds()).view.cards.filter((one) => one.zone === 'parking')
  expect(taken.map(({ kind, text, taken: marked }) => [kind, text, marked])).toEqual([
    ['parked', 'labels', undefined],
    ['parked', 'night cover', undefined],
  ])
})
