import { changesSince } from '@parley/shared/changes/changes-since'
import { traceBoard } from '@parley/shared/changes/trace'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { toldChanges, withSaid } from './told-changes.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'milestone',
  group: 'a',
  zone: 'map',
  at: [0, 0],
  text: id,
  ...more,
})
const told = (before: DocumentView['cards'], now: DocumentView['cards'], links: DocumentView['links'] = []) =>
  toldChanges(
    changesSince(traceBoard({ cards: before, links: [] }, 'salt'), { cards: now, links }),
    { groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } }, nameOf: (id) => id },
    ([x, y]) => `${x} by ${y}`,
  )
const tagsOf = ({ changes, words }: ReturnType<typeof told>): readonly string[] =>
  changes.cards.flatMap((change) => (change.what === 'changed' ? [words.changed(change)] : []))

describe('MH8: what changed on a map, in words', () => {
  it('says short words for the plate and sentences for the ear', () => {
    const one = told([card('m', { week: 12 })], [card('m', { week: 5, text: 'Other words', lane: 'depot' })])
    expect(tagsOf(one)).toEqual(['another lane · moved from week 12 · reworded'])
    expect(one.said.get('m')).toEqual(['From no lane to depot.', 'From week 12 to week 5.', 'Reworded.'])
    expect(one.summary).toBe('Since then: 1 moved or reworded.')
  })
  it('says of a place between two axes where it was', () => {
    const at = (value?: [number, number]) => [card('n', { kind: 'note', ...(value && { value }) })]
    expect(tagsOf(told(at([1, 2]), at([3, 4])))).toEqual(['moved'])
    expect(told(at([1, 2]), at([3, 4])).said.get('n')).toEqual(['Lay at 1 by 2 before.'])
    expect(tagsOf(told(at(), at([3, 4])))).toEqual(['placed'])
    expect(tagsOf(told(at([1, 2]), at()))).toEqual(['back in the tray'])
  })
  it('says of a link at both its ends that it is new, and counts it', () => {
    const cards = [card('one'), card('two')]
    const { said, summary } = told(cards, cards, [{ id: 'l', from: 'two', to: 'one', kind: 'depends-on' }])
    const words = ['“two” and “one” are linked now: the first depends on the second.']
    expect([said.get('one'), said.get('two')]).toEqual([words, words])
    expect(summary).toBe('Since then: 1 new link.')
  })
  it('counts all of it, and says where nothing changed', () => {
    expect(told([card('gone')], [card('new'), card('newer')]).summary).toBe('Since then: 2 new cards, 1 gone.')
    expect(told([card('m')], [card('m')]).summary).toBe('Nothing has changed here since then.')
  })
  it('is heard at the end of the name of a card, and of no other', () => {
    const drawn = (id: string) => ({
      id,
      zone: 'map' as const,
      group: 'a' as const,
      kind: 'milestone' as const,
      rect: { x: 0, y: 0, width: 1, height: 1 },
      text: id,
      direction: 'ltr' as const,
      lines: [],
      foot: [],
      notes: ['agreed'],
      name: `Milestone ${id}`,
    })
    const cards = [drawn('m'), drawn('other')]
    const [one, other] = withSaid(cards, new Map([['m', ['Reworded.']]]))
    expect(one).toMatchObject({ name: 'Milestone m. Reworded.', notes: ['agreed', 'Reworded.'] })
    expect(other).toBe(cards[1])
  })
})
