import { describe, expect, it } from 'vitest'
import { AGREEMENT_KEYS } from '../documents/agreement-fields.ts'
import { AGREEMENT_SORTS, type AgreementSort, type CardView } from '../documents/card-view.ts'
import { agreementHash, agreementWords, missingOf } from './frozen.ts'
import { fieldsOf, kindValues } from './kind-fields.ts'

const agreement = (sort: AgreementSort, more: Partial<CardView> = {}): CardView => ({
  id: 'agreement',
  kind: 'agreement',
  group: 'both',
  zone: 'agreements',
  at: [0, 0],
  text: 'One queue for both teams',
  sort,
  due: '2027-03-31',
  ownerA: 'one',
  ownerB: 'other',
  ...more,
})
const trial = agreement('trial', { length: 'Six weeks', measure: 'Calls that come twice', stop: 'Two lost orders' })

describe('AG6: the fields of a kind', () => {
  it('are needed before an owner can say yes; a plan and a deadline need none', () => {
    const missing = Object.fromEntries(AGREEMENT_SORTS.map((sort) => [sort, missingOf(agreement(sort))]))
    expect(missing).toEqual({
      plan: [],
      role: ['who', 'does'],
      deadline: [],
      meeting: ['purpose', 'who', 'rhythm', 'stop'],
      'working-group': ['seatsA', 'seatsB', 'until'],
      communication: ['toWhom', 'byWhom'],
      trial: ['length', 'measure', 'stop'],
    })
    expect(missingOf(trial)).toEqual([])
    expect(missingOf({ ...trial, stop: ' ' })).toEqual(['stop'])
  })

  it('are part of what an owner says yes to, each of them', () => {
    for (const sort of AGREEMENT_SORTS) {
      const hash = agreementHash(agreement(sort))
      for (const key of AGREEMENT_KEYS) {
        const other = agreementHash(agreement(sort, { [key]: key.startsWith('seats') ? 3 : '2027-04-30' }))
        expect([sort, key, other !== hash]).toEqual([sort, key, fieldsOf(sort).includes(key)])
      }
    }
  })

  it('count for their own kind only, and come back with it', () => {
    const meeting = { ...trial, sort: 'meeting' } as const
    expect(kindValues(meeting)).toEqual({ fields: { stop: 'Two lost orders' } })
    expect(agreementHash({ ...meeting, sort: 'trial' })).toBe(agreementHash(trial))
  })

  it('leave an agreement of before with the name that it had', () => {
    expect(Object.keys(agreementWords(agreement('trial')))).toEqual(['text', 'sort', 'due', 'when', 'ownerA', 'ownerB'])
    expect(agreementHash(agreement('trial'))).toBe(HASH_OF_BEFORE)
  })
})

/** As it was computed before agreements had fields. */
const HASH_OF_BEFORE = '5187f02438e705e19c54d3e5ba02396e1e777a283ff1e8b62b47f90566106bfb'
