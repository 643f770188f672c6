import type { Audience } from '@parley/shared/protocol/state-view'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { askedSince } from '@parley/shared/session/asked'
import type { BallotState } from '@parley/shared/session/state-parts'
import { resultOf } from '@parley/shared/voting/approve'
import { dotsResultOf } from '@parley/shared/voting/dots'
import { roomTurnout } from '@parley/shared/voting/turnout'
import { isStaff, type Presented } from './presented.ts'

/** What a support check is about, and once it has closed what it showed; undefined for an approval ballot. */
const supportOf = (p: Presented, one: BallotState): BallotView['support'] => {
  if (!one.support || one.stage !== 'closed' || !one.count) return one.support
  const { tally, count } = one
  const lines = count.lines.map(({ hash, group }) => ({
    text: p.profile.contents.get(hash) ?? '',
    ...(group ? { group } : {}),
  }))
  const { by, why, ballots } = tally
  return {
    ...one.support,
    result: { by, ...(why ? { why } : {}), ballots, levels: count.levels, carried: count.carried, lines },
  }
}

/** What is rated, with the card behind each option, and once it has closed what it showed; undefined for other methods. */
const ratingOf = (one: BallotState): BallotView['rating'] => {
  if (!one.rating) return undefined
  const { of, axes, cards, guess, period } = one.rating
  const options = one.options.map((option, at) => ({ option: option.id, card: cards[at] ?? '' }))
  const asked = { of, axes, options, guess, ...(period ? { period } : {}) }
  if (one.stage !== 'closed' || !one.rated) return asked
  const { by, why, ballots } = one.tally
  const ofSo = one.asked === undefined ? {} : { asked: one.asked }
  return { ...asked, result: { by, ...(why ? { why } : {}), ballots, ...ofSo, options: one.rated } }
}

/** One ballot, as far as an audience may know it now. */
export const ballot = (p: Presented, audience: Audience, one: BallotState): BallotView => {
  const text = (hash: string): string => p.profile.contents.get(hash) ?? ''
  const { id, step, round, cap, options } = one
  const rating = ratingOf(one)
  const base = {
    id,
    step,
    round,
    cap,
    k: p.state.k,
    stage: one.stage,
    options: options.map((option) => ({ id: option.id, hash: option.hash, text: text(option.hash) })),
    ...(one.dots ? { dots: one.dots } : {}),
    ...(one.support ? { support: one.support } : {}),
    ...(rating ? { rating } : {}),
  }
  if (one.stage === 'open') {
    const votes = p.facts.turnout.get(id) ?? new Set()
    // Who left meanwhile was asked, too, with a vote or without: leaving tells nobody which (VR10).
    const without = askedSince(p.state, one.openedAt).filter((seat) => !p.hasVoted(id, seat.id))
    const turnout = { in: votes.size, asked: votes.size + without.length }
    const until = one.until === undefined ? {} : { until: one.until }
    const papers = one.papers ? { papers: one.papers } : {}
    const reminded = one.isReminded ? { isReminded: one.isReminded } : {}
    return {
      ...base,
      ...until,
      ...papers,
      ...reminded,
      ...roomTurnout(turnout.in, turnout.asked),
      ...(isStaff(audience) ? { turnout } : {}),
    }
  }
  if (one.stage === 'closed') {
    const papers = one.papers ? { papers: { count: one.papers, isConfirmed: true } } : {}
    const scribed = { ...papers, ...(one.scribed ? { scribed: one.scribed } : {}) }
    // A large room need not carry every list all day: a device looks for its vote when it closed, and the log keeps them.
    const isOver = p.state.ballots.slice(p.state.ballots.indexOf(one) + 1).some(({ stage }) => stage !== 'frozen')
    const proof = isOver ? {} : { receipts: one.receipts }
    const support = supportOf(p, one)
    if (support) return { ...base, ...scribed, support, ...proof }
    if (rating) return { ...base, ...scribed, ...proof }
    const texts = Object.fromEntries(base.options.map((option) => [option.id, option.text]))
    return {
      ...base,
      ...scribed,
      result: (one.dots ? dotsResultOf : resultOf)(one.tally, texts),
      ...proof,
    }
  }
  return one.stage === 'void' ? { ...base, reason: text(one.reason) } : base
}
