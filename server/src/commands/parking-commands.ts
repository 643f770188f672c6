import { readCard, removeCard, setCard } from '@parley/shared/documents/cards'
import { PARKED_MOST } from '@parley/shared/limits'
import { zoneOpen } from '@parley/shared/permissions/zones'
import { parkingOpen, parkingPossible } from '@parley/shared/session/parking'
import { isLetGo } from '@parley/shared/session/parking-events'
import type { SessionEvent } from '@parley/shared/session/events'
import type { SessionState } from '@parley/shared/session/state'
import { notFound, ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { CommandHandler } from './command.ts'
import { forgetOwners, onBoard, writeOwnLine } from './own-line.ts'

/** Opens or closes the list of parked points (PL1). */
export const setParking: CommandHandler<'set-parking'> = ({ session }, { open }) =>
  session.commit({ events: [{ type: 'parking-set', open }] })

/** Shows the list on the wall, or takes it off (PL5). */
export const showParking: CommandHandler<'show-parking'> = ({ session }, { on }) =>
  session.commit({ events: [{ type: 'parking-shown', on }] })

/** Parks a point, unsigned (PL1, PL2). */
export const park: CommandHandler<'park'> = ({ session }, { card: id, text, hash }) =>
  writeOwnLine(session, {
    hash,
    card: { id, kind: 'parked', zone: 'parking', text },
    judge: ({ cards }) => {
      if (!parkingOpen(session.state)) {
        throw new ParleyError('not-now', 'The list of parked points is closed now.', {
          now: 'Your words are still in the field. The mediator opens the list again.',
        })
      }
      if (cards.filter((one) => one.zone === 'parking').length >= PARKED_MOST)
        throw new ParleyError('too-many', 'No more points fit on this list. Settle one of them first.')
    },
  })

/** A point that waits, by its id; what is elsewhere on the board is no business of these commands. */
export const parkedPoint = async (session: ActiveSession, id: string | undefined): Promise<string> => {
  const board = await session.world.rooms.view(session.key('board'))
  const card = board.cards.find((one) => one.id === id && one.zone === 'parking')
  if (!card) throw notFound()
  return card.id
}

/**
 * Says where a parked point goes: as a note into the free area, while both groups write there; along to the next
 * session; or back to wait (PL3). Its author's secret stays with it.
 */
export const settleParked: CommandHandler<'settle-parked'> = ({ session }, { card: id, to }) => {
  if (!parkingPossible(session.state))
    throw new ParleyError('not-now', 'Parked points cannot be moved now.', { now: 'They stay where they are.' })
  return onBoard(session, async (board) => {
    if (readCard(board.doc, id)?.zone !== 'parking') throw notFound()
    if (to === 'board') {
      if (!zoneOpen(session.state, 'together')) {
        throw new ParleyError('not-now', 'Nobody writes on the joint board now.', {
          now: 'Move the point when both groups talk about the board, or take it along to the next session.',
        })
      }
      setCard(board.stage(), id, 'taken', undefined)
      setCard(board.stage(), id, 'kind', 'note')
      setCard(board.stage(), id, 'zone', 'together')
    } else setCard(board.stage(), id, 'taken', to === 'next' ? true : undefined)
    await session.commit({ drafts: [{ draft: board }] })
  })
}

/** An act by which both groups have let a point go holds: the point is deleted for good (PL4). */
export const letGoOf = (
  session: ActiveSession,
  card: string,
  holds: SessionEvent,
  after: SessionState,
): Promise<void> => {
  if (!isLetGo(after, card)) return session.commit({ events: [holds] })
  return onBoard(session, async (board) => {
    const isThere = readCard(board.doc, card)?.zone === 'parking'
    if (!isThere) return session.commit({ events: [holds], drafts: [{ draft: board }] })
    removeCard(board.stage(), card)
    board.tombstone(card)
    await session.commit({
      events: [holds],
      drafts: [{ draft: board, collect: true }],
      ...forgetOwners(session, 'board', new Set([card])),
    })
  })
}
