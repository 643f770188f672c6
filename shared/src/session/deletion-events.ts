import type { GroupAct } from '../protocol/state-view.ts'
import type { GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'
import { recordStatus } from './state-reads.ts'

/** How long it stands before its group, after the end, that something is deleted, in milliseconds: people have gone home. */
export const DELETION_STANDS = 24 * 3_600_000

/** What both groups delete together: the whole session (KE8), or after its end its board and nothing else (KE16). */
export type DeletionAct = 'delete-session' | 'delete-board'

/** Where a state says which group has said so. */
const SAID = { 'delete-session': 'deletion', 'delete-board': 'boardDeletion' } as const satisfies Readonly<
  Record<DeletionAct, keyof SessionState>
>

/** Whether an act is one of those that delete something with the other group's. */
export const isDeletion = (act: GroupAct): act is DeletionAct => Object.hasOwn(SAID, act)

/** Which groups have said so. */
export const saidDeletion = (
  state: Pick<SessionState, 'deletion' | 'boardDeletion'>,
  act: DeletionAct,
): Readonly<Record<GroupId, boolean>> => state[SAID[act]]

/**
 * Whether the board may go before its time now: after the end, once, and where both groups confirmed the record, so that
 * what they keep is known (KE16).
 */
export const boardDeletionPossible = (
  state: Pick<SessionState, 'ended' | 'endedAt' | 'record' | 'boardDeletedAt'>,
  now: number,
): Refused | null => {
  if (!state.ended) return refuse('not-ended')
  if (state.boardDeletedAt !== null) return refuse('already-so')
  return recordStatus(state, now) === 'confirmed' ? null : refuse('record-open')
}

/** Whether a group may say so now: once, and of the whole session at any time. */
export const deletionPossible = (
  state: SessionState,
  group: GroupId,
  act: DeletionAct,
  now: number,
): Refused | null => {
  if (saidDeletion(state, act)[group]) return refuse('already-so')
  return act === 'delete-board' ? boardDeletionPossible(state, now) : null
}

/** A group has said so. */
export const agreedToDelete = (state: SessionState, group: GroupId, act: DeletionAct): SessionState => ({
  ...state,
  [SAID[act]]: { ...saidDeletion(state, act), [group]: true },
})

/** Whether both groups have said so. */
export const isDeletionDue = (state: Pick<SessionState, 'deletion' | 'boardDeletion'>, act: DeletionAct): boolean => {
  const said = saidDeletion(state, act)
  return said.a && said.b
}

export const deletionEvents: Pick<Handlers, 'deletion-taken-back' | 'board-deleted'> = {
  'deletion-taken-back': (state, { group, of }) => {
    const act = of === 'board' ? 'delete-board' : 'delete-session'
    const said = saidDeletion(state, act)
    if (!said[group] || (act === 'delete-board' && state.boardDeletedAt !== null)) return refuse('already-so')
    return { ...state, [SAID[act]]: { ...said, [group]: false } }
  },
  'board-deleted': (state, _event, now) => {
    const refused = boardDeletionPossible(state, now)
    if (refused) return refused
    if (!isDeletionDue(state, 'delete-board')) return refuse('not-all-in')
    return {
      ...state,
      boardDeletedAt: now,
      wordings: [],
      proposals: state.proposals.filter(({ act }) => act !== 'delete-board'),
    }
  },
}
