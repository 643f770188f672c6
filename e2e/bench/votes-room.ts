import type { SeatTaken } from '@parley/shared/protocol/answers'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { ballotOf, opensBallot } from '../driver/ballot.ts'
import { ask, Seat, sha256 } from '../driver/seat.ts'
import { eachOf } from './each-of.ts'
import type { Voter } from './jobs.ts'

const SEATS_AT_ONCE = 10
const WITHIN = 120_000

/** A session with its mediator, somebody who writes the options, and many who only vote. */
export type VotesRoom = { readonly mediator: Seat; readonly author: Seat; readonly seats: readonly SeatTaken[] }

/** Creates a session in which so many people, half in each group, have a seat and consented. */
export const votesRoom = async (url: string, count: number): Promise<VotesRoom> => {
  const { mediator, created } = await Seat.creates(url)
  const seats: SeatTaken[] = []
  await eachOf(Array.from({ length: count }), SEATS_AT_ONCE, async (_none, at) => {
    const invite = created.invites[at % 2 === 0 ? 'a' : 'b']
    const taken = await ask<SeatTaken>(url, '/seats', { invite, name: `Person ${at}` })
    await ask(url, `/sessions/${taken.sessionId}/commands`, { type: 'consent' }, taken.seat.token)
    seats.push(taken)
  })
  return { mediator, author: await Seat.joins(url, { invite: created.invites.a, name: 'Author' }), seats }
}

/** Opens another ballot; gives everybody who votes in it, with what each chooses in the end. */
export const opensFor = async (
  { mediator, author, seats }: VotesRoom,
  round: string,
): Promise<{ readonly ballot: BallotView; readonly voters: readonly Voter[] }> => {
  const texts = ['Unclear owners', 'Late forecasts', 'Too many tools', 'No time to test'].map(
    (one) => `${one} ${round}`,
  )
  const people = [author]
  const ballot = await opensBallot(
    { mediator, created: {} as never, a: [], b: [], projector: author, people, everyone: people },
    texts,
  )
  const options = ballot.options.map(({ id }) => id)
  const sockets = mediator.url.replace(/^http/, 'ws')
  const voters = seats.map(({ sessionId, seat }, at): Voter => ({
    to: {
      post: `${mediator.url}/api/sessions/${sessionId}/commands`,
      token: seat.token,
      live: { url: `${sockets}/live/${sessionId}`, protocols: ['parley.v1', `seat.${seat.token}`] },
    },
    ballot: ballot.id,
    options,
    choice: at % options.length,
  }))
  return { ballot, voters }
}

/** What was counted, beside what was sent. */
export type Counted = { readonly ballots: number; readonly lost: number; readonly more: number; readonly wrong: number }

/** Closes the ballot and compares its result with what people were told: receipts one by one, and every figure. */
export const closesAndCompares = async (
  { mediator }: VotesRoom,
  ballot: BallotView,
  voters: readonly Voter[],
  receipts: readonly string[],
): Promise<Counted & { readonly closing: number }> => {
  const began = performance.now()
  await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  const isClosed = ({ ballots }: NonNullable<Seat['state']>): boolean =>
    ballots.some(({ id, stage }) => id === ballot.id && stage === 'closed')
  await mediator.stateWhere('the result is there', isClosed, WITHIN)
  const closing = performance.now() - began
  const closed = ballotOf(mediator)
  const proof = new Set(closed?.receipts ?? [])
  const told = new Set(receipts.map(sha256))
  const { ballots = { total: 0 }, common = [], one = [], others = [] } = closed?.result ?? {}
  const shown = [...common, ...one, ...others]
  const wrong = ballot.options.reduce((sum, { id }, at) => {
    const figure = shown.find(({ option }) => option === id)?.total ?? 0
    return sum + Math.abs(figure - voters.filter(({ choice }) => choice === at).length)
  }, 0)
  return {
    ballots: ballots.total,
    lost: [...told].filter((receipt) => !proof.has(receipt)).length,
    more: [...proof].filter((receipt) => !told.has(receipt)).length,
    wrong,
    closing,
  }
}
