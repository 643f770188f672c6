import { saidFields } from '@parley/shared/agree/kind-fields'
import type { AgreementKey, AgreementValues } from '@parley/shared/documents/agreement-fields'
import type { AgreementSort } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { dayText } from '../ui/moments.ts'

/** What a group is called. */
export type GroupNames = Readonly<Record<GroupId, string>>

const NAMES: Readonly<Record<AgreementKey, (names: GroupNames) => string>> = {
  who: () => m.agreed_who(),
  does: () => m.agreed_does(),
  purpose: () => m.agreed_purpose(),
  rhythm: () => m.agreed_rhythm(),
  stop: () => m.agreed_stop(),
  toWhom: () => m.agreed_to_whom(),
  byWhom: () => m.agreed_by_whom(),
  length: () => m.agreed_length(),
  measure: () => m.agreed_measure(),
  seatsA: ({ a }) => m.agreed_seats({ group: a }),
  seatsB: ({ b }) => m.agreed_seats({ group: b }),
  until: () => m.agreed_until(),
}

/** "Stop rule", "Seats for Operations". */
export const agreedFieldName = (key: AgreementKey, names: GroupNames): string => NAMES[key](names)

/** What an agreement says in the fields of its kind, each with its name, in their order. */
export const agreedFields = (
  sort: AgreementSort | undefined,
  fields: AgreementValues | undefined,
  names: GroupNames,
): readonly { readonly key: AgreementKey; readonly name: string; readonly value: string }[] =>
  saidFields(sort, fields).map(({ key, value }) => ({
    key,
    name: agreedFieldName(key, names),
    value: key === 'until' ? dayText(String(value)) : String(value),
  }))
