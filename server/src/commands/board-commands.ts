import { readCard, setCard } from '@parley/shared/documents/cards'
import { isMirrorKind, isWrittenKind } from '@parley/shared/session/written-kinds'
import { notFound, ParleyError } from '../errors.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** Brings cards that enough of both groups call true for them into the shared lane. */
export const shareLane: CommandHandler<'share-lane'> = ({ session }, { cards }) =>
  held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    for (const id of cards) {
      const card = board && readCard(board.doc, id)
      if (!board || !card) throw notFound()
      // Only kinds that were revealed have a shared lane: an agreement or an ask would be lost to its own page there.
      const hasLane = isWrittenKind(card.kind) && !isMirrorKind(card.kind) && card.zone !== 'limits'
      if (!session.facts.shown.enough.includes(id) || !hasLane) {
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

/** Locks a lane of the map that stands, or opens one again (MP13). Who was typing in it has the words back. */
export const lockLane: CommandHandler<'lock-lane'> = ({ session }, { lane, on }) =>
  held(session, ['board'], (drafts) => {
    const board = drafts.get('board')
    if (on && (!board || readCard(board.doc, lane)?.kind !== 'lane')) throw notFound()
    return session.commit({
      events: [{ type: on ? 'lane-locked' : 'lane-unlocked', lane }],
      drafts: [...drafts.values()].map((draft) => ({ draft })),
    })
  })

/** Everybody sees the board through a lens; no card moves (PL13). */
export const setLens: CommandHandler<'set-lens'> = ({ session }, { lens }) =>
  session.commit({ events: [{ type: 'lens-set', lens }] })
