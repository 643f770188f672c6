import { expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import type { GroupId } from '../session/agenda.ts'
import type { RecordAgreement } from '../snapshot/record-model.ts'
import { dueDays } from './due-days.ts'
import { agreementHash, agreementWords, type Accepted } from './frozen.ts'
import { ownedPlaces } from './owned.ts'

const card = (id: string, more: Partial<CardView>): CardView => ({
  id,
  kind: 'agreement',
  group: 'both',
  zone: 'agreements',
  at: [0, 0],
  text: `Agreement ${id}`,
  sort: 'plan',
  due: '2027-01-31',
  ownerA: 'one',
  ownerB: 'other',
  ...more,
})
const yes = (one: CardView, ...groups: readonly GroupId[]): readonly Accepted[] =>
  groups.map((group) => ({ of: 'agreement', card: one.id, hash: agreementHash(one), group }))
const [own, theirs, half, trial] = [
  card('own', {}),
  card('theirs', { ownerA: 'two' }),
  card('half', {}),
  card('trial', { sort: 'trial', length: 'Six weeks' }),
]
const words = new Map([own, theirs, half, trial].map((one) => [agreementHash(one), agreementWords(one)]))
const wordsOf = (hash: string) => words.get(hash) ?? null
// Both owners of group a have the same name.
const recorded = ({ text, sort, due }: CardView, more: Partial<RecordAgreement> = {}): RecordAgreement => ({
  text,
  ...(sort ? { sort } : {}),
  ...(due ? { due } : {}),
  owners: { a: 'Kim', b: 'Ruth' },
  ...more,
})

it('FT2: an owner has what this seat and the other owner accepted, by the seat and not by the name', () => {
  const agreements = [
    recorded(own),
    recorded(theirs),
    recorded(half),
    recorded(trial, { fields: { length: 'Six weeks' } }),
  ]
  const accepted = [...yes(own, 'a', 'b'), ...yes(theirs, 'a', 'b'), ...yes(half, 'a'), ...yes(trial, 'a', 'b')]
  const of = (seat: string, group: GroupId) =>
    ownedPlaces(agreements, accepted, { seat, group }, wordsOf).map((at) => agreements[at]?.text)
  expect(of('one', 'a')).toEqual(['Agreement own', 'Agreement trial'])
  expect(of('two', 'a')).toEqual(['Agreement theirs'])
  expect(of('other', 'b')).toEqual(['Agreement own', 'Agreement theirs', 'Agreement trial'])
  expect(of('one', 'b')).toEqual([])
  // What the record does not have, or has in other words, is nobody's.
  const other = agreements.map((one) => ({ ...one, fields: { length: 'A year' } }))
  expect(ownedPlaces(other, accepted, { seat: 'one', group: 'a' }, wordsOf)).toEqual([])
})

it('FT5: reminds a week before and on the day, in counts, and of nothing that lies before the record', () => {
  const agreements = [
    recorded(own),
    recorded(theirs),
    // On the day of the record itself nobody has to be told.
    recorded(trial, { sort: 'deadline', due: '2026-12-01' }),
    recorded(trial, { sort: 'deadline', due: '2026-12-08' }),
    recorded(trial, { sort: 'working-group', due: '2026-12-05', fields: { until: '2027-06-30' } }),
  ]
  const model = { agreements, checkIn: '2026-12-05', preparedAt: '2026-12-01T10:00:00.000Z' }
  expect(dueDays(model)).toEqual([
    { send: '2027-01-24', about: 'agreement', due: '2027-01-31', count: 2 },
    { send: '2027-01-31', about: 'agreement', due: '2027-01-31', count: 2 },
    { send: '2026-12-08', about: 'agreement', due: '2026-12-08', count: 1 },
    { send: '2026-12-05', about: 'agreement', due: '2026-12-05', count: 1 },
    { send: '2027-06-23', about: 'end', due: '2027-06-30', count: 1 },
    { send: '2027-06-30', about: 'end', due: '2027-06-30', count: 1 },
    { send: '2026-12-05', about: 'check-in', due: '2026-12-05', count: 1 },
  ])
})
