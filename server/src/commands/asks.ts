import { readDocument } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import type { CommandOf } from '@parley/shared/protocol/commands'
import type { AskAnswer, EventOf } from '@parley/shared/session/events'
import type { SessionState } from '@parley/shared/session/state'
import { ParleyError } from '../errors.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'

/** Freezes what each group needs from the other: while it is answered nobody changes it (AK1). */
export const freezeAsks: CommandHandler<'freeze-asks'> = ({ session }) =>
  held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const asks = (board ? readDocument(board.doc).cards : []).flatMap(({ id, kind, group, text: written }) => {
      const text = written.trim()
      const isAsk = kind === 'ask' && (group === 'a' || group === 'b') && text !== ''
      return isAsk ? [{ id, from: group, hash: sha256Hex(text), text }] : []
    })
    if (session.state.phase.of === 'asks' && asks.length === 0)
      throw new ParleyError('not-now', 'Nobody has written an ask yet.', {
        now: 'Let the groups write what they need from each other.',
      })
    await session.commit({
      events: [{ type: 'asks-frozen', asks: asks.map(({ id, from, hash }) => ({ id, hash, from })) }],
      writes: asks.map(({ hash, text }) => ({ do: 'content.add', with: { session: session.id, hash, body: text } })),
      drafts: board ? [{ draft: board }] : [],
      after: () => asks.forEach(({ hash, text }) => session.learnWords(hash, text)),
    })
  })

/** What a proposed answer says, with the words that go into the store: in ring 1 until all answers are in (AK3). */
export const answerIn = (
  session: ActiveSession,
  { ask, reply, to }: CommandOf<'propose'>,
): Pick<Changes, 'writes' | 'after'> & { readonly sealed: AskAnswer } => {
  if (ask === undefined) throw new ParleyError('invalid', 'Which ask is this an answer to?', { field: 'ask' })
  if (reply === undefined) throw new ParleyError('invalid', 'What is the answer?', { field: 'reply' })
  if (reply !== 'not-ours') {
    if (to !== undefined)
      throw new ParleyError('invalid', 'Only what is not yours to answer goes somewhere else.', { field: 'to' })
    return { sealed: { ask, answer: reply } }
  }
  if (to === undefined) throw new ParleyError('invalid', 'Where does it go, if it is not yours?', { field: 'to' })
  const hash = sha256Hex(to)
  return {
    sealed: { ask, answer: reply, words: hash },
    writes: [{ do: 'content.add', with: { session: session.id, hash, body: to } }],
    after: () => session.learnWords(hash, to),
  }
}

/** The event that shows all answers, when the state after an act has the last one that was missing. */
export const showsAnswers = (after: SessionState): EventOf<'asks-shown'> | undefined => {
  if (after.asks.stage !== 'answer') return undefined
  const answers = after.asks.list.flatMap((ask) => (ask.answer ? [ask.answer] : []))
  return answers.length === after.asks.list.length ? { type: 'asks-shown', answers } : undefined
}

/** The hashes of words that only a group's own answers name; at the end of a session nobody has read them. */
export const unshownWords = async (session: ActiveSession): Promise<readonly string[]> => {
  const rows = await session.world.store.all('event.sealed', { session: session.id })
  const named = session.publicHashes()
  const sealed = rows.map((row) => JSON.parse(row['sealed'] as string) as { readonly words?: string })
  return [...new Set(sealed.flatMap(({ words }) => (words === undefined || named.has(words) ? [] : [words])))].sort()
}
