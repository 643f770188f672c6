import type { CardView } from '@parley/shared/documents/card-view'
import type { KeyboardEvent } from 'react'
import type { ActHistory } from '../board/acting.ts'
import type { StageView } from '../board/board-stage.ts'

type OnCard = {
  readonly week: (card: CardView, by: -1 | 1) => void
  readonly lane: (card: CardView, by: -1 | 1) => void
  readonly remove: (card: CardView) => void
  /** Escape: out of linking first, then out of the selection. */
  readonly leave: () => void
}

const PAN = 60

/** The keys of the map: on a milestone the arrows place it, elsewhere they move the map. */
export const useMapKeys = (stage: StageView | null, history: ActHistory | null, on: OnCard) => {
  const ofMap: Readonly<Record<string, () => void>> = {
    '+': () => stage?.zoom(1.25, undefined, true),
    '=': () => stage?.zoom(1.25, undefined, true),
    '-': () => stage?.zoom(1 / 1.25, undefined, true),
    '0': () => stage?.fit(true),
    ArrowLeft: () => stage?.pan(PAN, 0),
    ArrowRight: () => stage?.pan(-PAN, 0),
    ArrowUp: () => stage?.pan(0, PAN),
    ArrowDown: () => stage?.pan(0, -PAN),
    Escape: on.leave,
  }
  const ofCard = (card: CardView): Readonly<Record<string, () => void>> => ({
    Delete: () => on.remove(card),
    Backspace: () => on.remove(card),
    ...(card.kind === 'milestone' && {
      ArrowLeft: () => on.week(card, -1),
      ArrowRight: () => on.week(card, 1),
      ArrowUp: () => on.lane(card, -1),
      ArrowDown: () => on.lane(card, 1),
    }),
  })
  return (event: KeyboardEvent, card: CardView | undefined): void => {
    if (event.altKey) return
    const letter = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (!history || (letter !== 'z' && letter !== 'y')) return
      event.preventDefault()
      if (letter === 'y' || event.shiftKey) history.redo()
      else history.undo()
      return
    }
    const act = { ...ofMap, ...(card && ofCard(card)) }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
}
