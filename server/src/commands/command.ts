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

/** A command: judges what is possible now, carries it out, and gives what its sender should know. */
export type CommandHandler<T extends CommandType> = (
  context: CommandContext,
  command: CommandOf<T>,
) => Promise<Readonly<Record<string, unknown>> | void>
