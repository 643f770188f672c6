import { PULSE_DAYS_MOST } from '@parley/shared/limits'
import { sha256Hex } from '@parley/shared/lib/hash'
import { pulseStep } from '@parley/shared/session/pulse-events'
import { openPulse, votersOf } from '@parley/shared/session/state-reads'
import { pulseItem } from '@parley/shared/voting/pulse-items'
import { notStored, ParleyError } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { pulseWords } from '../session/pulse-words.ts'
import { closes } from './close-ballot.ts'
import type { CommandHandler } from './command.ts'

const DAY = 86_400_000

/** Asks the pulse: its sentences are frozen and people answer at once, for nobody has to read the board first (PU1, PU2). */
export const openPulseCommand: CommandHandler<'open-pulse'> = async ({ session, now }, { items, until }) => {
  const step = pulseStep(session.state)
  if (step === null)
    throw new ParleyError('not-now', 'The pulse is asked before the first step, or in the closing step.', {
      now: 'Go to the closing step to ask it.',
    })
  if (until !== undefined && (until <= now || until > now + PULSE_DAYS_MOST * DAY))
    throw new ParleyError('invalid', `Choose a time within the next ${PULSE_DAYS_MOST} days.`, { field: 'until' })
  const chosen = [...new Set(items)]
  if (session.state.phase.of === 'waiting' && chosen.some((item) => pulseItem(item)?.isAfter))
    throw new ParleyError('invalid', 'One of these sentences looks back on the day. Ask it at the end.', {
      field: 'items',
    })
  if (votersOf(session.state).length === 0)
    throw new ParleyError('not-now', 'Nobody is here who could answer.', { now: 'Wait for people to join.' })
  const ballot = newId()
  const key = `ballot-${ballot}`
  const options = chosen.map((item) => {
    const text = pulseWords(item)
    return { id: newId(), text, hash: sha256Hex(text) }
  })
  try {
    session.world.keys.keyOf(key)
  } catch (error) {
    throw notStored(error)
  }
  try {
    await session.commit({
      events: [
        {
          type: 'options-frozen',
          ballot,
          step,
          cap: 0,
          options: options.map(({ id, hash }) => ({ id, hash })),
          rating: { of: 'pulse', axes: ['holds'], cards: chosen, guess: [] },
        },
        { type: 'ballot-opened', ballot, ...(until === undefined ? {} : { until }) },
      ],
      writes: options.map(({ hash, text }) => ({ do: 'content.add', with: { session: session.id, hash, body: text } })),
      after: () => {
        options.forEach(({ hash, text }) => session.learnWords(hash, text))
        session.facts.turnout.set(ballot, new Set())
      },
    })
  } catch (error) {
    // Nothing was asked, so nothing needs this key.
    session.world.keys.destroy(key)
    throw error
  }
  return { ballot }
}

/** A pulse that is open when another step begins closes first: it was asked until then (PU3). */
export const closePulse = async (session: ActiveSession, step: string): Promise<void> => {
  const open = openPulse(session.state)
  if (open && open.step !== step && session.state.steps.some((one) => one.id === step)) await closes(session, open.id)
}

/** Closes the pulse whose time has come. */
export const closeDuePulse = async (session: ActiveSession): Promise<void> => {
  const open = openPulse(session.state)
  if (open?.until !== undefined && open.until <= session.world.now()) await closes(session, open.id)
}
