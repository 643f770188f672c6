import type { Audience } from '@parley/shared/protocol/state-view'
import type { RecordView } from '@parley/shared/protocol/agree-views'
import { CONFIRM_WITHIN, recordStatus } from '@parley/shared/session/state-reads'
import { isGroup, isStaff, type Presented } from './presented.ts'

/** Whether a record lies before both groups, to be read and confirmed. */
export const isReading = ({ state, now }: Presented): boolean => recordStatus(state, now) === 'preview'

/** The record: for the two groups and the mediator from its preview on, for anybody else once both confirmed it (RC3, RC7). */
export const recordView = ({ state, now }: Presented, audience: Audience): RecordView | null => {
  const status = recordStatus(state, now)
  if (!state.record || status === 'none' || audience === 'door') return null
  if (status !== 'confirmed' && !isGroup(audience) && !isStaff(audience)) return null
  if (audience === 'sponsor' && state.follows) {
    const { hash, preparedAt, confirmed } = state.record
    return { hash, preparedAt, confirmed, status, part: 'series' }
  }
  return {
    ...state.record,
    status,
    ...(state.endedAt === null ? {} : { confirmUntil: state.endedAt + CONFIRM_WITHIN }),
  }
}
