import { ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { notNow } from '../session/not-now.ts'
import type { CommandHandler } from './command.ts'

/** Who has the talking turn; whoever left has it no more. */
const holderOf = ({ facts, state }: ActiveSession): string | null =>
  facts.piece !== null && state.seats[facts.piece]?.status === 'in' ? facts.piece : null

/** Takes the talking turn from the middle. No event: nothing says afterwards who spoke, or how often (TT8). */
export const takePiece: CommandHandler<'take-piece'> = async ({ session, seat }) => {
  if (session.state.phase.of !== 'circle') throw notNow('not-in-this-step')
  const holder = holderOf(session)
  if (holder !== null && holder !== seat.id) {
    throw new ParleyError('not-now', 'Somebody has the talking turn.', { now: 'Take it when it lies in the middle.' })
  }
  session.facts.piece = seat.id
  session.onChange()
}

/** Lays the talking turn in the middle: by whoever has it. The mediator does so where a device has gone. */
export const layPiece: CommandHandler<'lay-piece'> = async ({ session, seat }) => {
  const holder = holderOf(session)
  if (holder === null || (holder !== seat.id && seat.role !== 'mediator')) throw notNow('no-turn')
  session.facts.piece = null
  session.onChange()
}
