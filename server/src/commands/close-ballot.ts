import { sha256Hex } from '@parley/shared/lib/hash'
import type { EventOf } from '@parley/shared/session/events'
import { askedSince } from '@parley/shared/session/asked'
import type { BallotState } from '@parley/shared/session/state-parts'
import { openBallot } from '@parley/shared/session/state-reads'
import type { SessionState } from '@parley/shared/session/state'
import { tallyApproval } from '@parley/shared/voting/approve'
import { tallyDots } from '@parley/shared/voting/dots'
import { papersIn, tallyWithPapers, type Piles } from '@parley/shared/voting/papers'
import { ratePapersOf, type RatedPiles } from '@parley/shared/voting/papers-rate'
import { tallySupportWithPapers, type LevelPiles } from '@parley/shared/voting/papers-support'
import { tallyPulse } from '@parley/shared/voting/pulse'
import { tallyRating } from '@parley/shared/voting/rate'
import { roundDemands } from '@parley/shared/voting/rate-rounds'
import { splitIsSafe } from '@parley/shared/voting/rounds'
import { notFound } from '../errors.ts'
import { keyed, unseal } from '../secrets/sealed-box.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { destroyVotes, forgetVotes, keyOfOpen } from './ballot-commands.ts'
import type { CommandHandler } from './command.ts'
import { held } from './table-cards.ts'
import type { SealedPiles } from './paper-commands.ts'
import type { AnyPiles } from './papers-given.ts'
import type { Vote } from './vote.ts'

/** What a count says: what the event carries, and the words behind the hashes in it. */
type Counted = Pick<EventOf<'ballot-closed'>, 'tally' | 'support' | 'rated'> & {
  readonly words: readonly { readonly hash: string; readonly body: string }[]
}

const count = (
  open: BallotState,
  votes: readonly Vote[],
  k: number,
  isSafe: boolean,
  piles: AnyPiles | null,
  earlier: readonly BallotState[],
): Counted => {
  const options = open.options.map((option) => option.id)
  if (open.rating?.of === 'pulse') {
    const papers = votes.flatMap((one) => ('ratings' in one ? [one] : []))
    const { options, rating } = open
    const answered = tallyPulse({ options, rating }, papers, k, isSafe, roundDemands(earlier, open))
    return { tally: answered.tally, rated: answered.options, words: [] }
  }
  if (open.rating) {
    const papers = votes.flatMap((one) => ('ratings' in one ? [one] : []))
    const rating = { options, ...open.rating }
    const onPaper = ratePapersOf(piles as RatedPiles | null, rating)
    const rated = tallyRating(rating, papers, k, isSafe, roundDemands(earlier, open), onPaper)
    return { tally: rated.tally, rated: rated.options, words: [] }
  }
  if (!open.support) {
    const papers = votes.flatMap((one) => ('choice' in one ? [one] : []))
    const byWay = open.dots ? tallyDots : tallyApproval
    const tally = tallyWithPapers((...of) => byWay(options, ...of), papers, piles as Piles | null, open, k, isSafe)
    return { tally, words: [] }
  }
  const papers = votes.flatMap((one) => ('level' in one ? [one] : []))
  const { by, why, ballots, levels, carried, lines } = tallySupportWithPapers(
    papers,
    piles as LevelPiles | null,
    k,
    open.support.rule,
    isSafe,
  )
  const words = lines.map(({ text, group }) => ({ hash: sha256Hex(text), body: text, ...(group ? { group } : {}) }))
  return {
    tally: { by, ...(why ? { why } : {}), ballots, options: options.map((option) => ({ option })) },
    support: { levels, carried, lines: words.map(({ hash, group }) => ({ hash, ...(group ? { group } : {}) })) },
    words,
  }
}

/**
 * How many of those asked have a scribe who enters for them. That so many votes came that way is said only where every
 * vote is in: otherwise it would tell of a person who is named in the room whether they voted (PE5).
 */
const scribedOf = (
  state: SessionState,
  asked: readonly string[],
  all: boolean,
): Pick<EventOf<'ballot-closed'>, 'scribed'> => {
  const count = asked.filter((seat) => state.seats[seat]?.scribe !== undefined).length
  return count === 0 ? {} : { scribed: { asked: count, ...(all ? { in: count } : {}) } }
}

/**
 * How many a pulse or a signal check asked: who voted, and who was asked and did not, here still or not (PU8). Paper
 * says nothing of who is behind it, so where it was used no number of those asked would be true.
 */
const askedOf = (
  { rating }: BallotState,
  asked: readonly string[],
  turnout: ReadonlySet<string>,
  nameOf: (seat: string) => string,
): Pick<EventOf<'ballot-closed'>, 'asked'> =>
  rating?.of === 'pulse' || rating?.of === 'signals'
    ? { asked: turnout.size + asked.filter((seat) => !turnout.has(nameOf(seat))).length }
    : {}

/**
 * Closes a ballot: counts it, keeps what k lets be shown, and destroys the rest with its key (BL7, BL9). Lines that
 * come with levels are written in clear here for the first time, as far as they are shown (BL13).
 */
export const closeBallot: CommandHandler<'close-ballot'> = ({ session }, { ballot }) => closes(session, ballot)

/** The same, of whoever closes it: the mediator, or for a pulse the time or the step that follows (PU3). */
export const closes = async (session: ActiveSession, ballot: string): Promise<void> => {
  const key = keyOfOpen(session, ballot)
  const open = openBallot(session.state)
  if (!open) throw notFound()
  const rows = await session.world.store.all('vote.all', { ballot })
  const found = rows.map((row) => unseal(key, row['choice'] as Uint8Array) as Vote | SealedPiles)
  const votes = found.flatMap((one) => ('piles' in one ? [] : [one]))
  const piles = found.find((one) => 'piles' in one)?.piles ?? null
  const asked = askedSince(session.state, open.openedAt)
    .map((seat) => seat.id)
    .sort()
  // Who voted is kept only where everybody did, which the number of votes says anyway.
  const turnout = session.facts.turnout.get(ballot) ?? new Set()
  const nameOf = (seat: string): string => keyed(key, `seat:${seat}`)
  const all = turnout.size === asked.length && asked.every((seat) => turnout.has(nameOf(seat)))
  // Nor where somebody voted on paper: nobody knows who.
  const voters = all && !piles ? asked : null
  const { state } = session
  const { k, ballots } = state
  const isSafe = splitIsSafe(ballots, open, voters, k, (seat) => state.seats[seat]?.group)
  const { words, ...counted } = count(open, votes, k, isSafe, piles, ballots)
  const scribed = scribedOf(session.state, asked, all)
  const receipts = votes.map((one) => one.receiptHash).sort()
  await held(session, ['board'], (drafts) =>
    session.commit({
      events: [
        {
          type: 'ballot-closed',
          ballot,
          ...counted,
          receipts,
          ...scribed,
          ...(piles ? {} : askedOf(open, asked, turnout, nameOf)),
          ...(piles ? { papers: papersIn(piles) } : {}),
          ...(voters ? { sealed: { voters } } : {}),
        },
      ],
      writes: [
        ...words.map(({ hash, body }) => ({
          do: 'content.add' as const,
          with: { session: session.id, hash, body },
        })),
        ...forgetVotes(ballot),
      ],
      drafts: [...drafts.values()].map((draft) => ({ draft })),
      after: () => words.forEach(({ hash, body }) => session.learnWords(hash, body)),
    }),
  )
  await destroyVotes(session, ballot)
}
