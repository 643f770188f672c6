import { versionOf, type CountOf } from '@parley/shared/session/sheet-versions'
import { votersOf } from '@parley/shared/session/state-reads'
import type { SessionState } from '@parley/shared/session/state'
import type { PrivateFacts } from './private-facts.ts'

/** Under which name read marks of the sponsor's words are kept among all marks: those of the version that stands. */
export const readKey = (state: Pick<SessionState, 'sheets'>): string => `sponsor:${versionOf(state, 'sponsor')}`

/** How many said that they read the sponsor's words as they stand. Somebody who left meanwhile has read them, too. */
export const readsOf = (state: SessionState, { marks }: Pick<PrivateFacts, 'marks'>): CountOf => {
  const key = readKey(state)
  const count = [...marks.values()].filter(({ card }) => card === key).length
  const here = votersOf(state).filter(({ group }) => group !== undefined).length
  return { count, of: Math.max(count, here) }
}
