import {
  AGREEMENT_SEATS,
  type AgreementKey,
  type AgreementSeats,
  type AgreementValues,
} from '../documents/agreement-fields.ts'
import type { AgreementSort } from '../documents/card-view.ts'

/**
 * The fields of each kind of agreement, in the order in which they are asked for. What a plan is about lies on the map
 * (AG5), and a deadline is its day.
 */
const FIELDS = {
  plan: [],
  role: ['who', 'does'],
  deadline: [],
  meeting: ['purpose', 'who', 'rhythm', 'stop'],
  'working-group': ['seatsA', 'seatsB', 'until'],
  communication: ['toWhom', 'byWhom', 'until'],
  trial: ['length', 'measure', 'stop'],
} as const satisfies Readonly<Record<AgreementSort, readonly AgreementKey[]>>

/** What a kind may leave out: an announcement that is made once needs no end. */
const MAY_LACK: Readonly<Partial<Record<AgreementSort, readonly AgreementKey[]>>> = { communication: ['until'] }

/** Whether a field is one of the two that count seats. */
export const isSeats = (key: AgreementKey): key is AgreementSeats =>
  (AGREEMENT_SEATS as readonly string[]).includes(key)

/** The fields that an agreement of this kind has; none while it has no kind. */
export const fieldsOf = (sort: AgreementSort | undefined): readonly AgreementKey[] => (sort ? FIELDS[sort] : [])

type Agreement = AgreementValues & { readonly sort?: AgreementSort | undefined }

/**
 * What an agreement says in the fields of its kind, trimmed; what was written for another kind is not in it. Absent
 * where it says nothing, so that an agreement of before has the hash that it had.
 */
export const kindValues = (card: Agreement): { readonly fields?: AgreementValues } => {
  const said = fieldsOf(card.sort).flatMap((key): readonly (readonly [AgreementKey, string | number])[] => {
    const value = card[key]
    const written = typeof value === 'string' ? value.trim() : value
    return written === undefined || written === '' ? [] : [[key, written]]
  })
  return said.length > 0 ? { fields: Object.fromEntries(said) } : {}
}

/** The fields that its kind needs and that nobody filled in yet. */
export const missingFields = (card: Agreement): readonly AgreementKey[] => {
  const { fields = {} } = kindValues(card)
  const free = (card.sort && MAY_LACK[card.sort]) ?? []
  return fieldsOf(card.sort).filter((key) => fields[key] === undefined && !free.includes(key))
}

/** What an agreement says in its fields, in their order, as pairs. */
export const saidFields = (
  sort: AgreementSort | undefined,
  fields: AgreementValues | undefined,
): readonly { readonly key: AgreementKey; readonly value: string | number }[] =>
  fieldsOf(sort).flatMap((key) => {
    const value = fields?.[key]
    return value === undefined ? [] : [{ key, value }]
  })
