import type { Command, CommandType } from '@parley/shared/protocol/commands'
import { canCommand } from '@parley/shared/permissions/commands'
import { ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Screens } from '../session/screens.ts'
import { freezeOptions, closeBallot, openBallotCommand, voidBallot, vote } from './ballot-commands.ts'
import { hideCard, lock, mark, shareLane, unlock } from './board-commands.ts'
import type { CommandContext, CommandHandler } from './command.ts'
import { bringBack, closeDoor, holdBack, notYet, propose } from './group-acts.ts'
import { offer } from './offer.ts'
import { editOwn, withdraw } from './own-cards.ts'
import { endSilence, reveal } from './reveal.ts'
import { admit, consent, decline, leave, setRoster, turnAway } from './seat-commands.ts'
import { cover, endSession, moreTime, pairScreen, renameGroup, setTimer, summon, uncover } from './session-commands.ts'
import { endStep, startStep } from './start-step.ts'

const handlers: { readonly [T in CommandType]: CommandHandler<T> } = {
  consent,
  decline,
  leave,
  admit,
  'turn-away': turnAway,
  'set-roster': setRoster,
  'start-step': startStep,
  'end-step': endStep,
  'set-timer': setTimer,
  'more-time': moreTime,
  offer,
  'edit-own': editOwn,
  withdraw,
  'hold-back': holdBack,
  'bring-back': bringBack,
  propose,
  'not-yet': notYet,
  'close-door': closeDoor,
  reveal,
  'end-silence': endSilence,
  mark,
  'share-lane': shareLane,
  'freeze-options': freezeOptions,
  'open-ballot': openBallotCommand,
  vote,
  'close-ballot': closeBallot,
  'void-ballot': voidBallot,
  summon,
  lock,
  unlock,
  cover,
  uncover,
  'hide-card': hideCard,
  'rename-group': renameGroup,
  'pair-screen': pairScreen,
  'end-session': endSession,
}

/** Runs a command of a seat in its session's turn: authorises, carries out, and says where the log stands. */
export const runCommand = (
  session: ActiveSession,
  seatId: string,
  command: Command,
  screens: Screens,
): Promise<Readonly<Record<string, unknown>>> =>
  session.serial.run(async () => {
    const seat = session.seat(seatId)
    if (!canCommand(seat, command.type)) throw new ParleyError('not-allowed', 'Your seat may not do that.')
    if (session.state.ended && command.type !== 'leave') {
      throw new ParleyError('session-ended', 'This session has ended.', { now: 'Your files are still there.' })
    }
    const context: CommandContext = { session, seat, now: session.world.now(), screens }
    const handle = handlers[command.type] as (
      c: CommandContext,
      x: Command,
    ) => Promise<Readonly<Record<string, unknown>> | void>
    const answer = await handle(context, command)
    return { ...answer, seq: session.head.seq }
  })
