import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { SessionState } from '../session/state.ts'

/**
 * Whether something may be said about what would make a card possible: a frustration or a limit that was said back and
 * heard. A concern is complete as it is; nobody is asked for a way out before they were heard (KI13).
 */
export const mayHaveCondition = (
  saidBack: readonly Pick<SessionState['saidBack'][number], 'card' | 'outcome'>[],
  card: Pick<CardView, 'id' | 'kind'>,
): boolean =>
  (card.kind === 'frustration' || card.kind === 'limit') &&
  saidBack.some((one) => one.card === card.id && one.outcome === 'heard')

/** What was said about what would make a card possible, in the order in which it came. */
export const conditionsOf = (view: Pick<DocumentView, 'cards'>, card: string): readonly CardView[] =>
  view.cards.filter((one) => one.kind === 'condition' && one.of === card && one.text.trim() !== '')
