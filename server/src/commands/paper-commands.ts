import { openBallot } from '@parley/shared/session/state-reads'
import { papersIn } from '@parley/shared/voting/papers'
import { ParleyError } from '../errors.ts'
import { keyed, seal } from '../secrets/sealed-box.ts'
import { keyOfOpen } from './ballot-commands.ts'
import type { CommandHandler } from './command.ts'
import { pilesGiven, type AnyPiles } from './papers-given.ts'

/** What a sealed pile holds; it lies among the votes, under the same key, and goes with them. */
export type SealedPiles = { readonly piles: AnyPiles }

/**
 * A scribe enters the paper votes of both groups as one pile; entering again replaces it (PB1). The event has nothing
 * but how many papers there are; what stands on them is sealed like a vote.
 */
export const enterPapers: CommandHandler<'enter-papers'> = async ({ session }, { ballot, piles }) => {
  const key = keyOfOpen(session, ballot)
  const open = openBallot(session.state)
  if (!open || open.rating?.of === 'pulse' || open.rating?.of === 'signals')
    throw new ParleyError('not-now', 'This is asked of everybody alone, and takes no votes on paper.', {
      now: 'Here people answer on a device, or by phone through a scribe.',
    })
  const counted = pilesGiven(open, piles)
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
