import type { AgreementKey } from '@parley/shared/documents/agreement-fields'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'

type Groups = Readonly<Record<GroupId, { readonly name: string }>>

const NAMES: Readonly<Record<AgreementKey, (groups: Groups) => string>> = {
  who: () => m.agreed_who(),
  does: () => m.agreed_does(),
  purpose: () => m.agreed_purpose(),
  rhythm: () => m.agreed_rhythm(),
  stop: () => m.agreed_stop(),
  toWhom: () => m.agreed_to_whom(),
  byWhom: () => m.agreed_by_whom(),
  length: () => m.agreed_length(),
  measure: () => m.agreed_measure(),
  seatsA: ({ a }) => m.agreed_seats({ group: a.name }),
  seatsB: ({ b }) => m.agreed_seats({ group: b.name }),
  until: () => m.agreed_until(),
}

/** "Stop rule: two lost orders", "Seats for Operations: 5". */
export const agreedField = (key: AgreementKey, value: string, groups: Groups): string =>
  m.agreed_field_line({ name: NAMES[key](groups), value })
