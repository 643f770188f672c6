import type { CardView } from '@parley/shared/documents/card-view'
import { mayRead } from '@parley/shared/permissions/documents'
import { mineFile } from '@parley/shared/snapshot/mine'
import { pageHtml } from '@parley/shared/snapshot/page-html'
import { seatFilePage, type SeatFile, type SeatLogLine } from '@parley/shared/snapshot/seat-file'
import { snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import type { SeatState } from '@parley/shared/session/state-parts'
import { findOwn } from '../commands/own-cards.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { ownedWithLink } from '../session/owned.ts'
import { minutesIn } from '../session/prepared.ts'
import { presentSelf } from '../session/present-self.ts'
import { fileName } from './file-name.ts'
import type { SentFile } from './file-of.ts'
import { fontFaces } from './fonts.ts'
import { RECORD_TYPES } from './record-bytes.ts'
import { seatWords } from './seat-words.ts'
import { mineWords } from './words.ts'

/** Entries that name the seat, in their public part or in the sealed one, by what they are and when; no other seat in them. */
const logOf = async (session: ActiveSession, seat: string): Promise<readonly SeatLogLine[]> => {
  const rows = await session.world.store.all('event.all', { session: session.id })
  return rows.flatMap((row): readonly SeatLogLine[] => {
    const [open, sealed] = [row['public'] as string, (row['sealed'] as string | null) ?? '']
    if (!open.includes(seat) && !sealed.includes(seat)) return []
    const { type } = JSON.parse(open) as { readonly type: string }
    const line = { seq: row['seq'] as number, at: new Date(row['at'] as number).toISOString(), type }
    return [open.includes(seat) ? line : { ...line, sealed: true }]
  })
}

const cardsOf = async (session: ActiveSession, document: string): Promise<readonly CardView[]> =>
  (await session.world.rooms.view(session.key(document))).cards

/** Everything that the server holds about a seat (KE11). `secrets` are those of this browser, by which own cards are found. */
const seatModel = async (session: ActiveSession, seat: SeatState, secrets: readonly string[]): Promise<SeatFile> => {
  const { state, profile, world, facts } = session
  const p = await session.presented()
  const self = presentSelf(p, seat)
  const ended = state.ended
  const isIn = seat.status === 'in'
  const mine = mineFile({
    title: profile.title,
    name: self.name,
    desk: { cards: seat.role === 'participant' && !ended ? await cardsOf(session, `desk:${seat.id}`) : [] },
    own: isIn ? await findOwn(session, secrets, seat.group) : [],
    takenAt: world.now(),
    words: mineWords,
  })
  // Of what was marked only the board's words are told: they are everybody's in the room.
  const board = mayRead(state, seat, { of: 'board' }) ? await cardsOf(session, 'board') : []
  const caucus = { of: 'caucus', with: seat.id } as const
  const talk = !ended && mayRead(state, seat, caucus) ? await cardsOf(session, `caucus:${seat.id}`) : []
  const owned = seat.role === 'participant' ? await ownedWithLink(session, seat) : null
  const [row] = await world.store.all('seat.keys', { id: seat.id, session: session.id })
  const minutes = minutesIn(facts.prepared).get(seat.id)
  const open = state.ballots.filter(({ stage }) => stage === 'open')
  return {
    format: 'parley-seat',
    version: 1,
    notice: seatWords.notice,
    takenAt: mine.takenAt,
    session: { title: profile.title, hasEnded: ended },
    seat: {
      name: self.name,
      role: seat.role,
      ...(seat.group ? { group: profile.groups[seat.group] } : {}),
      status: self.status,
      atTable: self.atTable,
      rules: self.ticked,
      hasReadSponsor: self.hasRead,
      ...(self.scribe === undefined ? {} : { scribe: self.scribe }),
      tables: [...(self.table ? [self.table.document] : []), ...(self.mixed ?? []).map(({ document }) => document)],
    },
    keys: {
      device: row?.['device'] === 1,
      returnCode: row?.['code'] === 1,
      ownerLink: owned?.hasLink === true,
    },
    drafts: mine.drafts,
    shared: mine.shared,
    marks: Object.entries(self.marks).map(([card, marks]) => ({
      text: board.find(({ id }) => id === card)?.text ?? '',
      marks,
    })),
    ballots: {
      open: open.map(({ id }) => ({ isIn: p.hasVoted(id, seat.id) })),
      closed: state.ballots.length - open.length,
    },
    owns: (owned?.agreements ?? []).map(({ text }) => text),
    themes: (self.themes ?? []).map(({ text }) => ({ text })),
    ...(self.mix ? { mix: self.mix } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(self.between?.on ? { standsBetween: true } : {}),
    ...(self.asksApart ? { asksApart: self.asksApart } : {}),
    talkNotes: talk.map(({ text }) => text).filter((text) => text.trim() !== ''),
    log: await logOf(session, seat.id),
  }
}

/** A model of what is held about a seat as the file of that format; null for a format that is not built. */
export const seatBytes = (model: SeatFile, format: string): SentFile | null => {
  if (format !== 'json' && format !== 'html') return null
  const text = format === 'json' ? snapshotJson(model) : pageHtml(seatFilePage(model, seatWords), fontFaces())
  return {
    bytes: new TextEncoder().encode(text),
    contentType: RECORD_TYPES[format],
    fileName: fileName(model.session.title, 'about-me', Date.parse(model.takenAt), format),
  }
}

/** What the server holds about a seat, for whoever sits on it; a screen is nobody. */
export const seatFile = async (
  session: ActiveSession,
  seat: SeatState,
  format: string,
  secrets: readonly string[],
): Promise<SentFile | null> =>
  seat.role === 'projector' ? null : seatBytes(await seatModel(session, seat, secrets), format)

/** The same of a session of which only the record is left (KE3). */
export const keptSeatFile = (
  kept: { readonly title: string; readonly role: SeatFile['seat']['role']; readonly name: string },
  hasLink: boolean,
  now: number,
  format: string,
): SentFile | null =>
  seatBytes(
    {
      format: 'parley-seat',
      version: 1,
      notice: seatWords.notice,
      takenAt: new Date(now).toISOString(),
      session: { title: kept.title, hasEnded: true, boardGone: true },
      seat: { name: kept.name, role: kept.role },
      keys: { device: true, returnCode: true, ownerLink: hasLink },
      drafts: [],
      shared: [],
      marks: [],
      ballots: { open: [], closed: 0 },
      owns: [],
      themes: [],
      talkNotes: [],
      log: [],
    },
    format,
  )
