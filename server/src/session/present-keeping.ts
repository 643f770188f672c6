import { boardUntil, DAY, recordFrom } from '@parley/shared/keeping/lives'
import type { Audience, DeletionView } from '@parley/shared/protocol/state-view'
import type { KeepingView } from '@parley/shared/protocol/keeping-view'
import { saidDeletion, type DeletionAct } from '@parley/shared/session/deletion-events'
import type { SessionState } from '@parley/shared/session/state'
import type { Profile } from './profile.ts'

/** How long things of this session are kept: in days before its end, and with the dates after it. */
export const keepingView = (
  { lives }: Pick<Profile, 'lives'>,
  { endedAt, record, boardDeletedAt }: Pick<SessionState, 'endedAt' | 'record' | 'boardDeletedAt'>,
  backups: number,
): KeepingView => ({
  ...lives,
  backups,
  ...(boardDeletedAt === null ? {} : { boardDeletedAt }),
  ...(endedAt === null
    ? {}
    : {
        until: {
          board: boardUntil(endedAt, lives),
          record: recordFrom(endedAt, record?.checkIn) + lives.record * DAY,
        },
      }),
})

type Deleting = Pick<SessionState, 'deletion' | 'boardDeletion' | 'proposals'>

const viewOf = (state: Deleting, audience: Audience, act: DeletionAct): DeletionView | undefined => {
  const agreed = saidDeletion(state, act)
  const stands = state.proposals.find((one) => one.group === audience && one.act === act)
  if (!agreed.a && !agreed.b && !stands) return undefined
  const proposal = stands && { id: stands.id, proposedAt: stands.proposedAt, holdsAt: stands.holdsAt }
  return { agreed, ...(proposal ? { proposal } : {}) }
}

/**
 * Which groups say that the session, or its board alone, is deleted now, and what stands before the own one; nothing while
 * nobody does, and of a board that is gone.
 */
export const deletionView = (
  state: Deleting & Pick<SessionState, 'boardDeletedAt'>,
  audience: Audience,
): { readonly deletion?: DeletionView; readonly boardDeletion?: DeletionView } => {
  const deletion = viewOf(state, audience, 'delete-session')
  const boardDeletion = state.boardDeletedAt === null ? viewOf(state, audience, 'delete-board') : undefined
  return { ...(deletion ? { deletion } : {}), ...(boardDeletion ? { boardDeletion } : {}) }
}
