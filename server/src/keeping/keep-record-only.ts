import { audienceOf } from '@parley/shared/permissions/audience'
import { recordFrom, DAY } from '@parley/shared/keeping/lives'
import { GROUPS } from '@parley/shared/session/agenda'
import type { SeatState } from '@parley/shared/session/state-parts'
import { recordStatus } from '@parley/shared/session/state-reads'
import { keptOf } from '@parley/shared/snapshot/record'
import { storedModel } from '../files/record-file.ts'
import { recordFiles } from '../files/record-bytes.ts'
import { recordWords } from '../files/record-words.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Write } from '../store/store.ts'
import { deleteSession } from './delete-session.ts'
import { keepLinks } from './owner-links.ts'
import { dropAllButRecord } from './session-rows.ts'

/** Who has the record when it stands by itself: as before (RC3, RC4); nobody has it by looking at the wall. */
const reads = (seat: SeatState, isConfirmed: boolean): boolean => {
  const audience = audienceOf(seat)
  if (audience === 'a' || audience === 'b') return true
  return isConfirmed && (audience === 'mediator' || audience === 'sponsor' || audience === 'observer')
}

/** A record whose time to be confirmed has passed is stored as the two groups have it: what both owners accepted (RC4). */
const lapsedRecord = async (
  session: ActiveSession,
  hash: string,
): Promise<{ readonly hash: string; readonly writes: readonly Write[] } | null> => {
  const model = await storedModel(session, hash)
  if (!model) return null
  const missing = GROUPS.filter((group) => !session.state.record?.confirmed[group])
  const made = await recordFiles(keptOf(model, missing, recordWords), (why) =>
    session.world.log.warn({ err: why, session: session.id }, 'a record has no PDF'),
  )
  return {
    hash: made.hash,
    writes: [
      { do: 'record.drop-all', with: { session: session.id } },
      ...made.files.map(({ format, bytes, sha256 }) => ({
        do: 'record.add' as const,
        with: { session: session.id, record: made.hash, format, sha256, bytes },
      })),
    ],
  }
}

/**
 * Deletes a session that ended, but for its record and the seats that may read it (KE3). To be called in the session's
 * turn; where there is no record, all of it goes.
 */
export const keepRecordOnly = async (
  session: ActiveSession,
  sessions: Sessions,
  follows: string | null,
): Promise<void> => {
  const { world, id, state, profile } = session
  const status = recordStatus(state, world.now())
  const isConfirmed = status === 'confirmed'
  const found = state.record
  const stored = found && (isConfirmed ? { hash: found.hash, writes: [] } : await lapsedRecord(session, found.hash))
  if (!found || !stored) return deleteSession(world, sessions, id, session)
  const model = await storedModel(session, found.hash)
  const links = model ? await keepLinks(session, model) : []
  const since = world.now()
  const days = profile.lives.record
  const others = Object.values(state.seats).filter((seat) => !reads(seat, isConfirmed))
  await world.store.write([
    ...dropAllButRecord(id),
    ...stored.writes,
    ...links,
    ...others.map((seat) => ({ do: 'seat.drop-one' as const, with: { session: id, id: seat.id } })),
    { do: 'gone.names', with: { session: id } },
    {
      do: 'kept.add',
      with: {
        session: id,
        title: profile.title,
        record: stored.hash,
        status,
        preparedAt: found.preparedAt,
        since,
        until: recordFrom(state.endedAt ?? since, found.checkIn) + days * DAY,
        days,
        follows,
      },
      changes: 1,
    },
  ])
  world.log.info({ session: id }, 'the board and the log of a session were deleted; its record stays')
  sessions.forget(session, 'board-deleted')
  world.keys.destroy(`marks-${id}`)
  await world.store.scrub()
}
