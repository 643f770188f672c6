import type { GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'

/** How long it stands before its group, after the end, that the session is deleted, in milliseconds: people have gone home. */
export const DELETION_STANDS = 24 * 3_600_000

/** Whether a group may say now that the session is deleted: at any time, and once (KE8). */
export const deletionPossible = ({ deletion }: SessionState, group: GroupId): Refused | null =>
  deletion[group] ? refuse('already-so') : null

/** A group has said so. */
export const agreedToDelete = (state: SessionState, group: GroupId): SessionState => ({
  ...state,
  deletion: { ...state.deletion, [group]: true },
})

/** Whether both groups have said so: then nothing of the session stays. */
export const isDeletionDue = ({ deletion }: SessionState): boolean => deletion.a && deletion.b

export const deletionEvents: Pick<Handlers, 'deletion-taken-back'> = {
  'deletion-taken-back': (state, { group }) =>
    state.deletion[group] ? { ...state, deletion: { ...state.deletion, [group]: false } } : refuse('already-so'),
}
