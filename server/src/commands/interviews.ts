import { readDocument, removeCard } from '@parley/shared/documents/cards'
import { shuffled } from '@parley/shared/lib/shuffled'
import { THEMES_OF_PERSON_MOST } from '@parley/shared/limits'
import type { SeatState } from '@parley/shared/session/state-parts'
import { notFound, ParleyError } from '../errors.ts'
import { below } from '../secrets/codes.ts'
import type { ActiveSession } from '../session/active-session.ts'
import {
  belongingsOf,
  isApproved,
  listedIn,
  minutesName,
  mixName,
  preparing,
  restingOn,
  themeIn,
  themeName,
  themesIn,
  type PreparedItem,
  type Theme,
} from '../session/prepared.ts'
import { peopleHeard } from '../session/present-prepared.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** A person who takes part and has said yes to the rules: only such a person is interviewed (IN1). */
const personOn = ({ state }: ActiveSession, id: string): SeatState => {
  const seat = Object.hasOwn(state.seats, id) ? state.seats[id] : undefined
  if (seat?.role !== 'participant' || seat.status !== 'in' || !seat.consented) throw notFound()
  return seat
}

/** The list is made once: who came to it later would be told by what came with them (IN6). */
const beforeTheList = ({ facts }: ActiveSession): void => {
  if (listedIn(facts.prepared) !== null)
    throw new ParleyError('not-now', 'The list for the room has been made.', {
      now: 'Whoever wants to say more can say it in the room.',
    })
}

/** Keeps and deletes; what was deleted or written over leaves the disk. */
const keep = async (
  session: ActiveSession,
  put: readonly PreparedItem[],
  drop: readonly string[] = [],
): Promise<void> => {
  await session.commit(preparing(session, put, drop))
  await session.world.store.scrub()
}

export const noteInterview: CommandHandler<'note-interview'> = ({ session }, { seat, minutes }) => {
  personOn(session, seat)
  return minutes === 0 ? keep(session, [], [minutesName(seat)]) : keep(session, [{ is: 'minutes', seat, minutes }])
}

/** Writes a theme for the person to read; in other words the person is asked again. A retry changes nothing. */
export const writeTheme: CommandHandler<'write-theme'> = async ({ session }, { theme: id, seat, text }) => {
  personOn(session, seat)
  const { prepared } = session.facts
  const known = themeIn(prepared, id)
  const isOwn = known?.people.length === 1 && known.people[0]?.seat === seat && !known.joins
  if (known && !isOwn) throw new ParleyError('invalid', 'That theme is another one.', { field: 'theme' })
  if (known?.text === text) return
  beforeTheList(session)
  const own = themesIn(prepared).filter(({ people }) => people.some((one) => one.seat === seat))
  if (!known && own.length >= THEMES_OF_PERSON_MOST)
    throw new ParleyError('too-many', 'This person has as many themes as fit. Take one away first.')
  const theme: Theme = { id, text, people: [{ seat, says: 'waiting' }] }
  await keep(session, [{ is: 'theme', theme }], restingOn(prepared, [id]).map(themeName))
}

/** Proposes one wording for several themes. They stay as they are until all of their people have said yes to it (IN4). */
export const joinThemes: CommandHandler<'join-themes'> = async ({ session }, { theme: id, themes, text }) => {
  const { prepared } = session.facts
  const known = themeIn(prepared, id)
  const joins = [...new Set(themes)].sort()
  if (known?.text === text && known.joins?.join() === joins.join()) return
  if (known) throw new ParleyError('invalid', 'That theme is another one.', { field: 'theme' })
  beforeTheList(session)
  const parts = joins.map((one) => themeIn(prepared, one))
  if (parts.length < 2 || parts.some((one) => !one || one.joins)) throw notFound()
  const seats = [...new Set(parts.flatMap((one) => one?.people.map(({ seat }) => seat) ?? []))].sort()
  const theme: Theme = { id, text, joins, people: seats.map((seat) => ({ seat, says: 'waiting' })) }
  await keep(session, [{ is: 'theme', theme }])
}

/** A theme is gone for good, and what would have stood in its place with others. */
const deleted = (session: ActiveSession, id: string): Promise<void> =>
  keep(session, [], [id, ...restingOn(session.facts.prepared, [id])].map(themeName))

