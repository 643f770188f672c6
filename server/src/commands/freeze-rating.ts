import { readCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { CommandHandler } from './command.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { held } from './table-cards.ts'

/**
 * Freezes cards of the board to be rated in the step's axes (BL15): revealed assumptions or milestones, in the order in
 * which they were chosen, with their words as they are now.
 */
export const freezeRating: CommandHandler<'freeze-rating'> = async ({ session }, { cards, guess }) => {
  const step = session.state.steps[session.state.current]
  if (step?.act !== 'vote' || step.method !== 'rate')
    throw new ParleyError('not-now', 'Cards to rate are frozen in a rating step.', { now: 'Go to that step first.' })
  const chosen = [...new Set(cards)]
  if (guess.some((card) => !chosen.includes(card)))
    throw new ParleyError('invalid', 'Only a card that is rated can have a guess.', { field: 'guess' })
  // A card that its author has just taken back is not rated.
  await carryOutOwnChanges(session)
  await held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const options = chosen.map((id) => {
      const card = board && readCard(board.doc, id)
      const text = card?.text.trim() ?? ''
      if (card?.kind !== step.of || card.into !== undefined || text === '')
        throw new ParleyError('invalid', 'One of these cards is not on the board any more.', { field: 'cards' })
      return { id: newId(), card: id, hash: sha256Hex(text), text }
    })
    if (new Set(options.map(({ hash }) => hash)).size !== options.length)
      throw new ParleyError('invalid', 'Two of these cards say the same.', { field: 'cards' })
    await session.commit({
      events: [
        {
          type: 'options-frozen',
          ballot: newId(),
          step: step.id,
          // Every option is rated or passed; none is picked.
          cap: 0,
          options: options.map(({ id, hash }) => ({ id, hash })),
          rating: {
            of: step.of,
            axes: step.axes,
            cards: options.map(({ card }) => card),
            guess: options.filter(({ card }) => guess.includes(card)).map(({ id }) => id),
          },
        },
      ],
      writes: options.map(({ hash, text }) => ({ do: 'content.add', with: { session: session.id, hash, body: text } })),
      drafts: board ? [{ draft: board }] : [],
      after: () => options.forEach(({ hash, text }) => session.learnWords(hash, text)),
    })
  })
}
