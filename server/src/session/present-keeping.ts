import { boardUntil, DAY, recordFrom } from '@parley/shared/keeping/lives'
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
