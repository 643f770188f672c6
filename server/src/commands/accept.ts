import { agreementHash, agreementWords, missingOf, rewriteHash } from '@parley/shared/agree/frozen'
import { wordsOf } from '@parley/shared/agree/word-list'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { canonicalJson } from '@parley/shared/lib/canonical-json'
import type { GroupId } from '@parley/shared/session/agenda'
import type { AcceptedOf } from '@parley/shared/session/events'
import { notFound, ParleyError } from '../errors.ts'
import type { CommandContext, CommandHandler } from './command.ts'

/** What a yes is said to: the words as they stand now, frozen under their name. */
type Frozen = { readonly of: AcceptedOf; readonly hash: string; readonly body: string }

const MISSING: Readonly<Record<ReturnType<typeof missingOf>[number], string>> = {
  text: 'what is agreed',
  sort: 'what kind of agreement it is',
  when: 'by when',
  ownerA: 'an owner of each group',
  ownerB: 'an owner of each group',
  who: 'who',
  does: 'what they do',
  purpose: 'its purpose',
  rhythm: 'how often',
  stop: 'a stop rule',
  toWhom: 'to whom',
  byWhom: 'by whom',
  length: 'how long it lasts',
  measure: 'a measure',
  seatsA: 'seats for each group',
  seatsB: 'seats for each group',
  until: 'its last day',
}

const ownerOf = (card: CardView, group: GroupId): string | undefined => (group === 'a' ? card.ownerA : card.ownerB)

/** Only the named owner of a group says that group's yes, and takes it back (AG2). */
const ownedBy = ({ seat }: CommandContext, card: CardView): void => {
  if (!seat.group || ownerOf(card, seat.group) !== seat.id)
    throw new ParleyError('not-allowed', 'The owner whom your group has named says its yes.')
}

const agreement = (context: CommandContext, card: CardView, hash: string): Frozen => {
  const body = canonicalJson(agreementWords(card))
  const now = agreementHash(card)
  if (now !== hash) throw changed()
  const [missing] = missingOf(card)
  if (missing) {
    throw new ParleyError('not-now', `This agreement still needs ${MISSING[missing]}.`, {
      now: 'Complete it first; then both owners say yes.',
    })
  }
  ownedBy(context, card)
  return { of: 'agreement', hash: now, body }
}

const changed = (): ParleyError =>
  new ParleyError('not-now', 'These words have just changed.', { now: 'Read them again.' })

/** A yes to a plain rewrite: to the one of its term that counts, together with the term (SB4). */
const rewrite = (board: DocumentView, card: CardView, hash: string): Frozen => {
  const word = wordsOf(board, []).find((one) => one.rewrite?.id === card.id)
  if (!word?.rewrite || word.hash === undefined)
    throw new ParleyError('not-now', 'These plain words explain no term now.', { now: 'Look at the word list again.' })
  if (word.hash !== hash) throw changed()
  const body = canonicalJson({ term: word.term.text.trim(), plain: word.rewrite.text.trim() })
  return { of: 'words', hash: rewriteHash(word.term, word.rewrite), body }
}

/** A yes to frozen words. Events carry their hash; the words themselves are kept under it. */
export const accept: CommandHandler<'accept'> = async (context, { card: id, hash }) => {
  const { session, seat } = context
  if (!seat.group) throw notFound()
  const board = await session.world.rooms.view(session.key('board'))
  const card = board.cards.find((one) => one.id === id)
  if (card?.kind !== 'agreement' && card?.kind !== 'rewrite') throw notFound()
  const frozen = card.kind === 'agreement' ? agreement(context, card, hash) : rewrite(board, card, hash)
  await session.commit({
    events: [{ type: 'accepted', of: frozen.of, card: id, hash, group: seat.group }],
    writes: [{ do: 'content.add', with: { session: session.id, hash, body: frozen.body } }],
    after: () => session.learnWords(hash, frozen.body),
  })
}

/** Takes a yes back: an owner the own one, any member that of the group to plain words, while their step lasts (AG3). */
export const takeBackYes: CommandHandler<'take-back-yes'> = async (context, { card: id }) => {
  const { session, seat } = context
  const { phase, accepted } = session.state
  if (!seat.group) throw notFound()
  const { group } = seat
  const yes = accepted.find((one) => one.card === id && one.group === group)
  if (!yes) throw new ParleyError('not-now', 'Your group has no yes here.', { now: 'Look at the page again.' })
  const steps = yes.of === 'agreement' ? ['agreements'] : ['words', 'say-back']
  if (!steps.includes(phase.of)) {
    throw new ParleyError('not-now', 'A yes is taken back in the step in which it is given.', {
      now: 'Ask the mediator to go back to that step.',
    })
  }
  if (yes.of === 'agreement') {
    const board = await session.world.rooms.view(session.key('board'))
    const card = board.cards.find((one) => one.id === id)
    if (!card) throw notFound()
    ownedBy(context, card)
  }
  await session.commit({ events: [{ type: 'acceptance-withdrawn', of: yes.of, card: id, group }] })
}
