import { cardsToCopy } from '@parley/shared/changes/lay-copies'
import { addCard, readDocument } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { COPIES_MOST, TAKEN_SNAPSHOTS_MOST } from '@parley/shared/limits'
import { isCircleOnly } from '@parley/shared/session/agenda'
import { notFound, ParleyError } from '../errors.ts'
import { m } from '../paraglide/messages.js'
import { newId } from '../secrets/codes.ts'
import { snapshotAt, snapshotsOf, struckWrites, takeSnapshot as takenOf } from '../session/snapshots.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** Keeps what everybody sees on the board now, under a title (SN1). */
export const takeSnapshot: CommandHandler<'take-snapshot'> = async ({ session }, { title }) => {
  if (isCircleOnly(session.state.steps))
    throw new ParleyError('not-now', 'Of a circle nothing is kept.', { now: 'Listen on.' })
  if ((await snapshotsOf(session)).filter(({ step }) => step === null).length >= TAKEN_SNAPSHOTS_MOST)
    throw new ParleyError(
      'too-many',
      `You have taken ${TAKEN_SNAPSHOTS_MOST} snapshots, and there is no room for more.`,
      {
        now: 'The server goes on taking one when a step begins.',
      },
    )
  return held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    if (!board) throw notFound()
    const taken = await takenOf(session, readDocument(board.doc), session.head.seq + 1, { title })
    if (taken.isEmpty)
      throw new ParleyError('not-now', 'Nothing lies on the board yet.', {
        now: 'Take a snapshot when something does.',
      })
    if (taken.isTooLarge)
      throw new ParleyError('too-large', 'The board is too large to be kept as a snapshot. Nothing was lost.')
    const hash = sha256Hex(title)
    await session.commit({
      events: [{ type: 'snapshot-taken', number: taken.number, title: hash }],
      writes: [{ do: 'content.add', with: { session: session.id, hash, body: title } }, ...taken.writes],
      after: () => session.learnWords(hash, title),
    })
    return { number: taken.number }
  })
}

/**
 * Lays copies of what a snapshot has, and the board no more, into the free area, together in a stack that says where they
 * come from (SN7). Nothing that lies there is changed. An author who took along the secret of such a card has the copy.
 */
export const layCopies: CommandHandler<'lay-copies'> = async ({ session }, { snapshot: number }) => {
  const found = (await snapshotsOf(session)).find((one) => one.number === number)
  if (!found) throw notFound()
  const { view } = await snapshotAt(session, found.seq)
  if (session.state.locked)
    throw new ParleyError('not-now', 'The board is locked.', { now: 'Open it again, then lay the copies.' })
  return held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    if (!board) throw notFound()
    const now = readDocument(board.doc)
    const all = cardsToCopy(view, now, session.state.copies)
    if (all.length === 0)
      throw new ParleyError('not-now', 'There is nothing to copy.', {
        now: 'Everything of this snapshot still lies on the board, or a copy of it. Compare the two.',
      })
    const cards = all.slice(0, COPIES_MOST).map(({ id, text }) => ({ copy: newId(), card: id, text }))
    const stack = newId()
    const last = Math.max(0, ...now.cards.map(({ at }) => at[1]))
    const lies = { group: 'both', zone: 'together' } as const
    const label = found.title ? m.snapshots_stack_titled({ number, title: found.title }) : m.snapshots_stack({ number })
    addCard(board.stage(), { id: stack, kind: 'stack', at: [0, last + 1], text: label, ...lies })
    cards.forEach(({ copy, text }, at) =>
      addCard(board.stage(), { id: copy, kind: 'note', at: [0, last + 2 + at], text, stack, ...lies }),
    )
    const copyOf = new Map(cards.map(({ copy, card }) => [card, copy]))
    const owned = session.facts.owned.map((one) => {
      const copy = one.document === 'board' ? copyOf.get(one.card) : undefined
      return copy ? { ...one, card: copy } : one
    })
    await session.commit({
      events: [{ type: 'copies-laid', snapshot: number, cards: cards.map(({ copy, card }) => ({ copy, card })) }],
      drafts: [{ draft: board }],
      writes: owned
        .filter((one, at) => one !== session.facts.owned[at])
        .map(({ hash, document: name, card }) => ({
          do: 'own.move' as const,
          with: { session: session.id, hash, name, card },
        })),
      after: () => {
        session.facts.owned = owned
      },
    })
    return { copies: cards.length, left: all.length - cards.length }
  })
}

/** A member takes a card of the own group, or of both, out of every snapshot, with all that it ever said there (SN6). */
export const strike: CommandHandler<'strike'> = async ({ session, seat }, { card: id }) => {
  for (const { seq, tooLarge } of await snapshotsOf(session)) {
    const { view } = tooLarge ? { view: { cards: [] } } : await snapshotAt(session, seq)
    const card = view.cards.find((one) => one.id === id)
    if (!card) continue
    if (card.group !== undefined && card.group !== 'both' && card.group !== seat.group)
      throw new ParleyError('not-allowed', 'Only its own group takes a card out of the history.')
    return session.commit({
      events: [{ type: 'card-struck', sealed: { card: id } }],
      writes: await struckWrites(session, [id]),
    })
  }
  throw notFound()
}
