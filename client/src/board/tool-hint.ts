import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import type { Hand } from './use-hand.ts'

/** What the tool in the hand waits for, in a sentence, and how much room is left where that is little; null for none. */
export const toolHint = (
  { tool, arrowFrom }: Pick<Hand, 'tool' | 'arrowFrom'>,
  actions: BoardActions | null,
): string | null => {
  switch (tool) {
    case 'card':
    case 'text':
      return [tool === 'card' ? m.hand_hint_card() : m.hand_hint_text(), actions?.space().line]
        .filter(Boolean)
        .join(' ')
    case 'pen':
      return m.hand_hint_pen()
    case 'eraser':
      return m.hand_hint_eraser()
    case 'arrow':
      return arrowFrom === null ? m.hand_arrow_first() : m.hand_arrow_other()
    default:
      return null
  }
}
