import type { AxesItem } from '@parley/shared/scene/axes-scene'
import type { KeyboardEvent } from 'react'
import type { ActHistory } from '../board/acting.ts'
import type { StageView } from '../board/board-stage.ts'

type OnItem = {
  /** A key of an arrow; false for other keys. */
  readonly move: (item: AxesItem, key: string, isShift: boolean) => boolean
  /** Backspace: back into the tray. */
  readonly back: (item: AxesItem) => void
  readonly remove: (item: AxesItem) => void
  readonly leave: () => void
}

const PAN = 60

/** The keys of a board with two axes: on a card the arrows move it, elsewhere they move the board. */
export const useAxesKeys = (stage: StageView | null, history: ActHistory | null, on: OnItem) => {
  const ofBoard: Readonly<Record<string, () => void>> = {
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
  return (event: KeyboardEvent, item: AxesItem | undefined): void => {
    if (event.altKey) return
    const letter = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (!history || (letter !== 'z' && letter !== 'y')) return
      event.preventDefault()
      if (letter === 'y' || event.shiftKey) history.redo()
      else history.undo()
      return
    }
    if (item && on.move(item, event.key, event.shiftKey)) return event.preventDefault()
    if (item && (event.key === 'Backspace' || event.key === 'Delete')) {
      event.preventDefault()
      if (event.key === 'Backspace') on.back(item)
      else on.remove(item)
      return
    }
    const act = Object.hasOwn(ofBoard, event.key) ? ofBoard[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  }
}
