import { describe, expect, it } from 'vitest'
import type { CardView, LinkKind } from '../documents/card-view.ts'
import type { Change } from '../documents/change.ts'
import { touchesLockedLane } from './lane-lock.ts'

const card = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'milestone',
  group: 'a',
  zone: 'map',
  at: [0, 0],
  text: id,
  ...more,
})
const CARDS = [
  card('lane-shut', { kind: 'lane', group: 'both' }),
  card('lane-open', { kind: 'lane', group: 'both' }),
  card('inside', { lane: 'lane-shut' }),
  card('outside', { lane: 'lane-open' }),
  card('limit', { kind: 'limit' }),
]
const touches = (change: Change, locked: readonly string[] = ['lane-shut']): boolean =>
  touchesLockedLane(locked, change, (id) => CARDS.find((one) => one.id === id))
const set = (id: string, key: string, value: unknown): Change => ({ what: 'set', card: id, key, value })
const link = (from: string, to: string, kind: LinkKind = 'depends-on'): Change => ({
  what: 'link',
  link: 'link-0001',
  kind,
  from,
  to,
})

describe('a locked lane (MP13)', () => {
  it.each<[string, Change]>([
    ['a week', set('inside', 'week', 3)],
    ['a yes', set('inside', 'yesA', 3)],
    ['words', { what: 'text', card: 'inside' }],
    ['a milestone that goes', { what: 'remove', card: 'inside' }],
    ['a milestone that leaves', set('inside', 'lane', 'lane-open')],
    ['a milestone that comes', set('outside', 'lane', 'lane-shut')],
    ['a new milestone', { what: 'add', card: 'new-00001', text: '', values: { lane: 'lane-shut' } }],
    ['its name', { what: 'text', card: 'lane-shut' }],
    ['the lane that goes', { what: 'remove', card: 'lane-shut' }],
    ['a link that begins there', link('inside', 'outside')],
    ['such a link that goes', { what: 'unlink', link: 'link-0001', kind: 'depends-on', from: 'inside' }],
  ])('MP13: %s stays as it is, and is free again when it is opened', (_, change) => {
    expect(touches(change)).toBe(true)
    expect(touches(change, [])).toBe(false)
    expect(touches(change, ['lane-other'])).toBe(false)
  })

  it.each<[string, Change]>([
    ['another lane', set('outside', 'week', 3)],
    ['the order of lanes', set('lane-shut', 'at', [1, 1])],
    ['a link that ends there', link('outside', 'inside')],
    ['a limit that is attached there', link('limit', 'inside', 'limits')],
    ['a card that has gone', set('nowhere', 'week', 3)],
  ])('MP13: %s stays free', (_, change) => {
    expect(touches(change)).toBe(false)
  })
})
