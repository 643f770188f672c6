import { describe, expect, it } from 'vitest'
import { agreementHash } from '../agree/frozen.ts'
import type { CardView } from '../documents/card-view.ts'
import { GROUPS } from '../session/agenda.ts'
import { agreementsOf } from './record-parts.ts'

const card = (more: Partial<CardView>): CardView => ({
  id: 'agreement',
  kind: 'agreement',
  group: 'both',
  zone: 'agreements',
  at: [0, 0],
  text: 'Nobody works two Sundays in a row.',
  sort: 'role',
  due: '2027-03-01',
  ownerA: 'seat-a',
  ownerB: 'seat-b',
  ...more,
})
const DECIDERS = [{ id: 'board', about: 'Overtime on Sundays' }]
const recorded = (one: CardView) =>
  agreementsOf(
    { cards: [one], links: [] },
    GROUPS.map((group) => ({ of: 'agreement', card: one.id, hash: agreementHash(one), group })),
    () => 'A name',
    DECIDERS,
  )

describe('an agreement that waits for a yes from outside', () => {
  it('BF14: the record says what it waits for, and what is not on the list is not told', () => {
    expect(recorded(card({ needs: 'board' })).agreed[0]?.waits).toBe('Overtime on Sundays')
    for (const needs of [undefined, 'somebody-else'])
      expect(recorded(card(needs === undefined ? {} : { needs })).agreed[0]).not.toHaveProperty('waits')
  })

  it('BF14: whose yes it needs is no part of what an owner accepts: an owner accepts once', () => {
    expect(agreementHash(card({ needs: 'board' }))).toBe(agreementHash(card({})))
    expect(agreementHash(card({ ownerA: 'other' }))).not.toBe(agreementHash(card({})))
  })
})
