import { randomBytes } from 'node:crypto'
import { addCard } from '@parley/shared/documents/cards'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { Gathering } from './gather.ts'
import { newSecret, type Seat } from './seat.ts'
import { cardsOf } from './gather.ts'

/** The last ballot that a seat sees. */
export const ballotOf = (seat: Seat): BallotView | undefined => seat.state?.ballots.at(-1)

/** Goes to priorities, or another step of that act, puts options on the board, freezes them and opens the ballot. */
export const opensBallot = async (
  { mediator, people }: Gathering,
  texts: readonly string[],
  step = 'priorities',
): Promise<BallotView> => {
  await mediator.does({ type: 'start-step', step })
  const [author] = people
  if (!author) throw new Error('A ballot needs somebody who writes its options.')
  const doc = await author.opens('board')
  const before = (await author.sees('board')).cards.length
  const ids = texts.map((text, at) => {
    const id = randomBytes(12).toString('base64url')
    addCard(doc, { id, kind: 'problem', group: 'both', zone: 'together', at: [0, at], text })
    return id
  })
  await author.saved('board')
  await cardsOf(mediator, 'board', before + texts.length)
  await mediator.does({ type: 'freeze-options', cards: ids })
  const frozen = (
    await mediator.stateWhere('options are frozen', (state) => state.ballots.at(-1)?.stage === 'frozen')
  ).ballots.at(-1)!
  await mediator.does({ type: 'open-ballot', ballot: frozen.id })
  for (const seat of people)
    await seat.stateWhere('the ballot is open', (state) => state.ballots.at(-1)?.stage === 'open')
  return frozen
}

/** Votes with a new receipt, or the given one, and gives the receipt. Options are named by their words. */
export const votes = async (
  seat: Seat,
  ballot: BallotView,
  choice: 'pass' | readonly string[],
  receipt = newSecret(),
): Promise<string> => {
  const chosen =
    choice === 'pass' ? choice : choice.map((text) => ballot.options.find((option) => option.text === text)!.id)
  await seat.does({ type: 'vote', ballot: ballot.id, receipt, choice: chosen })
  return receipt
}
