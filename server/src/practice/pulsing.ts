import { PULSED } from '@parley/shared/practice/pulsed'
import { pulseStep } from '@parley/shared/session/pulse-events'
import { isPulse, openPulse } from '@parley/shared/session/state-reads'
import { USUAL_ITEMS } from '@parley/shared/voting/pulse-items'
import { leads, type Act, type Scene } from './scene.ts'
import { votes } from './voting.ts'

/** The pulse of the case before the day and at its close: the mediator asks it, and everybody answers in secret. */
export const pulsing = (scene: Scene): readonly Act[] => {
  const { state } = scene
  const step = pulseStep(state)
  if (step === null) return []
  const open = openPulse(state)
  if (open) {
    const given = PULSED[state.phase.of === 'waiting' ? 'before' : 'close']
    return votes(scene, open, ({ name }) => ({
      ratings: open.options.flatMap(({ id }, at) => {
        const value = given.get(open.rating?.cards[at] ?? '')?.get(name)
        return value === undefined ? [] : [{ option: id, values: [value] }]
      }),
    }))
  }
  return state.ballots.some((one) => isPulse(one) && one.step === step)
    ? []
    : leads(scene, `pulse:${step}`, { type: 'open-pulse', items: [...USUAL_ITEMS] })
}
