import type { CardView } from '@parley/shared/documents/card-view'
import { agreementHash } from '@parley/shared/agree/frozen'
import { expect, test } from 'vitest'
import { agreementStatus, ownAgreements, waitingFor } from './agreement-status.ts'

const card: CardView = {
  id: 'switch-offer',
  kind: 'agreement',
  group: 'both',
  zone: 'agreements',
  at: [0, 0],
  text: 'First switch offer moves from week 6 to week 10, after the practice day.',
  sort: 'deadline',
  when: 'week 10',
  ownerA: 'amara',
  ownerB: 'ruth',
}
const yes = (group: 'a' | 'b', of: CardView = card) => ({
  of: 'agreement' as const,
  card: of.id,
  hash: agreementHash(of),
  group,
})

test('AG3: an agreement with one yes waits for the other group', () => {
  expect(agreementStatus(card, [yes('a')])).toMatchObject({ missing: [], waiting: ['b'], changed: [] })
  expect(agreementStatus(card, [yes('a'), yes('b')]).waiting).toEqual([])
  expect(agreementStatus(card, []).waiting).toEqual(['a', 'b'])
})

test('AG2: a yes to other words does not count, and it shows whose it was', () => {
  const edited = { ...card, when: 'week 11' }
  expect(agreementStatus(edited, [yes('a'), yes('b')])).toMatchObject({ waiting: ['a', 'b'], changed: ['a', 'b'] })
  expect(agreementStatus(edited, [yes('a', edited), yes('b')])).toMatchObject({ waiting: ['b'], changed: ['b'] })
})

test('AG6: what both accepted before its kind asked for fields is not called unfinished beside two yeses', () => {
  const old: CardView = { ...card, sort: 'meeting' }
  expect(agreementStatus(old, [yes('a', old)]).missing).not.toEqual([])
  expect(agreementStatus(old, [yes('a', old), yes('b', old)])).toMatchObject({ missing: [], waiting: [] })
})

test('AG2: only the named owner is asked, and only when nothing is missing', () => {
  const { sort: _, ...unsorted } = card
  const later = { ...card, id: 'notice', at: [0, 1] as const }
  const cards = [card, later, { ...unsorted, id: 'unsorted' }]
  expect(ownAgreements(cards, 'b', 'ruth').map((one) => one.id)).toEqual(['switch-offer', 'notice'])
  expect(ownAgreements(cards, 'b', 'amara')).toEqual([])
  expect(waitingFor(cards, 'b', 'ruth', [yes('b'), yes('a', later)]).map((one) => one.id)).toEqual(['notice'])
})
