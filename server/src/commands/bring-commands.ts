import { readCard, setCard } from '@parley/shared/documents/cards'
import { BRINGS_MOST } from '@parley/shared/limits'
import { notFound, ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { CommandHandler } from './command.ts'
import { onBoard, writeOwnLine } from './own-line.ts'

/** Offers are part of the step in which agreements are written: the record that follows has them as they stood. */
const whileAgreeing = ({ state }: ActiveSession): void => {
  if (state.phase.of === 'agreements' && !state.locked) return
  throw new ParleyError('not-now', 'What people can bring is written while agreements are.', {
    now: 'Ask the mediator to go back to that step.',
  })
}

/** Writes, unsigned, what somebody can bring to an agreement (PL6). */
export const bring: CommandHandler<'bring'> = ({ session }, { agreement, card: id, text, hash }) =>
  writeOwnLine(session, {
    hash,
    card: { id, kind: 'bring', zone: 'brings', of: agreement, text },
    judge: ({ cards }) => {
      whileAgreeing(session)
      if (!cards.some((one) => one.id === agreement && one.kind === 'agreement')) throw notFound()
      if (cards.filter((one) => one.kind === 'bring' && one.of === agreement).length >= BRINGS_MOST)
        throw new ParleyError('too-many', 'No more offers fit under this agreement.')
    },
  })

/** An owner of the agreement takes an offer up, or not any more (PL7). */
export const takeUp: CommandHandler<'take-up'> = ({ session, seat }, { card: id, on }) => {
  whileAgreeing(session)
  return onBoard(session, async (board) => {
    const offer = readCard(board.doc, id)
    const agreement = offer?.kind === 'bring' && offer.of !== undefined ? readCard(board.doc, offer.of) : undefined
    if (!offer || !agreement) throw notFound()
    const owner = seat.group === 'a' ? agreement.ownerA : seat.group === 'b' ? agreement.ownerB : undefined
    if (owner !== seat.id) throw new ParleyError('not-allowed', 'An owner of the agreement takes up what is offered.')
    setCard(board.stage(), id, 'taken', on ? true : undefined)
    await session.commit({ drafts: [{ draft: board }] })
  })
}
