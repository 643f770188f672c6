import { readCard, setText } from '@parley/shared/documents/cards'
import type { CardView } from '@parley/shared/documents/card-view'
import { canonicalJson } from '@parley/shared/lib/canonical-json'
import { sha256Hex } from '@parley/shared/lib/hash'
import { mayRead, type DocumentName } from '@parley/shared/permissions/documents'
import { judgeChange } from '@parley/shared/permissions/edits'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { EventOf } from '@parley/shared/session/events'
import type { WordingState } from '@parley/shared/session/wording-events'
import { notFound, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

type Found = { readonly card: CardView; readonly group: GroupId; readonly on: WordingState['on'] }

/** A card that this mediator can read and that one group wrote: on the board, or at a table with an open door. */
const visible = async ({ session, seat }: CommandContext, id: string): Promise<Found> => {
  const board = await session.world.rooms.view(session.key('board'))
  const card = board.cards.find((one) => one.id === id && one.kind !== 'match')
  if (card) {
    if (card.group === 'a' || card.group === 'b') return { card, group: card.group, on: 'board' }
    throw new ParleyError('not-allowed', 'Words are suggested for a card that one group wrote.')
  }
  for (const group of GROUPS) {
    if (!mayRead(session.state, seat, { of: 'table', group })) continue
    const table = await session.world.rooms.view(session.key(`table:${group}`))
    const found = table.cards.find((one) => one.id === id)
    if (found) return { card: found, group, on: 'table' }
  }
  throw notFound()
}

/** What forgets suggested words that nobody waits for any more: they are kept under no other name. */
export const forgetWordings = (
  session: ActiveSession,
  wordings: readonly WordingState[],
): Required<Pick<Changes, 'writes' | 'after'>> => {
  const hashes = wordings.map(({ words }) => words)
  return {
    writes: hashes.map((hash) => ({ do: 'content.drop', with: { session: session.id, hash } })),
    after: () => session.forgetWords(hashes),
  }
}

/** What forgets words that were suggested for cards that are gone for good (PL11). */
export const forgetWordingsOf = (
  session: ActiveSession,
  gone: ReadonlySet<string>,
): Required<Pick<Changes, 'writes' | 'after'>> =>
  forgetWordings(
    session,
    session.state.wordings.filter(({ card }) => gone.has(card)),
  )

/**
 * Suggests plainer words for a card. The card stays as it is: its group sees the words beside it, and answers. The event
 * names the group; which card, and under which name the words are kept, is sealed (PL10).
 */
export const suggestWording: CommandHandler<'suggest-wording'> = async (context, { card: id, text }) => {
  const { session } = context
  const { card, group, on } = await visible(context, id)
  if (card.text.trim() === text)
    throw new ParleyError('invalid', 'The card says exactly this already.', { field: 'text' })
  const suggestion = newId()
  // With the id in it, the same words elsewhere have another name, and stay when these go.
  const body = canonicalJson({ suggestion, text })
  const words = sha256Hex(body)
  await session.commit({
    events: [{ type: 'wording-suggested', suggestion, group, sealed: { card: id, on, words } }],
    writes: [{ do: 'content.add', with: { session: session.id, hash: words, body } }],
    after: () => session.learnWords(words, body),
  })
  return { suggestion }
}

/** The words of a suggestion as they were kept, or an empty text where they are gone. */
export const suggestedText = (body: string | undefined): string => {
  if (body === undefined) return ''
  const { text } = JSON.parse(body) as { readonly text: string }
  return text
}

const ANSWERS = { take: 'taken', change: 'changed', leave: 'left' } as const

/**
 * A member of the group that wrote the card answers: takes the words, takes others, or leaves the card as it is. The
 * server writes them only where and when this member may edit the card (PL11). Either way the suggestion is gone.
 */
export const answerWording: CommandHandler<'answer-wording'> = async (context, { suggestion, answer, text }) => {
  const { session, seat } = context
  const one = session.state.wordings.find(({ id, group }) => id === suggestion && group === seat.group)
  if (!one) throw notFound()
  const { group, card, on } = one
  const event: EventOf<'wording-answered'> = { type: 'wording-answered', suggestion, group, answer: ANSWERS[answer] }
  const forget = forgetWordings(session, [one])
  if (answer === 'leave') {
    await session.commit({ events: [event], ...forget })
    return session.world.store.scrub()
  }
  const words = answer === 'change' ? text : suggestedText(session.profile.contents.get(one.words))
  if (!words) throw new ParleyError('invalid', 'Which words should the card have?', { field: 'text' })
  const name: DocumentName = on === 'board' ? { of: 'board' } : { of: 'table', group }
  const document = on === 'board' ? 'board' : `table:${group}`
  await held(session, [document], async (drafts) => {
    const draft = drafts.get(document)
    if (!draft || !readCard(draft.doc, card)) {
      throw new ParleyError('not-now', 'This card is not there any more.', { now: 'Leave it as it is.' })
    }
    const refused = judgeChange(session.state, seat, name, { what: 'text', card }, (id) => readCard(draft.doc, id))
    if (refused !== null) {
      throw new ParleyError('not-now', 'The words of this card cannot be changed in this step.', {
        now: 'The suggestion waits. Take it when your group can write there, or leave the card as it is.',
      })
    }
    setText(draft.stage(), card, words)
    await session.commit({ events: [event], drafts: [{ draft, collect: true }], ...forget })
  })
}
