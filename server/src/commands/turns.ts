import { randomBytes } from 'node:crypto'
import type { SessionEvent } from '@parley/shared/session/events'
import { commitmentTo, firstByLot } from '@parley/shared/session/lot'
import type { SeatState, TurnsState } from '@parley/shared/session/state-parts'
import { turnToCome, type Turn } from '@parley/shared/session/turn-plan'
import { ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { notNow } from '../session/not-now.ts'
import type { Speaking } from '../session/private-facts.ts'
import type { CommandHandler } from './command.ts'

const newId = (): string => randomBytes(12).toString('base64url')

const turnsOf = (session: ActiveSession): TurnsState => {
  const { turns, phase } = session.state
  if (phase.of !== 'turns') throw notNow('not-in-this-step')
  if (!turns) throw new ParleyError('not-now', 'No turns are set yet.', { now: 'Set their length first.' })
  return turns
}

/** The turn that runs or comes next, with its place. */
const turnNow = (turns: TurnsState): { readonly at: number; readonly turn: Turn } => {
  const at = turnToCome(turns.plan)
  const turn = turns.plan[at]
  if (!turn)
    throw new ParleyError('not-now', turns.first ? 'All turns are over.' : 'It is not drawn yet who begins.', {
      now: turns.first ? 'Go on, or set turns again.' : 'Draw the lot first.',
    })
  return { at, turn }
}

const speaks = (session: ActiveSession, change: Partial<Speaking>): void => {
  session.facts.speaking = { ...session.facts.speaking, ...change }
  session.onChange()
}

/** The wishes without that of a seat: who has had a turn, or passed, is asked by nobody's list again. */
const without = (session: ActiveSession, seat: string | null): Speaking['wishes'] =>
  new Map([...session.facts.speaking.wishes].filter(([one]) => one !== seat))

/** The end of the turn that runs, with the seconds that were spoken; nothing where none runs. */
export const turnEnded = (session: ActiveSession): readonly SessionEvent[] => {
  const { turns } = session.state
  const turn = turns?.now ? turns.plan[turns.now.turn] : undefined
  if (!turns?.now || !turn) return []
  const seconds = Math.max(0, Math.round((session.world.now() - turns.now.startedAt) / 1_000))
  return [
    {
      type: 'turn-ended',
      turns: turns.id,
      turn: turns.now.turn,
      group: turn.group,
      seconds,
      planned: turn.seconds,
    },
  ]
}

/** Sets the turns. The seed of the draw is made now, and committed to before anybody presses "draw" (TT2). */
export const setTurns: CommandHandler<'set-turns'> = ({ session }, { seconds, each }) => {
  const seed = randomBytes(32).toString('hex')
  const commitment = commitmentTo(seed)
  return session.commit({
    events: [{ type: 'turns-set', turns: newId(), seconds, each, commitment, sealed: { seed } }],
  })
}

export const drawTurns: CommandHandler<'draw-turns'> = ({ session }) => {
  const { id, seed } = turnsOf(session)
  return session.commit({ events: [{ type: 'turns-drawn', turns: id, seed, first: firstByLot(seed) }] })
}

export const beginTurn: CommandHandler<'begin-turn'> = ({ session }) => {
  const turns = turnsOf(session)
  const { at, turn } = turnNow(turns)
  return session.commit({ events: [{ type: 'turn-begun', turns: turns.id, turn: at, group: turn.group }] })
}

export const endTurn: CommandHandler<'end-turn'> = ({ session }) => {
  const events = turnEnded(session)
  if (events.length === 0) throw notNow('no-turn')
  return session.commit({
    events,
    after: () => {
      const { speaker } = session.facts.speaking
      session.facts.speaking = { wishes: without(session, speaker), asked: null, speaker: null }
    },
  })
}

export const passTurn: CommandHandler<'pass-turn'> = ({ session }) => {
  const turns = turnsOf(session)
  const { at, turn } = turnNow(turns)
  if (turns.now) throw notNow('turn-runs')
  const { group, seconds: planned } = turn
  return session.commit({
    events: [{ type: 'turn-ended', turns: turns.id, turn: at, group, seconds: 0, planned }],
    after: () => {
      session.facts.speaking = { ...session.facts.speaking, asked: null, speaker: null }
    },
  })
}

/** More time is for both groups or for none (TT4). */
export const extendTurn: CommandHandler<'extend-turn'> = ({ session }, { seconds }) => {
  const { id, now } = turnsOf(session)
  if (!now) throw notNow('no-turn')
  return session.commit({ events: [{ type: 'turns-extended', turns: id, turn: now.turn, seconds }] })
}

export const setRemoteFirst: CommandHandler<'set-remote-first'> = ({ session }, { on }) =>
  session.commit({ events: [{ type: 'remote-first-set', on }] })

/** No event, and nothing on disk: who wished to speak, and who took it back, is nobody's to look up (TT5). */
export const wishToSpeak: CommandHandler<'wish-to-speak'> = async ({ session, seat }, { on, elsewhere = false }) => {
  if (session.state.phase.of !== 'turns') throw notNow('not-in-this-step')
  const wishes = new Map(without(session, seat.id))
  if (on) wishes.set(seat.id, { elsewhere })
  speaks(session, { wishes })
}

/** Whether a seat may speak in a turn: a participant of the group whose turn it is, who is here. */
const isOfTurn = (seat: SeatState | undefined, turn: Turn): boolean =>
  seat?.role === 'participant' && seat.status === 'in' && seat.consented && seat.group === turn.group

export const nameSpeaker: CommandHandler<'name-speaker'> = async ({ session }, { seat }) => {
  const { turn } = turnNow(turnsOf(session))
  if (seat === null) return speaks(session, { asked: null, speaker: null })
  if (!isOfTurn(session.state.seats[seat], turn)) {
    throw new ParleyError('not-now', 'It is the turn of the other group.', { now: 'Choose somebody of this group.' })
  }
  // Who wished to speak has said yes already; anybody else is asked, and may pass (TT5).
  const isWished = session.facts.speaking.wishes.has(seat)
  speaks(session, isWished ? { asked: null, speaker: seat } : { asked: seat, speaker: null })
}

/** A pass takes the name away, and nobody is told that it was one. */
export const answerTurn: CommandHandler<'answer-turn'> = async ({ session, seat }, { answer }) => {
  const { asked, speaker } = session.facts.speaking
  if (asked !== seat.id && speaker !== seat.id) throw notNow('no-turn')
  if (answer === 'yes') return speaks(session, { asked: null, speaker: seat.id })
  speaks(session, { asked: null, speaker: null, wishes: without(session, seat.id) })
}
