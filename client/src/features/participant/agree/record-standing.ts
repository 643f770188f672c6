import type { RecordView } from '@parley/shared/protocol/agree-views'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { momentText } from './when-text.ts'

/** Groups that have not agreed that the record leaves. */
export const notAgreed = ({ confirmed }: Pick<RecordView, 'confirmed'>): readonly GroupId[] =>
  GROUPS.filter((group) => !confirmed[group])

type Names = Readonly<Record<GroupId, { readonly name: string }>>

/** Where the record stands, in a sentence: agreed by both, waiting for whom and until when, or not confirmed by whom. */
export const recordStanding = (record: RecordView, groups: Names): string => {
  const [first, second] = notAgreed(record)
  if (record.status === 'confirmed' || first === undefined) return m.participant_record_confirmed()
  const group = groups[first].name
  if (record.status === 'lapsed')
    return second === undefined ? m.participant_record_lapsed({ group }) : m.participant_record_lapsed_both()
  if (record.confirmUntil === undefined)
    return second === undefined ? m.participant_record_waiting({ group }) : m.participant_record_waiting_both()
  const until = momentText(record.confirmUntil)
  return second === undefined
    ? m.participant_record_until({ group, until })
    : m.participant_record_until_both({ until })
}
