import { readCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { shuffled } from '@parley/shared/lib/shuffled'
import type { BallotState } from '@parley/shared/session/state-parts'
import { openBallot, votersOf } from '@parley/shared/session/state-reads'
import type { SessionState } from '@parley/shared/session/state'
import { notStored, ParleyError } from '../errors.ts'
import { below, newId } from '../secrets/codes.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { blankWords } from './blank-words.ts'
import type { CommandHandler } from './command.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { renewRecord } from './record-commands.ts'
import { held } from './table-cards.ts'

const keyName = (ballot: string): string => `ballot-${ballot}`

/** The key of the ballot that is open; without it nothing is voted or counted. */
export const keyOfOpen = (session: ActiveSession, ballot: string): Buffer => {
  const key = openBallot(session.state)?.id === ballot ? session.world.keys.find(keyName(ballot)) : null
  if (!key) throw new ParleyError('not-now', 'This ballot is not open.', { now: 'Wait for the next round.' })
  return key
}

/** Freezes the words of the options: what is voted on is a copy with a hash, whatever happens to the cards. */
export const freezeOptions: CommandHandler<'freeze-options'> = async ({ session }, { cards }) => {
  const step = session.state.steps[session.state.current]
  if (step?.act !== 'vote' || step.method !== 'approve')
    throw new ParleyError('not-now', 'Options are frozen in the priorities step.', { now: 'Go to that step first.' })
  // A card that its author has just taken back is no option.
  await carryOutOwnChanges(session)
  await held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')
    const texts = [...new Set(cards)].map((id) => {
      const card = board && readCard(board.doc, id)
      if (!card || card.text.trim() === '')
        throw new ParleyError('invalid', 'One of these cards is not on the board any more.', { field: 'cards' })
      return card.text.trim()
    })
    const options = shuffled(texts, below).map((text) => ({ id: newId(), text, hash: sha256Hex(text) }))
    if (new Set(options.map((option) => option.hash)).size !== options.length) {
      throw new ParleyError('invalid', 'Two of these cards say the same.', { field: 'cards' })
    }
    await session.commit({
      events: [
        {
          type: 'options-frozen',
          ballot: newId(),
          step: step.id,
          cap: step.cap,
          ...(step.dots ? { dots: step.dots } : {}),
          options: options.map(({ id, hash }) => ({ id, hash })),
        },
      ],
      writes: options.map(({ hash, text }) => ({ do: 'content.add', with: { session: session.id, hash, body: text } })),
      drafts: board ? [{ draft: board }] : [],
      after: () => options.forEach(({ hash, text }) => session.learnWords(hash, text)),
    })
  })
}

/** Opens a ballot, under a key of its own that lies outside the database. */
export const openBallotCommand: CommandHandler<'open-ballot'> = async ({ session }, { ballot }) => {
  if (votersOf(session.state).length === 0)
    throw new ParleyError('not-now', 'Nobody is here who could vote.', { now: 'Wait for people to join.' })
  try {
    session.world.keys.keyOf(keyName(ballot))
  } catch (error) {
    throw notStored(error)
  }
  await session.commit({
    events: [{ type: 'ballot-opened', ballot }],
    after: () => session.facts.turnout.set(ballot, new Set()),
  })
}

/** Reminds everybody once. The same goes to all; only a page knows whether its own vote is in (BL25). */
export const remind: CommandHandler<'remind'> = async ({ session }, { ballot }) => {
  await session.commit({ events: [{ type: 'reminded', ballot }] })
}

/** The writes that forget a ballot's votes and turnout. */
export const forgetVotes = (ballot: string) => [
  { do: 'vote.drop-all' as const, with: { ballot } },
  { do: 'turnout.drop-all' as const, with: { ballot } },
]

/** Destroys the key first in memory's eyes and then on disk, and empties the write-ahead log. */
export const destroyVotes = async (session: ActiveSession, ballot: string): Promise<void> => {
  session.facts.turnout.delete(ballot)
  try {
    session.world.keys.destroy(keyName(ballot))
  } catch (error) {
    // The ballot is closed either way, and its votes are gone; the next start destroys the key.
    session.world.log.error({ err: error }, 'the key of a closed ballot could not be destroyed')
  }
  await session.world.store.scrub()
}

const linesOf = (ballot: BallotState): readonly string[] =>
  ballot.stage === 'closed' ? (ballot.count?.lines ?? []).map(({ hash }) => hash) : []

/** The lines that only this check shows: words that stand elsewhere as well are not its to take away. */
const ownLines = ({ ballots, asks }: SessionState, id: string): readonly string[] => {
  const elsewhere = new Set([
    ...ballots.flatMap((one) => [...one.options.map(({ hash }) => hash), ...(one.id === id ? [] : linesOf(one))]),
    ...asks.list.map(({ hash }) => hash),
  ])
  return ballots.flatMap((one) => (one.id === id ? linesOf(one) : [])).filter((hash) => !elsewhere.has(hash))
}

/**
 * Voids a ballot with a reason that both groups read. Its votes are destroyed uncounted; one that had closed takes its
 * lines with it, which nothing else could take away, and leaves a record that still waits.
 */
export const voidNow = async (session: ActiveSession, ballot: string, reason: string): Promise<void> => {
  const hash = sha256Hex(reason)
  const lines = blankWords(
    session,
    ownLines(session.state, ballot).filter((one) => one !== hash),
  )
  await session.commit({
    events: [{ type: 'ballot-voided', ballot, reason: hash }],
    writes: [
      { do: 'content.add', with: { session: session.id, hash, body: reason } },
      ...lines.writes,
      ...forgetVotes(ballot),
    ],
    after: () => {
      lines.after()
      session.learnWords(hash, reason)
    },
  })
  await destroyVotes(session, ballot)
  await renewRecord(session)
}

export const voidBallot: CommandHandler<'void-ballot'> = ({ session }, { ballot, reason }) =>
  voidNow(session, ballot, reason)
