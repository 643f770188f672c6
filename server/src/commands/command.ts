import type { CommandOf, CommandType } from '@parley/shared/protocol/commands'
import type { SeatState } from '@parley/shared/session/state-parts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Screens } from '../session/screens.ts'

/** What a command has at hand. The seat may send it: `can()` was asked before. */
export type CommandContext = {
  readonly session: ActiveSession
  readonly seat: SeatState
  readonly now: number
  readonly screens: Screens
}

/** What the sender of a command should know. */
export type Answer = Readonly<Record<string, unknown>> | void

/** What a command does in its session's turn. */
export type Turn = (context: CommandContext) => Promise<Answer | Beside>

/** What a command does while others have their turns, and the turn that it needs after it: nothing may be stored here. */
export class Beside {
  readonly work: () => Promise<Turn>

  constructor(work: () => Promise<Turn>) {
    this.work = work
  }
}

/** Carries a command to its end: each of its turns by `inTurn`, and what it does beside them outside of any. */
export const carriedThrough = async (
  inTurn: (turn: Turn) => Promise<Answer | Beside>,
  first: Turn,
): Promise<Answer> => {
  let done = await inTurn(first)
  while (done instanceof Beside) done = await inTurn(await done.work())
  return done
}

/** A command: judges what is possible now, carries it out, and gives what its sender should know. */
export type CommandHandler<T extends CommandType> = (
  context: CommandContext,
  command: CommandOf<T>,
) => Promise<Answer | Beside>
