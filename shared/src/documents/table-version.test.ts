import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WRITTEN_KINDS, type WrittenKind } from '../session/agenda.ts'
import type { CardView } from './card-view.ts'
import { isSameVersion, releasable, tableVersion } from './table-version.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  at: [0, 1],
  text: `Words of ${id}`,
  ...more,
})
const version = (...cards: readonly CardView[]) => tableVersion({ cards })
const TABLE = [card('one'), card('two'), card('three', { kind: 'frustration' })]

/** What a version said of a kind without cards, as sessions of before have it on disk. */
const EMPTY = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'

/** The kinds whose version differs between two tables. */
const changedKinds = (one: readonly CardView[], other: readonly CardView[]): readonly WrittenKind[] =>
  WRITTEN_KINDS.filter((kind) => version(...one)[kind] !== version(...other)[kind])
const withCard = (id: string, more: Partial<CardView>): readonly CardView[] =>
  TABLE.map((one) => (one.id === id ? { ...one, ...more } : one))

describe('the version of a table', () => {
  it('GA3: text, joining, and cards that come or go change it, for their kind only', () => {
    expect(changedKinds(TABLE, withCard('one', { text: 'Other words' }))).toEqual(['interest'])
    expect(changedKinds(TABLE, withCard('one', { into: 'two' }))).toEqual(['interest'])
    expect(changedKinds(TABLE, [...TABLE, card('four', { kind: 'assumption' })])).toEqual(['assumption'])
    expect(changedKinds(TABLE, TABLE.slice(0, 2))).toEqual(['frustration'])
    expect(changedKinds(TABLE, withCard('three', { text: 'Words of three ' }))).toEqual(['frustration'])
  })

  it('GA3: order, place and holding back do not change it', () => {
    const cards = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), kind: fc.constantFrom(...WRITTEN_KINDS), text: fc.string() }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    fc.assert(
      fc.property(cards, fc.func(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean())), (list, chance) => {
        const before = list.map((one): CardView => ({ ...one, at: [0, 0] }))
        const after = list.toReversed().map((one): CardView => {
          const [x, y, held] = chance(one.id)
          return { ...one, at: [x, y], ...(held ? { held } : {}) }
        })
        expect(tableVersion({ cards: after })).toEqual(tableVersion({ cards: before }))
      }),
    )
  })

  it('KI4: a kind that a stored version of three kinds does not name had nothing at the table', () => {
    const stored = {
      ...version(),
      interest: version(card('one')).interest ?? '',
      frustration: EMPTY,
      assumption: EMPTY,
    }
    const now = version(card('one'))
    for (const kind of WRITTEN_KINDS) expect([kind, isSameVersion(stored, now, kind)]).toEqual([kind, true])
    const more = version(card('one'), card('two', { kind: 'limit' }))
    expect(WRITTEN_KINDS.filter((kind) => !isSameVersion(stored, more, kind))).toEqual(['limit'])
    expect(isSameVersion(stored, version(), 'interest')).toBe(false)
  })

  it('GA3: words do not run from one card into another', () => {
    expect(
      changedKinds(
        [card('a', { text: 'b' }), card('c', { text: '' })],
        [card('a', { text: '' }), card('c', { text: 'b' })],
      ),
    ).toEqual(['interest'])
  })

  it('RV3: held-back cards, joined duplicates and empty cards are not released', () => {
    const cards = [
      ...TABLE,
      card('held', { held: true }),
      card('joined', { into: 'one' }),
      card('empty', { text: '  \n' }),
    ]
    expect(releasable({ cards }, 'interest').map(({ id }) => id)).toEqual(['one', 'two'])
    expect(releasable({ cards }, 'frustration').map(({ id }) => id)).toEqual(['three'])
    expect(releasable({ cards }, 'assumption')).toEqual([])
  })
})
