import { boardUntil, DAY, recordFrom } from '@parley/shared/keeping/lives'
import type { Audience, DeletionView } from '@parley/shared/protocol/state-view'
import type { KeepingView } from '@parley/shared/protocol/keeping-view'
import type { SessionState } from '@parley/shared/session/state'
import type { Profile } from './profile.ts'

/** How long things of this session are kept: in days before its end, and with the dates after it. */
export const keepingView = (
  { lives }: Pick<Profile, 'lives'>,
  { endedAt, record }: Pick<SessionState, 'endedAt' | 'record'>,
  backups: number,
): KeepingView => ({
  ...lives,
  backups,
  ...(endedAt === null
    ? {}
    : {
        until: {
          board: boardUntil(endedAt, lives),
          record: recordFrom(endedAt, record?.checkIn) + lives.record * DAY,
        },
      }),
})

/** Which groups say that the session is deleted now, and what stands before the own one; nothing while nobody does. */
export const deletionView = (
  { deletion, proposals }: Pick<SessionState, 'deletion' | 'proposals'>,
  audience: Audience,
): { readonly deletion?: DeletionView } => {
  const stands = proposals.find((one) => one.group === audience && one.act === 'delete-session')
  if (!deletion.a && !deletion.b && !stands) return {}
  const proposal = stands && { id: stands.id, proposedAt: stands.proposedAt, holdsAt: stands.holdsAt }
  return { deletion: { agreed: deletion, ...(proposal ? { proposal } : {}) } }
}
