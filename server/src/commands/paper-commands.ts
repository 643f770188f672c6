import type { BallotState } from '@parley/shared/session/state-parts'
import { openBallot } from '@parley/shared/session/state-reads'
import { papersIn, pileProblem, type Pile, type Piles } from '@parley/shared/voting/papers'
import { ParleyError } from '../errors.ts'
import { keyed, seal } from '../secrets/sealed-box.ts'
import { keyOfOpen } from './ballot-commands.ts'
import type { CommandHandler } from './command.ts'

/** What a sealed pile holds; it lies among the votes, under the same key, and goes with them. */
export type SealedPiles = { readonly piles: Piles }

const invalid = (message: string): ParleyError => new ParleyError('invalid', message, { field: 'piles' })

type Given = {
  readonly papers: number
  readonly counts: readonly { readonly option: string; readonly count: number }[]
}

const pileOf = (ballot: BallotState, { papers, counts }: Given): Pile => {
  const known = new Set(ballot.options.map((option) => option.id))
  if (counts.some(({ option }) => !known.has(option))) throw invalid('That option is not on this ballot.')
  if (new Set(counts.map(({ option }) => option)).size !== counts.length)
    throw invalid('One of the options is counted twice.')
  const pile = { papers, counts: Object.fromEntries(counts.map(({ option, count }) => [option, count])) }
  const problem = pileProblem(pile, ballot)
  if (problem === 'too-many-of-one') throw invalid('An option cannot stand on more papers than there are.')
  if (problem === 'too-many-in-all') throw invalid(`There are more than ${ballot.cap} for each paper.`)
  return pile
}

/**
 * A scribe enters the paper votes of both groups as one pile; entering again replaces it (PB1). The event has nothing
 * but how many papers there are; what stands on them is sealed like a vote.
 */
export const enterPapers: CommandHandler<'enter-papers'> = async ({ session }, { ballot, piles }) => {
  const key = keyOfOpen(session, ballot)
  const open = openBallot(session.state)
  if (!open || open.support || open.rating)
    throw new ParleyError('not-now', 'Paper votes go with a ballot on priorities.', {
      now: 'Here people answer on a device, or by phone through a scribe.',
    })
  const counted: Piles = { a: pileOf(open, piles.a), b: pileOf(open, piles.b) }
  const papers = papersIn(counted)
  const row = keyed(key, 'papers')
  await session.commit({
    events: [{ type: 'papers-entered', ballot, papers }],
    writes: [
      papers === 0
        ? { do: 'vote.drop', with: { ballot, key: row } }
        : { do: 'vote.put', with: { ballot, key: row, choice: seal(key, { piles: counted } satisfies SealedPiles) } },
    ],
  })
}

/** The mediator has read the number of papers to the room, and it is right (PB3). */
export const confirmPapers: CommandHandler<'confirm-papers'> = async ({ session }, { ballot, papers }) => {
  await session.commit({ events: [{ type: 'papers-confirmed', ballot, papers }] })
}
