import { OWN_SECRETS_MOST } from '@parley/shared/limits'
import { audienceOf } from '@parley/shared/permissions/audience'
import type { SeatState } from '@parley/shared/session/state-parts'
import { findOwn } from '../commands/own-cards.ts'
import { ParleyError, notFound } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { present } from '../session/presenter.ts'
import { fileOf, type SentFile } from './file-of.ts'
import { recordFile, sponsorPart } from './record-file.ts'
import { seatFile } from './seat-file.ts'

const SECRET = /^[A-Za-z0-9_-]{43}$/

/** Secrets of own cards as a browser sent them, those that can be one. */
const ownOf = (secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => SECRET.test(secret)).slice(0, OWN_SECRETS_MOST)

const mine = async (
  session: ActiveSession,
  seat: SeatState,
  format: string,
  secrets: readonly string[],
): Promise<SentFile | null> => {
  const own = ownOf(secrets)
  return fileOf('mine', format, {
    title: session.profile.title,
    name: session.profile.names.get(seat.id) ?? '',
    desk: session.state.ended ? { cards: [] } : await session.world.rooms.view(session.key(`desk:${seat.id}`)),
    // Outside the room nobody reads a card that others may have changed since, not even with its secret.
    own: seat.status === 'in' ? await findOwn(session, own, seat.group) : [],
    takenAt: session.world.now(),
  })
}

const working = async (session: ActiveSession, format: string): Promise<SentFile | null> => {
  if (session.state.boardDeletedAt !== null)
    throw new ParleyError('not-now', 'Both groups deleted the board.', { now: 'The record is still there.' })
  if (session.state.revealed.length === 0) {
    throw new ParleyError('not-now', 'The working copy begins with the first reveal.', {
      now: 'Take home what you wrote yourself.',
    })
  }
  return fileOf('working', format, {
    // What ring 3 shows, whoever asks: neither the mediator's figures nor a group's own table.
    state: present(await session.presented(), 'observer'),
    board: await session.world.rooms.view(session.key('board')),
    names: session.profile.names,
    takenAt: session.world.now(),
  })
}

/**
 * A file by its name, such as `working.md`, for a seat that may have it (FI1, FI2, RC3). What is not built and what is not
 * theirs are not there.
 */
export const sessionFile = async (
  session: ActiveSession,
  seat: SeatState,
  file: string,
  secrets: readonly string[],
): Promise<SentFile> => {
  const [kind, format, more] = file.split('.')
  const audience = audienceOf(seat)
  if (!format || more !== undefined) throw notFound()
  const isGroup = audience === 'a' || audience === 'b'
  const wrote = isGroup || (seat.role === 'participant' && seat.status === 'left')
  const made =
    kind === 'mine' && wrote
      ? await mine(session, seat, format, secrets)
      : kind === 'working' && (isGroup || audience === 'mediator')
        ? await working(session, format)
        : kind === 'record'
          ? await recordFile(session, seat, format)
          : kind === 'sponsor'
            ? await sponsorPart(session, seat, format)
            : kind === 'seat'
              ? await seatFile(session, seat, format, ownOf(secrets))
              : null
  if (!made) throw notFound()
  return made
}
