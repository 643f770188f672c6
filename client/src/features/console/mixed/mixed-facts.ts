import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../../paraglide/messages.js'
import type { NextAct, NextActs } from '../next-act.ts'

/** What the mediator does next with mixed tables. */
export const mixedActs = (
  state: StateView,
  goOn: (...others: readonly NextAct[]) => NextActs,
  onward: readonly NextAct[],
): NextActs => {
  const { mixed } = state
  if (!mixed) return { primary: { do: 'set-mixed' }, others: onward }
  if (!mixed.seats) return { primary: { do: 'draw-mixed' }, others: [{ do: 'set-mixed' }, ...onward] }
  if (mixed.shown === null)
    return { primary: { do: 'show-mixed', asleep: (mixed.counts?.offered ?? 0) === 0 }, others: onward }
  return goOn({ do: 'set-mixed-again' })
}

/** The one sentence that says what is so. */
export const mixedIs = ({ mixed }: StateView): string => {
  if (!mixed) return m.mixed_is_none()
  if (!mixed.seats) return m.mixed_is_sealed()
  return mixed.shown === null ? m.mixed_is_writing() : m.mixed_is_shown()
}

/** The quieter line under the next act. */
export const mixedFollows = ({ mixed, phase }: StateView): string => {
  if (!mixed) return m.mixed_follows_none()
  if (!mixed.seats) return m.mixed_follows_sealed()
  if (mixed.shown !== null) return m.mixed_follows_shown()
  const isAboutWords = phase.of === 'mixed' && phase.about === 'words'
  if ((mixed.counts?.offered ?? 0) === 0) return m.mixed_follows_writing()
  return isAboutWords ? m.craft_mixed_follows_shown() : m.mixed_follows_offered()
}
