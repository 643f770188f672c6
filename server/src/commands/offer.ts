import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { notFound, ParleyError } from '../errors.ts'
import type { Offer } from '../session/private-facts.ts'
import type { CommandHandler } from './command.ts'
import { BATCH_LEAST, documentsOf, held, offersOf, tableCards, tablesNow } from './table-cards.ts'

/**
 * Marks drafts of the own desk to be shared with the group, up to the cap of the session for each kind. It only marks:
 * they move when the table opens, or in a batch of at least three people, or at the end of the step.
 * The answer says how many are marked. No event: nobody may learn who offered, or when.
 */
export const offer: CommandHandler<'offer'> = async ({ session, seat }, { cards }) => {
  const { phase, cap } = session.state
  if (phase.of !== 'alone' && phase.of !== 'table') {
    throw new ParleyError(
      'not-now',
      'Cards are shared while people write alone, or while the groups sit at their tables.',
      { now: 'Keep it on your desk.' },
    )
  }
  if (!seat.group) throw notFound()
  const desk = await session.world.rooms.view(session.key(`desk:${seat.id}`))
  const chosen = cards.map(({ card, hash }): Offer => {
    const draft = desk.cards.find((one) => one.id === card)
    if (!draft || draft.text.trim() === '')
      throw new ParleyError('invalid', 'One of these cards is not on your desk any more.', { field: 'cards' })
    const kind = WRITTEN_KINDS.find((one) => one === draft.kind)
    if (!kind)
      throw new ParleyError('not-now', 'What you noted for yourself stays with you.', {
        field: 'cards',
        now: 'Write it anew as a card, if you want to share it.',
      })
    return { seat: seat.id, card, hash, kind }
  })
  if (new Set(chosen.map((one) => one.card)).size !== chosen.length)
    throw new ParleyError('invalid', 'A card is named twice.', { field: 'cards' })
  // While people write alone, a new choice replaces the old one for the kind that is open.
  const kinds = new Set(
    phase.of === 'alone' ? [phase.kind, ...chosen.map((one) => one.kind)] : chosen.map((one) => one.kind),
  )
  const replaced = (one: Offer): boolean => one.seat === seat.id && kinds.has(one.kind)
  const taken = new Set(
    [...session.facts.owned, ...session.facts.offers.filter((one) => !replaced(one))].map((one) => one.hash),
  )
  if (chosen.some((one) => taken.has(one.hash)) || new Set(chosen.map((one) => one.hash)).size !== chosen.length) {
    throw new ParleyError('invalid', 'Each card needs a secret of its own.', { field: 'cards' })
  }
  for (const kind of kinds) {
    const used = session.facts.used.get(seat.id)?.[kind] ?? 0
    const now = chosen.filter((one) => one.kind === kind).length
    if (used + now > cap) {
      throw new ParleyError('not-now', `You can share up to ${cap} cards of a kind.`, {
        field: 'cards',
        now: 'Untick one, or keep it on your desk.',
      })
    }
  }
  const dropped = [...kinds].map((kind) => ({
    do: 'offer.drop' as const,
    with: { session: session.id, seat: seat.id, kind },
  }))
  const added = chosen.map((one) => ({ do: 'offer.add' as const, with: { session: session.id, ...one } }))
  await session.commit({
    writes: [...dropped, ...added],
    after: () => {
      session.facts.offers = [...session.facts.offers.filter((one) => !replaced(one)), ...chosen]
    },
  })
  if (phase.of === 'table') {
    const waiting = offersOf(session, seat.group)
    if (new Set(waiting.map((one) => one.seat)).size >= BATCH_LEAST) {
      const { a, b } = tablesNow(session)
      await held(session, [...documentsOf(waiting), ...a, ...b], (drafts) =>
        session.commit(tableCards(session, waiting, drafts)),
      )
    }
  }
  return { marked: chosen.length }
}
