import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addCard, addLink, readDocument } from '../documents/cards.ts'
import type { DocumentView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import { anyMapOf } from '../map/testing/any-map.ts'
import { mapOf } from '../snapshot/record-map.ts'
import type { RecordMap, RecordModel } from '../snapshot/record-model.ts'
import { snapshotJson } from '../snapshot/snapshot-json.ts'
import { larkfieldDayState } from '../snapshot/testing/larkfield-day.ts'
import { boardFromRecord, type TakenBoard } from './board-from-record.ts'
import { lastTimeOf } from './last-time.ts'
import { readRecord } from './read-record.ts'
import { previewOf } from './record-preview.ts'
import type { TakenRecord } from './record-schema.ts'
import { countedIds, fullBoard, recordOfBoard } from './testing/larkfield-record.ts'

const read = (model: RecordModel): TakenRecord => {
  const found = readRecord(snapshotJson(model))
  if (!found.ok) throw new Error(`The record was refused: ${JSON.stringify(found)}`)
  return found.record
}
const taken = (model: RecordModel): TakenBoard => boardFromRecord(read(model), countedIds())

/** A board as the server stores it: through a document, which drops what no document may hold. */
const stored = ({ view }: TakenBoard): DocumentView => {
  const doc = new Y.Doc()
  for (const card of view.cards) addCard(doc, card)
  for (const link of view.links) addLink(doc, link)
  return readDocument(doc)
}

/** The record that the board of a new session gives, when nobody has changed anything there yet. */
const again = (board: TakenBoard): RecordModel =>
  recordOfBoard(stored(board), true, {
    ballots: [],
    asks: { stage: 'write', list: [], answered: {} },
    accepted: board.words.flatMap(({ card, hash }) =>
      (['a', 'b'] as const).map((group) => ({ of: 'words' as const, card, hash, group })),
    ),
  })

/** A map without what one group alone had said yes to, and with the limits of each milestone in one order. */
const comparable = (map: RecordMap) => ({
  ...map,
  lanes: map.lanes.map(({ title, milestones }) => ({
    title,
    milestones: milestones.map(({ date, becauseOf = [], ...one }) => ({
      ...one,
      // Limits that read alike may have become one.
      becauseOf: [...new Set(becauseOf.map((reason) => JSON.stringify(reason)))].toSorted(),
      date: date === 'agreed' ? date : undefined,
      limits: one.limits.map((limit) => JSON.stringify(limit)).toSorted(),
    })),
  })),
  limits: map.limits.map((limit) => JSON.stringify(limit)).toSorted(),
})

describe('FU2: a record as a board', () => {
  const model = recordOfBoard()
  const board = taken(model)

  it('keeps every goal, milestone, limit, link and date, and the words of cards', () => {
    const next = again(board)
    expect(comparable(next.map)).toEqual(comparable(model.map))
    expect(next.cards?.map(({ kind, owner, cards }) => [kind, owner, cards.map(({ text }) => text)])).toEqual(
      model.cards?.map(({ kind, owner, cards }) => [kind, owner, cards.map(({ text }) => text)]),
    )
    expect(next.differences).toEqual(model.differences)
    expect(next.words).toEqual(model.words)
    expect(next.twoByTwo).toEqual(model.twoByTwo)
    expect(next.assumptions.find(({ text }) => text === 'Customers read our letters.')).toMatchObject({
      group: 'a',
      value: [12, 88],
      tests: [{ text: 'Count calls for two weeks.', due: '2027-03-12' }],
    })
  })

  it('puts each card into its zone under a new id, and no agreement, ask, vote or name on it', () => {
    expect(board.view.cards.every(({ id }) => id.startsWith('new-'))).toBe(true)
    expect(new Set([...board.view.cards, ...board.view.links].map(({ id }) => id)).size).toBe(
      board.view.cards.length + board.view.links.length,
    )
    const kinds = new Set(board.view.cards.map(({ kind }) => kind))
    for (const absent of ['agreement', 'ask', 'proposal', 'problem'] as const) expect(kinds).not.toContain(absent)
    const all = JSON.stringify(board)
    for (const absent of ['Jonas', 'seat-of', 'ownerA', '-card-']) expect(all).not.toContain(absent)
    expect(stored(board).cards).toHaveLength(board.view.cards.length)
    expect(stored(board).links).toHaveLength(board.view.links.length)
  })

  it('keeps a week that both had agreed, and not one to which a single group said yes', () => {
    const milestones = board.view.cards.filter(({ kind }) => kind === 'milestone')
    const [agreed, ...others] = milestones.filter(({ yesA, yesB }) => yesA !== undefined || yesB !== undefined)
    expect(agreed).toMatchObject({ week: 10, promised: 6, safe: 10, yesA: 10, yesB: 10 })
    expect(others).toEqual([])
    expect(board.notTaken).toEqual({ rings: 0, reasons: 0, halfYeses: 1, ratedPlaces: 0 })
  })

  it('makes one limit of what stands below several milestones', () => {
    const rivals = board.view.cards.filter(({ kind }) => kind === 'pressure')
    expect(rivals).toHaveLength(1)
    expect(board.view.links.filter(({ from, kind }) => from === rivals[0]?.id && kind === 'limits')).toHaveLength(2)
  })

  it('has no word of a card where the groups did not let them go along, and says how many reasons are missing', () => {
    const without = taken(recordOfBoard(fullBoard(), false))
    expect(without.lanes).toBe(0)
    expect(without.view.cards.some(({ zone }) => zone === 'together' || zone?.includes(':'))).toBe(false)
    expect(without.view.cards.some(({ kind }) => kind === 'test')).toBe(false)
    expect(without.notTaken).toMatchObject({ reasons: 1 })
  })

  it('leaves out a link that would close a circle, and only that one', () => {
    const ring = fullBoard()
    const on = { from: 'milestone-card-0', to: 'milestone-card-4', kind: 'depends-on' } as const
    const circled = taken(recordOfBoard({ ...ring, links: [...ring.links, { id: 'ring', ...on }] }))
    expect(circled.notTaken.rings).toBe(1)
    expect(circled.view.links.filter(({ kind }) => kind === 'depends-on')).toHaveLength(
      board.view.links.filter(({ kind }) => kind === 'depends-on').length,
    )
  })

  it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))('of any map keeps all of it (seed %i)', (seed) => {
    const any = anyMapOf(new Chance(seed))
    const before = recordOfBoard(any)
    const made = taken(before)
    const after = mapOf(stored(made), true)
    const bare = (map: RecordMap) => {
      const { chain, lanes, ...rest } = comparable(map)
      return {
        ...rest,
        chain: chain.length,
        lanes: lanes.map(({ title, milestones }) => ({
          title,
          milestones: milestones.map((one) => ({ ...one, restsOn: [] })),
        })),
      }
    }
    const links = (map: RecordMap): number =>
      map.lanes.flatMap(({ milestones }) => milestones.flatMap(({ restsOn }) => restsOn)).length
    if (made.notTaken.rings === 0) expect(comparable(after)).toEqual(comparable(before.map))
    else expect(bare(after).goals).toEqual(bare(before.map).goals)
    expect(links(after)).toBe(links(before.map) - made.notTaken.rings)
    expect(made.notTaken.reasons).toBe(0)
  })
})

