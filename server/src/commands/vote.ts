import { sha256Hex } from '@parley/shared/lib/hash'
import type { CommandOf } from '@parley/shared/protocol/commands'
import type { RatingSetup } from '@parley/shared/session/tallies'
import type { BallotState } from '@parley/shared/session/state-parts'
import { openBallot } from '@parley/shared/session/state-reads'
import type { Paper } from '@parley/shared/voting/approve'
import type { RatePaper } from '@parley/shared/voting/rate'
import { NOT_SEEN, SEEN } from '@parley/shared/voting/signals'
import { SUPPORT_LEVELS, type SupportPaper } from '@parley/shared/voting/support'
import { notFound, ParleyError } from '../errors.ts'
import { keyed, seal, unseal } from '../secrets/sealed-box.ts'
import { keyOfOpen } from './ballot-commands.ts'
import type { CommandHandler } from './command.ts'

/** What a sealed vote holds: enough to count it and to prove that it was counted, and no seat. */
export type Vote = (Paper | SupportPaper | RatePaper) & { readonly receiptHash: string }

type Choice = CommandOf<'vote'>['choice']
type Chosen = Pick<Paper, 'choice'> | Omit<SupportPaper, 'group'> | Pick<RatePaper, 'ratings'>

const invalid = (message: string, field: 'choice' | 'line'): ParleyError =>
  new ParleyError('invalid', message, { field })

/** A level, and where that level asks for it one line (BL13). */
const level = (choice: Choice): Chosen => {
  if (choice === 'pass' || !('level' in choice)) throw invalid('Choose one of the eight levels.', 'choice')
  const { level: chosen, line } = choice
  if (line === undefined) return { level: chosen }
  if (!SUPPORT_LEVELS.some((one) => one.id === chosen && one.asksForChange))
    throw invalid('A line goes with levels 5, 7 and 8 only.', 'line')
  return { level: chosen, line }
}

/** A value on each axis for every option that was not passed, with a guess where guesses are asked (BL16). */
const ratings = (ballot: BallotState, { of, axes, guess }: RatingSetup, choice: Choice): Chosen => {
  if (choice === 'pass') return { ratings: [] }
  if (!('ratings' in choice)) throw invalid('Rate the cards from 1 to 5, or pass.', 'choice')
  const { ratings: given } = choice
  const known = new Set(ballot.options.map((option) => option.id))
  if (given.some(({ option }) => !known.has(option))) throw invalid('That card is not on this ballot.', 'choice')
  if (new Set(given.map(({ option }) => option)).size !== given.length)
    throw invalid('One of the cards is rated twice.', 'choice')
  if (given.some(({ values }) => values.length !== axes.length))
    throw invalid('Rate a card on every axis, or pass it.', 'choice')
  if (of === 'signals' && given.some(({ values }) => values.some((value) => value !== NOT_SEEN && value !== SEEN)))
    throw invalid('Answer with seen or not seen, or leave it out.', 'choice')
  if (given.some((one) => one.guess !== undefined && !guess.includes(one.option)))
    throw invalid('There is nothing to guess for one of these cards.', 'choice')
  return {
    ratings: given.map(({ option, values, guess: guessed }) => ({
      option,
      values,
      ...(guessed === undefined ? {} : { guess: guessed }),
    })),
  }
}

const options = (ballot: BallotState, choice: Choice): Chosen => {
  if (choice !== 'pass' && !Array.isArray(choice)) throw invalid('That is no choice on this ballot.', 'choice')
  // An option that is named again has another dot on it (DT1); where options are ticked it says nothing new.
  const chosen = choice === 'pass' ? [] : ballot.dots ? [...choice] : [...new Set(choice)]
  const known = new Set(ballot.options.map((option) => option.id))
  if (chosen.some((id) => !known.has(id))) throw invalid('That option is not on this ballot.', 'choice')
  if (chosen.length > ballot.cap)
    throw invalid(ballot.dots ? `There are ${ballot.cap} dots to give.` : `Choose up to ${ballot.cap}.`, 'choice')
  return { choice: chosen }
}

/**
 * Takes a vote. The receipt makes a retry count once; a change replaces, also with another receipt from another device.
 * No event: the row has no seat and no time, its key and its content are locked under the ballot key (BL5).
 */
export const vote: CommandHandler<'vote'> = async ({ session, seat }, { ballot, receipt, choice }) => {
  const key = keyOfOpen(session, ballot)
  const open = openBallot(session.state)
  if (!seat.group || !open) throw notFound()
  const chosen = open.support ? level(choice) : open.rating ? ratings(open, open.rating, choice) : options(open, choice)
  const paper: Vote = { group: seat.group, ...chosen, receiptHash: sha256Hex(receipt) }
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
