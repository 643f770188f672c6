import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TABLE_PEOPLE_MOST } from '../limits.ts'
import { mayRead, parseDocument } from '../permissions/documents.ts'
import type { GroupId } from './agenda.ts'
import type { SessionEvent } from './events.ts'
import { splitTableOf } from './table-split.ts'
import { isFairSeating, tableCount, tablesByLot } from './table-lot.ts'
import { comes, CROWD, opensDoor, ready, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, seatOf, STATES } from './testing/stories.ts'

const { crowd, split, together } = STATES
const tablesOf = (state: typeof split) => state.tables.a.split ?? []
const sizes = (state: typeof split): readonly number[] => tablesOf(state).map((table) => table.length)

it('TS1: nobody is the thirteenth at a table, none has fewer than k, and sizes differ by one at most', () => {
  expect([0, 1, 12, 13, 24, 25, 36, 37].map((people) => tableCount(people, 5))).toEqual([1, 1, 1, 2, 2, 3, 3, 4])
  // k goes first: thirteen people at two tables would be six at one of them.
  expect([13, 14, 25].map((people) => tableCount(people, 7))).toEqual([1, 2, 3])
  let several = 0
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 160 }), fc.integer({ min: 3, max: 12 }), fc.nat(), (people, k, salt) => {
      const seed = salt.toString(16).padStart(64, '0')
      const ids = Array.from({ length: people }, (_, at) => `seat-${at}`)
      const tables = tablesByLot(seed, ids, k)
      const counts = tables.map((table) => table.length)
      expect(tables.flat().toSorted()).toEqual(ids.toSorted())
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      if (tables.length > 1) expect(Math.min(...counts)).toBeGreaterThanOrEqual(k)
      if (people >= k * Math.ceil(people / TABLE_PEOPLE_MOST)) expect(Math.max(...counts)).toBeLessThanOrEqual(12)
      // Whatever order the people come in, the seed seats them alike.
      expect(tablesByLot(seed, ids.toReversed(), k)).toEqual(tables)
      if (tables.length > 1) several += 1
    }),
  )
  expect(several).toBeGreaterThan(10)
})

it('TS1: a group sits down at several tables once, when its step begins, unless one was chosen', () => {
  expect(sizes(split)).toEqual([7, 6])
  expect(split.tables.b.split).toBeUndefined()
  expect(refusal(crowd, SAMPLES['tables-drawn'])).toBe('not-in-this-step')
  expect(refusal(split, SAMPLES['tables-drawn'])).toBe('nothing-there')
  expect(refusal(happens(split, SAMPLES['tables-sealed']), SAMPLES['tables-drawn'])).toBe('already-so')
  const one = happens(crowd, SAMPLES['tables-set'], starts('table'))
  expect(refusal(one, SAMPLES['tables-drawn'])).toBe('wrong-status')
  expect(refusal(one, SAMPLES['tables-set'])).toBe('already-so')
  expect(happens(one, { ...SAMPLES['tables-set'], one: false }).tables.a).not.toHaveProperty('one')
  // Who came together stays together: going back to the table draws nobody anew.
  const again = happens(together, SAMPLES['tables-sealed'], starts('reveal-interests'), starts('table'))
  expect(refusal(again, SAMPLES['tables-drawn'])).toBe('already-so')
})

it('TS2: the lot is the one that was sealed, of everybody who sits there', () => {
  const drawn = SAMPLES['tables-drawn']
  const tables = drawn.tables.a ?? []
  const { commitment } = SAMPLES['tables-sealed']
  expect(isFairSeating(commitment, drawn.seed, tables, 3)).toBe(true)
  const [one = [], two = []] = tables
  const swapped = [
    [...one.slice(0, -1), ...two.slice(0, 1)],
    [...one.slice(-1), ...two.slice(1)],
  ]
  expect(isFairSeating(commitment, drawn.seed, swapped, 3)).toBe(false)
  expect(isFairSeating(commitment, '4'.repeat(64), tablesByLot('4'.repeat(64), CROWD, 3), 3)).toBe(false)
  const sat = happens(crowd, starts('table'))
  expect(refusal(sat, { ...drawn, tables: { a: swapped } })).toBe('other-lot')
  expect(refusal(sat, { ...drawn, tables: { a: tablesByLot(drawn.seed, CROWD.slice(1), 3) } })).toBe('wrong-status')
  expect(refusal(sat, { ...drawn, tables: { b: [] } })).toBe('wrong-status')
  expect(refusal(crowd, SAMPLES['tables-sealed'])).toBe('already-so')
})

