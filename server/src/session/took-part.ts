import { participation, type Participation } from '@parley/shared/marks/participation'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { askedSince } from '@parley/shared/session/asked'
import type { SessionState } from '@parley/shared/session/state'
import type { PrivateFacts } from './private-facts.ts'

type Counts = Partial<Record<string, number>>

/** What a person noted of what they heard is in no count (TT6). */
const cardsOf = (counts: Counts = {}): number => WRITTEN_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)

/**
 * Who wrote how much since the beginning, as far as it may be told; null where it may not, or nobody wrote. Who left is
 * counted as before: otherwise the difference would be what that person wrote (VR10).
 */
export const tookPart = (
  state: SessionState,
  { drafts, used }: Pick<PrivateFacts, 'drafts' | 'used'>,
): Participation | null => {
  const wrote = askedSince(state, 0).flatMap(({ id, group }) =>
    group ? [{ group, cards: cardsOf(drafts.get(id)) + cardsOf(used.get(id)) }] : [],
  )
  const told = participation(wrote, state.k)
  return told && told.cards > 0 ? told : null
}
