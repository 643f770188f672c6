import { addCard, readCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import type { CardView } from '@parley/shared/documents/card-view'
import { sha256Hex } from '@parley/shared/lib/hash'
import { CAUCUS_NOTES_MOST } from '@parley/shared/limits'
import { mayRead } from '@parley/shared/permissions/documents'
import { documentOfTalk, MENTIONS, runningTalks, type Mention } from '@parley/shared/session/caucus-state'
import { notFound, ParleyError } from '../errors.ts'
import type { Draft } from '../rooms/draft.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** The document of these notes, for a seat that reads it. */
const notesOf = ({ session, seat }: CommandContext, whom: string): string => {
  if (!mayRead(session.state, seat, { of: 'caucus', with: whom })) throw notFound()
  return `caucus:${whom}`
}

/** Does something with the document of these notes, which nobody else writes meanwhile. */
const inNotes = <T>(session: ActiveSession, document: string, work: (draft: Draft) => Promise<T>): Promise<T> =>
  held(session, [document], (drafts) => {
    const draft = drafts.get(document)
    if (!draft) throw notFound()
    return work(draft)
  })

const noteIn = (draft: Draft, card: string): CardView => {
  const note = readCard(draft.doc, card)
  if (!note) throw notFound()
  return note
}

/** Whether this secret is the one of the person who wrote the note. */
const isAuthor = (session: ActiveSession, document: string, card: string, secret: string | undefined): boolean => {
  if (secret === undefined) return false
  const hash = sha256Hex(secret)
  return session.facts.owned.some((one) => one.hash === hash && one.document === document && one.card === card)
}

/**
 * Writes a note of a talk that runs. The server puts it there under a client id of its own, which no other note has, so
 * that not even who reads the bytes can tell whose it is (CA4). A retry after a lost answer writes nothing twice.
 */
export const writeNote: CommandHandler<'write-note'> = (context, { with: whom, card, text, hash, mention = 'no' }) => {
  const { session, seat } = context
  const document = notesOf(context, whom)
  const isMediator = seat.role === 'mediator'
  if (isMediator ? hash !== undefined : hash === undefined)
    throw new ParleyError('invalid', 'Each note of a person needs a secret of its own.', { field: 'hash' })
  const known = session.facts.owned.find((one) => one.hash === hash)
  if (known?.document === document && known.card === card) return Promise.resolve()
  const isTaken = known || session.facts.offers.some((one) => one.hash === hash)
  if (isTaken) throw new ParleyError('invalid', 'Each note needs a secret of its own.', { field: 'hash' })
  if (!runningTalks(session.state.caucus).some((talk) => documentOfTalk(talk) === document)) {
    throw new ParleyError('not-now', 'This separate talk is over.', {
      now: 'Your words are still in the field. You can ask for another talk.',
    })
  }
  return inNotes(session, document, async (draft) => {
    const { cards } = readDocument(draft.doc)
    const buried = await session.world.store.all('tombstone.all', { session: session.id, name: document })
    if (cards.some((one) => one.id === card)) {
      // The mediator's own retry; a person's is known by its secret.
      if (isMediator) return
      throw new ParleyError('invalid', 'There is a note with this name already.', { field: 'card' })
    }
    if (buried.some((row) => row['card'] === card))
      throw new ParleyError('invalid', 'This note was taken away.', { field: 'card' })
    if (cards.length >= CAUCUS_NOTES_MOST)
      throw new ParleyError('too-many', 'There is no room for more notes here. Take one away first.')
    const last = Math.max(0, ...cards.map((one) => one.at[1]))
    addCard(draft.stage(), { id: card, kind: 'note', at: [0, last + 1], text, ...(isMediator ? {} : { mention }) })
    const owned = hash === undefined ? [] : [{ hash, document, card }]
    await session.commit({
      writes: owned.map((one) => ({
        do: 'own.add' as const,
        with: { session: session.id, hash: one.hash, name: document, card },
      })),
      drafts: [{ draft }],
      after: () => session.facts.owned.push(...owned),
    })
  })
}

const leave = (mention: Mention | undefined): number => MENTIONS.indexOf(mention ?? 'no')

/**
 * Changes a note: its words, or that it may be passed on further, by its author only; that it may be passed on less, by
 * anybody of the talk (CA5). What was written over leaves the disk.
 */
export const changeNote: CommandHandler<'change-note'> = (context, { with: whom, card, secret, text, mention }) => {
  const { session } = context
  const document = notesOf(context, whom)
  return inNotes(session, document, async (draft) => {
    const note = noteIn(draft, card)
    if (note.mention === undefined) throw new ParleyError('not-allowed', 'This note is the mediator’s own.')
    const isMore = mention !== undefined && leave(mention) > leave(note.mention)
    if ((text !== undefined || isMore) && !isAuthor(session, document, card, secret)) {
      throw new ParleyError('not-allowed', 'Only who wrote a note can change its words or allow more.', {
        now: 'You can allow less, or write a note of your own.',
      })
    }
    if (text !== undefined) setText(draft.stage(), card, text)
    if (mention !== undefined) setCard(draft.stage(), card, 'mention', mention)
    await session.commit({ drafts: [{ draft, collect: text !== undefined }] })
  })
}

/** Takes a note away for good: its author, or the mediator (ethics 5.5). */
export const removeNote: CommandHandler<'remove-note'> = (context, { with: whom, card, secret }) => {
  const { session, seat } = context
  const document = notesOf(context, whom)
  return inNotes(session, document, async (draft) => {
    noteIn(draft, card)
    if (seat.role !== 'mediator' && !isAuthor(session, document, card, secret))
      throw new ParleyError('not-allowed', 'Only who wrote a note, or the mediator, takes it away.')
    removeCard(draft.stage(), card)
    draft.tombstone(card)
    const owned = session.facts.owned.find((one) => one.document === document && one.card === card)
    await session.commit({
      writes: owned ? [{ do: 'own.drop', with: { session: session.id, hash: owned.hash } }] : [],
      drafts: [{ draft, collect: true }],
      after: () => {
        session.facts.owned = session.facts.owned.filter((one) => one !== owned)
      },
    })
  })
}