it('TS3: a table of several is read by whoever sits there, and by nobody else, whatever door is open', () => {
  const open = { ...split, tables: { ...split.tables, a: { ...split.tables.a, doorOpen: true } } }
  const one = parseDocument('table:a-1')!
  for (const id of Object.keys(split.seats)) {
    const table = splitTableOf(split.tables.a.split, id)
    expect([id, mayRead(open, seatOf(open, id), one)]).toEqual([id, table === 1])
    expect([id, mayRead(open, seatOf(open, id), { of: 'table', group: 'a', part: 2 })]).toEqual([id, table === 2])
    for (const name of ['table:a-3', 'table:b-1'])
      expect([id, name, mayRead(open, seatOf(open, id), parseDocument(name)!)]).toEqual([id, name, false])
    expect(mayRead(together, seatOf(together, id), one)).toBe(false)
  }
  for (const name of ['table:a-0', 'table:a-', 'table:a-01', 'table:c-1', 'table:a-1-1', 'table:a--1'])
    expect([name, parseDocument(name)]).toEqual([name, null])
})

it('TS5: who comes sits down at the smallest table, who goes leaves it, and nobody else moves', () => {
  const [one = [], two = []] = tablesOf(split)
  const [leaver = '', mover = ''] = one
  const more = happens(split, ...comes('seat-late', 'a'), { type: 'seat-admitted', seat: 'seat-late', by: 'a' })
  expect(tablesOf(more)).toEqual([one, [...two, 'seat-late']])
  const gone = happens(more, { type: 'left', sealed: { seat: leaver } })
  expect(tablesOf(gone)).toEqual([one.slice(1), [...two, 'seat-late']])
  const moved = happens(gone, { type: 'seat-moved', seat: mover, group: 'b' })
  expect(tablesOf(moved)).toEqual([one.slice(2), [...two, 'seat-late']])
  const back = happens(moved, { type: 'seat-returned', seat: leaver })
  expect(tablesOf(back), 'whoever comes back waits for a yes of the group').toEqual(tablesOf(moved))
  expect(sizes(happens(back, { type: 'seat-admitted', seat: leaver, by: 'a' }))).toEqual([6, 7])
})

const proposed = (group: GroupId, act: 'ready' | 'open-door'): SessionEvent => ({
  type: 'proposed',
  proposal: 'x',
  group,
  act,
  holdsAt: 0,
})

it('TS6: no step is left, nothing is ready and no door opens while tables are apart', () => {
  expect(refusal(split, starts('reveal-interests'))).toBe('tables-apart')
  expect(refusal(split, starts('table'))).toBe(null)
  expect(refusal(split, proposed('a', 'ready'))).toBe('tables-apart')
  expect(refusal(split, proposed('a', 'open-door'))).toBe('tables-apart')
  expect(refusal(split, proposed('b', 'ready')), 'the other group has one table').toBe(null)
  expect(happens(together, ...ready('a'), ...ready('b'), starts('reveal-interests')).tables.a.ready).toBe(true)
  expect(refusal(together, SAMPLES['tables-joined'])).toBe('already-so')
  // What a group called ready at an earlier step is not what lies at these tables.
  const early = happens(crowd, starts('table'), ...ready('a'))
  expect(happens(early, SAMPLES['tables-drawn']).tables.a.ready).toBe(false)
  const open = happens(crowd, starts('table'), ...opensDoor('a'))
  expect(happens(open, SAMPLES['tables-drawn']).tables.a.doorOpen).toBe(false)
  expect(happens(split, { type: 'session-ended' }).tables.a).not.toHaveProperty('split')
})
