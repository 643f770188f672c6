import type { CardView } from '@parley/shared/documents/card-view'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { sha256Hex } from '../../session/hash.ts'
import { useSession } from '../../session/use-session.ts'
import { secretOf } from './own-secrets.ts'
import { useAct, type Act } from './use-act.ts'

export type Share = Omit<Act, 'send'> & {
  /** How many cards of this kind may still be chosen, those that are marked now included. */
  readonly room: number
  /** Marked drafts of this kind. */
  readonly marked: readonly string[]
  /** Marks exactly these drafts of the kind, and no others. */
  readonly share: (cards: readonly string[]) => Promise<boolean>
}

/** Marking drafts of one kind to be shared with the own group. They move when the table opens, not before. */
export const useShare = (kind: WrittenKind, drafts: readonly CardView[]): Share => {
  const { state, self, seat } = useSession()
  const { send, busy, problem } = useAct()
  const marked = drafts.filter((card) => self.offered.includes(card.id)).map((card) => card.id)
  const moved = Math.max(0, (self.used[kind] ?? 0) - marked.length)
  return {
    busy,
    problem,
    marked,
    room: Math.max(0, state.session.cap - moved),
    share: (cards) =>
      send({ type: 'offer', cards: cards.map((card) => ({ card, hash: sha256Hex(secretOf(seat, card)) })) }),
  }
}
