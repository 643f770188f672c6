import { readCard, removeCard, setCard, addCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { notFound, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import { destroyVotes, forgetVotes } from './ballot-commands.ts'
import { markKey } from '../session/presenter.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** What stands in place of frozen words that were hidden. */
const BLANK = '…'

/** Sets or takes back a mark. No event: a mark is counted, and nobody may learn whose it is. */
export const mark: CommandHandler<'mark'> = async ({ session, seat }, { card, mark: kind, on }) => {
  const { phase } = session.state
  if (phase.of !== 'reveal' || phase.stage === 'before') {
    throw new ParleyError('not-now', 'Cards are marked after a reveal.', { now: 'Wait for the next reveal.' })
  }
  if (!seat.group) throw notFound()
  const board = await session.world.rooms.view(session.key('board'))
  if (!board.cards.some((one) => one.id === card)) throw notFound()
  const key = markKey(session.marksKey, seat.id, card, kind)
  const { group } = seat
  await session.commit({
    writes: on
      ? [{ do: 'mark.add', with: { session: session.id, key, card, mark: kind, group } }]
      : [{ do: 'mark.drop', with: { session: session.id, key } }],
    after: () => {
      if (on) session.facts.marks.set(key, { key, card, mark: kind, group })
      else session.facts.marks.delete(key)
    },
  })
  session.marksChanged()
}

/** Brings cards that enough of both groups call true for them into the shared lane. */
export const shareLane: CommandHandler<'share-lane'> = ({ session }, { cards }) =>
  held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    for (const id of cards) {
      const card = board && readCard(board.doc, id)
      if (!board || !card) throw notFound()
      if (!session.facts.shown.enough.includes(id) || card.kind === 'problem' || card.kind === 'note') {
        throw new ParleyError(
          'not-now',
          'A card goes to the shared lane when enough of both groups say that it is true for them.',
          { now: 'Let people mark it first.' },
        )
      }
      setCard(board.stage(), id, 'zone', `${card.kind}:both`)
      setCard(board.stage(), id, 'group', 'both')
    }
    await session.commit({ events: [{ type: 'moved-to-shared-lane', cards }], drafts: board ? [{ draft: board }] : [] })
  })

const lockBoard =
  (type: 'board-locked' | 'board-unlocked') =>
  ({ session }: CommandContext) =>
    held(session, ['board'], (drafts) =>
      session.commit({ events: [{ type }], drafts: [...drafts.values()].map((draft) => ({ draft })) }),
    )

export const lock: CommandHandler<'lock'> = lockBoard('board-locked')
export const unlock: CommandHandler<'unlock'> = lockBoard('board-unlocked')

/**
 * Takes an unsafe card away from everyone in one act. A group's card goes back to its own table, held, where that group
 * reads why and can find other words; nobody else has it any more. A card of both is gone.
 */
export const hideCard: CommandHandler<'hide-card'> = ({ session }, { card: id, reason }) =>
  held(session, ['board', 'table:a', 'table:b'], async (drafts) => {
    const board = drafts.get('board')
    const card = board && readCard(board.stage(), id)
    if (!board || !card) throw notFound()
    const group = card.group ?? 'both'
    const kept = group === 'both' ? null : newId()
    const table = group === 'both' ? undefined : drafts.get(`table:${group}`)
    removeCard(board.stage(), id)
    board.tombstone(id)
    if (table && kept) addCard(table.stage(), { id: kept, kind: card.kind, at: [0, 0], text: card.text, held: true })
    const hash = sha256Hex(reason)
    // Frozen copies of the same words go too: a ballot that still stands on them is void, whatever else shows them has a blank.
    const frozen = sha256Hex(card.text.trim())
    const standing = session.state.ballots.filter(
      (ballot) =>
        (ballot.stage === 'frozen' || ballot.stage === 'open') &&
        ballot.options.some((option) => option.hash === frozen),
    )
    const isFrozen = session.profile.contents.has(frozen)
    const moved = session.facts.owned.map((one) =>
      kept && one.document === 'board' && one.card === id ? { ...one, document: `table:${group}`, card: kept } : one,
    )
    await session.commit({
      events: [
        ...standing.map((ballot) => ({ type: 'ballot-voided' as const, ballot: ballot.id, reason: hash })),
        { type: 'card-hidden', reason: hash, sealed: { card: id, group } },
        ...(kept && group !== 'both' ? [{ type: 'card-held-back' as const, sealed: { group, card: kept } }] : []),
      ],
      writes: [
        { do: 'content.add', with: { session: session.id, hash, body: reason } },
        ...standing.flatMap((ballot) => forgetVotes(ballot.id)),
        ...(isFrozen
          ? [{ do: 'content.blank' as const, with: { session: session.id, hash: frozen, body: BLANK } }]
          : []),
        ...moved
          .filter((one, at) => one !== session.facts.owned[at])
          .map((one) => ({
            do: 'own.move' as const,
            with: { session: session.id, hash: one.hash, name: one.document, card: one.card },
          })),
      ],
      drafts: [{ draft: board, collect: true }, ...(table ? [{ draft: table }] : [])],
      after: () => {
        session.facts.owned = moved
        session.learnWords(hash, reason)
        if (isFrozen) session.learnWords(frozen, BLANK)
      },
    })
    for (const ballot of standing) await destroyVotes(session, ballot.id)
  })
