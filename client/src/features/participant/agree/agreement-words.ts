import type { AgreementSort } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { agreedFieldName } from '../../../follow/agreed-words.ts'
import { m } from '../../../paraglide/messages.js'
import type { AgreementStatus } from './agreement-status.ts'

const SORTS: Readonly<Record<AgreementSort, () => string>> = {
  plan: m.participant_agreement_plan,
  role: m.participant_agreement_role,
  deadline: m.participant_agreement_deadline,
  meeting: m.participant_agreement_meeting,
  'working-group': m.participant_agreement_working_group,
  communication: m.participant_agreement_communication,
  trial: m.participant_agreement_trial,
}

/** "Working group". */
export const sortName = (sort: AgreementSort): string => SORTS[sort]()

type Names = Readonly<Record<GroupId, { readonly name: string }>>

const missingName = (what: AgreementStatus['missing'][number], groups: Names): string => {
  switch (what) {
    case 'text':
      return m.participant_agreement_missing_text()
    case 'sort':
      return m.participant_agreement_missing_sort()
    case 'when':
      return m.participant_agreement_missing_when()
    case 'ownerA':
      return m.participant_agreement_missing_owner({ group: groups.a.name })
    case 'ownerB':
      return m.participant_agreement_missing_owner({ group: groups.b.name })
    default:
      return m.agreed_missing({ field: agreedFieldName(what, { a: groups.a.name, b: groups.b.name }) })
  }
}

/** Where an agreement stands, in a sentence: what lacks, whom it waits for, or that both accepted. */
export const statusText = ({ missing, waiting }: AgreementStatus, groups: Names): string => {
  if (missing.length > 0) {
    const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
    return m.participant_agreement_missing({ what: list.format(missing.map((what) => missingName(what, groups))) })
  }
  const [first, second] = waiting
  if (first === undefined) return m.participant_agreement_accepted()
  return second === undefined
    ? m.participant_agreement_waiting({ group: groups[first].name })
    : m.participant_agreement_waiting_both()
}
