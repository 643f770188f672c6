import { isCircleOnly } from '@parley/shared/session/agenda'
import { libraryName, withIds } from '@parley/shared/session/step-library'
import { notNow } from '../session/not-now.ts'
import type { CommandHandler } from './command.ts'

/**
 * Puts another agenda in the place of this one. Ids are the session's own: who names one names a step that is there and
 * stays what it is, and new steps get theirs here, so that nothing can be said with an id.
 */
export const setAgenda: CommandHandler<'set-agenda'> = async ({ session }, { steps, start, was }) => {
  const { state } = session
  // Whoever shares the lead may have changed it meanwhile: nobody's change is overwritten unseen.
  if (was !== state.agendaVersion) throw notNow('agenda-changed')
  const isKnown = steps.every((step) => {
    const before = step.id === undefined ? undefined : state.steps.find(({ id }) => id === step.id)
    return step.id === undefined || (before !== undefined && libraryName(before) === libraryName(step))
  })
  if (!isKnown) throw notNow('unknown-step')
  // On joining people were told whether anything is kept of this session; that stays true (TT8).
  const hasJoined = Object.values(state.seats).some((seat) => seat.role === 'participant' && seat.consented)
  const next = withIds(steps)
  if (hasJoined && isCircleOnly(next) !== isCircleOnly(state.steps)) throw notNow('circle-stays')
  await session.commit({
    events: [{ type: 'agenda-set', steps: next, ...(start === undefined ? {} : { start }) }],
  })
}