export const dropTheme: CommandHandler<'drop-theme'> = async ({ session }, { theme }) => {
  if (!themeIn(session.facts.prepared, theme)) throw notFound()
  await deleted(session, theme)
}

/**
 * By a person to a theme of the own interview: struck, it is deleted for everybody; otherwise it may be mentioned in the
 * words that come with the yes, which are the ones that were read, whatever was written meanwhile.
 */
export const answerTheme: CommandHandler<'answer-theme'> = async ({ session, seat }, { theme: id, text }) => {
  const { prepared } = session.facts
  const theme = themeIn(prepared, id)
  if (!theme?.people.some((one) => one.seat === seat.id)) throw notFound()
  if (text === undefined) return deleted(session, id)
  // What stands on the list would go with the last yes, and nothing may come in its place.
  if (theme.joins) beforeTheList(session)
  const isNew = text !== theme.text
  if (isNew && (theme.people.length > 1 || listedIn(prepared) !== null))
    throw new ParleyError('not-now', 'These are not the words that stand there now.', {
      now: 'Read them again. You can say yes to them, or strike them.',
    })
  const people = theme.people.map((one) => (one.seat === seat.id ? { ...one, says: 'approved' as const } : one))
  const said: Theme = { ...theme, text, people }
  const { joins, ...joined } = said
  if (!joins || !isApproved(said))
    return keep(session, [{ is: 'theme', theme: said }], isNew ? restingOn(prepared, [id]).map(themeName) : [])
  // Everybody said yes: it takes the place of the themes that it joins, and nothing else can rest on them.
  const gone = [...joins, ...restingOn(prepared, joins).filter((one) => one !== id)]
  return keep(session, [{ is: 'theme', theme: joined }], gone.map(themeName))
}

/** Shows the room what may be mentioned, shuffled and without names, once k people have something in it (IN5). */
export const showThemes: CommandHandler<'show-themes'> = async ({ session }, { on }) => {
  if (!on) return session.commit({ events: [{ type: 'themes-put-away' }] })
  const { prepared } = session.facts
  const listed = listedIn(prepared)
  const { k } = session.state
  if (listed === null && peopleHeard(session).size < k)
    throw new ParleyError('not-now', `Fewer than ${k} people have a theme that may be mentioned.`, {
      now: 'Ask people to look at their themes, or go on without a list.',
    })
  const stands = (id: string): boolean => {
    const theme = themeIn(prepared, id)
    return theme !== undefined && isApproved(theme)
  }
  const list =
    listed ??
    shuffled(
      themesIn(prepared)
        .filter(isApproved)
        .map(({ id }) => id),
      below,
    )
  // One wording for several that not everybody has said yes to can take nobody's place any more.
  const open = listed ? [] : themesIn(prepared).flatMap(({ id, joins }) => (joins ? [themeName(id)] : []))
  const kept = preparing(session, listed ? [] : [{ is: 'listed', themes: list }], open)
  await session.commit({ ...kept, events: [{ type: 'themes-shown', themes: list.filter(stands).length }] })
  if (open.length > 0) await session.world.store.scrub()
}

/** Deletes what was noted of the own interview: the mediator's notes, the minutes and the themes (IN7). */
export const forgetInterview: CommandHandler<'forget-interview'> = async ({ session, seat }) => {
  const gone = belongingsOf(session.facts.prepared, seat.id).filter((name) => name !== mixName(seat.id))
  const rows = preparing(session, [], gone)
  await held(session, ['notebook'], async (drafts) => {
    const draft = drafts.get('notebook')
    const notes = draft ? readDocument(draft.doc).cards.filter(({ of }) => of === seat.id) : []
    for (const { id } of notes) {
      removeCard(draft!.stage(), id)
      draft!.tombstone(id)
    }
    await session.commit({ ...rows, drafts: draft && notes.length > 0 ? [{ draft, collect: true }] : [] })
  })
  await session.world.store.scrub()
}

/**
 * Whatever hangs on a person who leaves goes with them, but what is on the list for the room: a line that went from the
 * wall with a person would say whose it was.
 */
export const goesWith = (session: ActiveSession, seat: string): ReturnType<typeof preparing> => {
  const { prepared } = session.facts
  const onTheList = new Set((listedIn(prepared) ?? []).map(themeName))
  return preparing(
    session,
    [],
    belongingsOf(prepared, seat).filter((name) => !onTheList.has(name)),
  )
}
