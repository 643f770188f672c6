import { randomBytes } from 'node:crypto'
import { nextInWalk, walkable } from '@parley/shared/reveal/walk'
import { commitmentTo, firstByLot } from '@parley/shared/session/lot'
import type { WalkState } from '@parley/shared/session/state-parts'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { notNow } from '../session/not-now.ts'
import type { CommandHandler } from './command.ts'

const walkOf = (session: ActiveSession): WalkState => {
  const { walk } = session.state
  if (!walk || walk.over) throw notNow('no-walk')
  return walk
}

/** Begins a walk through what was revealed. The seed of its lot is made now, and committed to before the draw (RV6). */
export const setWalk: CommandHandler<'set-walk'> = ({ session }) => {
  const seed = randomBytes(32).toString('hex')
  return session.commit({
    events: [{ type: 'walk-set', walk: newId(), commitment: commitmentTo(seed), sealed: { seed } }],
  })
}

export const drawWalk: CommandHandler<'draw-walk'> = ({ session }) => {
  const { id, seed } = walkOf(session)
  return session.commit({ events: [{ type: 'walk-drawn', walk: id, seed, first: firstByLot(seed) }] })
}

/** Brings the next card in front. Which one it is follows from the draw and the board; the command names none. */
export const walkOn: CommandHandler<'walk-on'> = async ({ session }) => {
  const { id, first, had } = walkOf(session)
  const { phase } = session.state
  if (first === null || phase.of !== 'reveal') throw notNow('no-walk')
  const { cards } = await session.world.rooms.view(session.key('board'))
  const next = nextInWalk(first, had, walkable(cards, kindsOf(phase)))
  if (!next) throw notNow('nothing-there')
  await session.commit({ events: [{ type: 'walk-card', walk: id, ...next }] })
}

/** The card before comes in front again: for a press too many. */
export const walkBack: CommandHandler<'walk-back'> = ({ session }) =>
  session.commit({ events: [{ type: 'walk-back', walk: walkOf(session).id }] })

export const endWalk: CommandHandler<'end-walk'> = ({ session }) =>
  session.commit({ events: [{ type: 'walk-ended', walk: walkOf(session).id }] })
