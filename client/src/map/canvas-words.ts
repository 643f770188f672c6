import type { CardView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { nameOf, weekWords } from './map-words.ts'
import type { Question } from './moving.ts'

/** What linking from this card asks for. */
export const linkingWords = (card: CardView): string => {
  const name = nameOf(card)
  if (card.kind === 'goal') return m.mapping_linking_goal({ goal: name })
  return card.kind === 'milestone'
    ? m.mapping_linking_milestone({ milestone: name })
    : m.board_map_linking_limits({ limit: name })
}

/** What is said while a milestone is in hand: where it would land, and how many it would push. */
export const draggingWords = ({ meant, pushed }: Question): string => {
  const week = weekWords(meant?.place.week)
  return pushed.length > 0 ? m.mapping_dragging_pushes({ week, count: pushed.length }) : week
}
