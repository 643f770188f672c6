import type { SnapshotView } from '@parley/shared/protocol/snapshot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { stepTitle } from '../session/step-text.ts'
import { hourText } from '../ui/moments.ts'

/** What a snapshot is called: "7. Map began, 14:35", or by the mediator's title. */
export const snapshotName = ({ steps }: Pick<StateView, 'steps'>, one: SnapshotView): string => {
  const time = hourText(one.at)
  if (one.step === null) return m.snaps_name_taken({ number: one.number, title: one.title ?? '', time })
  const step = steps.find(({ id }) => id === one.step)
  return m.snaps_name_step({ number: one.number, step: step ? stepTitle(step) : one.step, time })
}

/** What a snapshot has not, and why, in sentences. What is private is said the same way whatever there was of it. */
export const leftOutWords = ({ hidden, struck, tooLarge }: SnapshotView): readonly string[] => [
  ...(tooLarge ? [m.snaps_too_large()] : []),
  ...(hidden > 0 ? [m.snaps_out_hidden({ count: hidden })] : []),
  ...(struck ? [m.snaps_out_struck()] : []),
  m.snaps_out_always(),
]
