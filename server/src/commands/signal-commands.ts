import { readDocument } from '@parley/shared/documents/cards'
import { SIGNALS_MOST } from '@parley/shared/limits'
import { sha256Hex } from '@parley/shared/lib/hash'
import { signsOnBoard } from '@parley/shared/series/signs-on-board'
import { votersOf } from '@parley/shared/session/state-reads'
import { notStored, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import { lastTimeOrNone } from '../session/follow-writes.ts'
import { SIGNAL_WORDS } from '../session/signal-words.ts'
import type { CommandHandler } from './command.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { held } from './table-cards.ts'

/**
 * Asks which early signals were seen: their words are frozen and people answer at once, for nobody has to read the board
 * first (SG1, SG2). A sign that the groups worded themselves is looked for on the joint board, and in the record from
 * which the session goes on (SG5).
 */
export const openSignals: CommandHandler<'open-signals'> = async ({ session }, { items, signs, period }) => {
  const { state } = session
  const step = state.steps[state.current]
  if (step?.act !== 'vote' || step.method !== 'signals')
    throw new ParleyError('not-now', 'Signals are asked about in their own step.', { now: 'Go to that step first.' })
  const names = [...new Set(items)]
  const hashes = [...new Set(signs)]
  if (names.length + hashes.length === 0 || names.length + hashes.length > SIGNALS_MOST)
    throw new ParleyError('invalid', `Choose one to ${SIGNALS_MOST} signals.`, { field: 'items' })
  if (period === 'since-last' && !state.follows)
    throw new ParleyError('invalid', 'There is no earlier session. Ask about the last three months.', {
      field: 'period',
    })
  if (votersOf(state).length === 0)
    throw new ParleyError('not-now', 'Nobody is here who could answer.', { now: 'Wait for people to join.' })
  // A sign that its author has just taken back is not asked about.
  await carryOutOwnChanges(session)
  const last = await lastTimeOrNone(session)
  await held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const hidden = new Set(session.state.hidden.map(({ card }) => card))
    const known = [...(board ? signsOnBoard(readDocument(board.doc), hidden) : []), ...(last?.signs ?? [])]
    const wordsOf = new Map(known.map((text) => [sha256Hex(text), text]))
    const chosen = [
      ...names.map((name) => ({ card: name as string, text: SIGNAL_WORDS[name]() })),
      ...hashes.map((hash) => {
        const text = wordsOf.get(hash)
        if (text === undefined)
          throw new ParleyError('invalid', 'One of these signs is not on the board any more.', { field: 'signs' })
        return { card: hash, text }
      }),
    ]
    const options = chosen.map(({ card, text }) => ({ id: newId(), card, text, hash: sha256Hex(text) }))
    if (new Set(options.map(({ hash }) => hash)).size !== options.length)
      throw new ParleyError('invalid', 'Two of these signals say the same.', { field: 'signs' })
    const ballot = newId()
    const key = `ballot-${ballot}`
    try {
      session.world.keys.keyOf(key)
    } catch (error) {
      throw notStored(error)
    }
    try {
      await session.commit({
        events: [
          {
            type: 'options-frozen',
            ballot,
            step: step.id,
            cap: 0,
            options: options.map(({ id, hash }) => ({ id, hash })),
            rating: { of: 'signals', axes: ['seen'], cards: options.map(({ card }) => card), guess: [], period },
          },
          { type: 'ballot-opened', ballot },
        ],
        writes: options.map(({ hash, text }) => ({
          do: 'content.add',
          with: { session: session.id, hash, body: text },
        })),
        drafts: board ? [{ draft: board }] : [],
        after: () => {
          options.forEach(({ hash, text }) => session.learnWords(hash, text))
          session.facts.turnout.set(ballot, new Set())
        },
      })
    } catch (error) {
      // Nothing was asked, so nothing needs this key.
      session.world.keys.destroy(key)
      throw error
    }
  })
}
