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
  await session.commit({
    events: [{ type: 'agenda-set', steps: withIds(steps), ...(start === undefined ? {} : { start }) }],
  })
}
