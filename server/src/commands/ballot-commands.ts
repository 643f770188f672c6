import { readCard } from '@parley/shared/documents/cards'
import { sha256Hex } from '@parley/shared/lib/hash'
import { shuffled } from '@parley/shared/lib/shuffled'
import { openBallot, votersOf, type BallotState } from '@parley/shared/session/state'
import { tallyApproval, type Paper } from '@parley/shared/voting/approve'
import { splitIsSafe } from '@parley/shared/voting/rounds'
import { ParleyError, notFound } from '../errors.ts'
import { below, newId } from '../secrets/codes.ts'
import { keyed, seal, unseal } from '../secrets/sealed-box.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { CommandHandler } from './command.ts'
import { carryOutOwnChanges } from './own-cards.ts'
import { held } from './table-cards.ts'

/** What a sealed vote holds: enough to count it and to prove that it was counted, and no seat. */
type Vote = Paper & { readonly receiptHash: string }

const keyName = (ballot: string): string => `ballot-${ballot}`

const keyOfOpen = (session: ActiveSession, ballot: string): Buffer => {
  const key = openBallot(session.state)?.id === ballot ? session.world.keys.find(keyName(ballot)) : null
  if (!key) throw new ParleyError('not-now', 'This ballot is not open.', { now: 'Wait for the next round.' })
  return key
}

/** Freezes the words of the options: what is voted on is a copy with a hash, whatever happens to the cards. */
export const freezeOptions: CommandHandler<'freeze-options'> = async ({ session }, { cards }) => {
  const step = session.state.steps[session.state.current]
  if (step?.act !== 'vote')
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
  session.world.keys.keyOf(keyName(ballot))
  await session.commit({
    events: [{ type: 'ballot-opened', ballot }],
    after: () => session.facts.turnout.set(ballot, new Set()),
  })
}

const checkChoice = (ballot: BallotState | undefined, choice: 'pass' | readonly string[]): readonly string[] => {
  if (!ballot) throw notFound()
  const chosen = choice === 'pass' ? [] : [...new Set(choice)]
  const known = new Set(ballot.options.map((option) => option.id))
  if (chosen.some((id) => !known.has(id)))
    throw new ParleyError('invalid', 'That option is not on this ballot.', { field: 'choice' })
  if (chosen.length > ballot.cap) throw new ParleyError('invalid', `Choose up to ${ballot.cap}.`, { field: 'choice' })
  return chosen
}

/**
 * Takes a vote. The receipt makes a retry count once; a change replaces, also with another receipt from another device.
 * No event: the row has no seat and no time, its key and its content are locked under the ballot key (BL5).
 */
export const vote: CommandHandler<'vote'> = async ({ session, seat }, { ballot, receipt, choice }) => {
  const key = keyOfOpen(session, ballot)
  if (!seat.group) throw notFound()
  const chosen = checkChoice(openBallot(session.state), choice)
  const paper: Vote = { group: seat.group, choice: chosen, receiptHash: sha256Hex(receipt) }
  const row = keyed(key, `receipt:${receipt}`)
  const turnoutKey = keyed(key, `seat:${seat.id}`)
  const [before] = await session.world.store.all('turnout.get', { ballot, key: turnoutKey })
  const old = before ? (unseal(key, before['vote'] as Uint8Array) as string) : null
  if (old !== row) {
    // Somebody else's receipt must not replace their vote.
    const taken = await session.world.store.all('vote.get', { ballot, key: row })
    if (taken.length > 0) throw new ParleyError('invalid', 'This receipt was used already.', { field: 'receipt' })
  }
  await session.commit({
    writes: [
      ...(old !== null && old !== row ? [{ do: 'vote.drop' as const, with: { ballot, key: old } }] : []),
      { do: 'vote.put', with: { ballot, key: row, choice: seal(key, paper) } },
      { do: 'turnout.put', with: { ballot, key: turnoutKey, vote: seal(key, row) } },
    ],
    after: () => session.facts.turnout.get(ballot)?.add(turnoutKey),
  })
}

/** The writes that forget a ballot's votes and turnout. */
export const forgetVotes = (ballot: string) => [
  { do: 'vote.drop-all' as const, with: { ballot } },
  { do: 'turnout.drop-all' as const, with: { ballot } },
]

/** Destroys the key first in memory's eyes and then on disk, and empties the write-ahead log. */
export const destroyVotes = async (session: ActiveSession, ballot: string): Promise<void> => {
  session.facts.turnout.delete(ballot)
  session.world.keys.destroy(keyName(ballot))
  await session.world.store.scrub()
}

/** Closes a ballot: counts it, keeps what k lets be shown, and destroys the rest with its key (BL7, BL9). */
export const closeBallot: CommandHandler<'close-ballot'> = async ({ session }, { ballot }) => {
  const key = keyOfOpen(session, ballot)
  const open = openBallot(session.state)
  if (!open) throw notFound()
  const rows = await session.world.store.all('vote.all', { ballot })
  const votes = rows.map((row) => unseal(key, row['choice'] as Uint8Array) as Vote)
  const asked = votersOf(session.state)
    .map((seat) => seat.id)
    .sort()
  // Who voted is kept only where everybody did, which the number of votes says anyway.
  const turnout = session.facts.turnout.get(ballot) ?? new Set()
  const all = turnout.size === asked.length && asked.every((seat) => turnout.has(keyed(key, `seat:${seat}`)))
  const voters = all ? asked : null
  const { k, ballots } = session.state
  const tally = tallyApproval(
    open.options.map((option) => option.id),
    votes,
    k,
    splitIsSafe(ballots, open, voters, k),
  )
  const receipts = votes.map((one) => one.receiptHash).sort()
  await held(session, ['board'], (drafts) =>
    session.commit({
      events: [{ type: 'ballot-closed', ballot, tally, receipts, ...(voters ? { sealed: { voters } } : {}) }],
      writes: forgetVotes(ballot),
      drafts: [...drafts.values()].map((draft) => ({ draft })),
    }),
  )
  await destroyVotes(session, ballot)
}

/** Voids a ballot with a reason that both groups read. Its votes are destroyed uncounted. */
export const voidBallot: CommandHandler<'void-ballot'> = async ({ session }, { ballot, reason }) => {
  const hash = sha256Hex(reason)
  await session.commit({
    events: [{ type: 'ballot-voided', ballot, reason: hash }],
    writes: [{ do: 'content.add', with: { session: session.id, hash, body: reason } }, ...forgetVotes(ballot)],
    after: () => session.learnWords(hash, reason),
  })
  await destroyVotes(session, ballot)
}