it('FU3: agreements are read word for word with their owners, kinds, days and what they are about, and lead to no seat', () => {
  const made = recordOfBoard()
  const items = [{ text: 'Decision point', week: 14, promised: 10 }, { text: 'Orders leave the same day' }]
  const model = { ...made, agreements: made.agreements.map((one, at) => (at === 0 ? { ...one, items } : one)) }
  const last = lastTimeOf(read(model))
  expect(last.agreements).toEqual(model.agreements)
  expect(last.agreements[0]?.items).toEqual(items)
  expect(last.agreements).toHaveLength(6)
  expect(last).toMatchObject({ title: model.title, at: Date.UTC(2026, 10, 14, 16, 20), checkIn: '2026-12-12' })
  expect(JSON.stringify(last)).not.toMatch(/seat-of|-card-/)
})

it('FU1: a preview counts what comes along and what does not', () => {
  const record = read(recordOfBoard())
  const board = boardFromRecord(record, countedIds())
  const preview = previewOf(record, board)
  expect(preview.cards).toBe(board.view.cards.length)
  expect(preview.links).toMatchObject({ 'depends-on': 5, supports: 1, limits: 7, 'because-of': 2, arrow: 0 })
  expect(preview.record).toMatchObject({ proposals: 4 })
  expect(preview.record.asks).toHaveLength(8)
  expect(larkfieldDayState().ballots.length).toBeGreaterThan(preview.record.proposals)
})

describe('KI6: a revealed limit in a record', () => {
  const limit = (id: string, text: string) =>
    ({ id, kind: 'limit', group: 'b', zone: 'limit:b', at: [0, 1], text }) as const
  const goal = {
    id: 'goal',
    kind: 'milestone',
    group: 'a',
    zone: 'map',
    at: [0, 1],
    text: 'Open at night',
    week: 3,
  } as const
  const view: DocumentView = {
    cards: [goal, limit('tied', 'At night we are one person.'), limit('lane', 'Training takes five weeks.')],
    links: [{ id: 'link', from: 'tied', to: 'goal', kind: 'limits' }],
  }

  it('is one card of the new board, in its lane, and still tied', () => {
    const next = stored(taken(recordOfBoard(view, true)))
    const limits = next.cards.filter(({ kind }) => kind === 'limit')
    expect(limits.map(({ text, zone }) => `${text} ${zone}`).toSorted()).toEqual([
      'At night we are one person. limit:b',
      'Training takes five weeks. limit:b',
    ])
    expect(next.links.map(({ kind, from }) => [kind, from])).toEqual([
      ['limits', limits.find(({ text }) => text === 'At night we are one person.')?.id],
    ])
  })

  it('is a limit of the map where the words of cards stayed behind', () => {
    const next = stored(taken(recordOfBoard(view, false)))
    expect(next.cards.filter(({ kind }) => kind === 'limit').map(({ text, zone }) => [text, zone])).toEqual([
      ['At night we are one person.', 'limits'],
    ])
  })
})
