import type { GroupId } from '@parley/shared/session/agenda'
import { useSession } from '../../../session/use-session.ts'

/** The other of the two groups. */
export const otherGroup = (group: GroupId): GroupId => (group === 'a' ? 'b' : 'a')

/** Whose group one writes for on the joint board, if one is a participant, and whether it is open now. */
export const useWriter = (): { readonly group: GroupId | undefined; readonly mayWrite: boolean } => {
  const { state, self } = useSession()
  const group = self.role === 'participant' ? self.group : undefined
  // A scribe types agreements and differences for both, and names nobody's owner (PE6).
  const types = self.role === 'scribe' && state.phase.of === 'agreements' && !state.locked
  return { group, mayWrite: (types || (group !== undefined && state.boardOpen)) && !state.ended }
}
