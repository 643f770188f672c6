import type { CardView } from '@parley/shared/documents/card-view'
import { useState, type PointerEvent } from 'react'

type Dragging = { readonly card: CardView; readonly index: number }

/** The index among the list's rows over which a pointer stands. */
const indexAt = (list: Element | null, y: number, dragged: string): number => {
  const rows = [...(list?.children ?? [])].filter(
    (row) => row instanceof HTMLElement && row.dataset['card'] !== dragged,
  )
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return below === -1 ? rows.length : below
}

/** Ordering a list by a handle: the order follows the pointer, and is written once it is let go. */
export const useDragOrder = (cards: readonly CardView[], onMove: (card: CardView, index: number) => void) => {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const start = (event: PointerEvent<HTMLButtonElement>, card: CardView): void => {
    const handle = event.currentTarget
    const list = handle.closest('ul')
    let index = cards.findIndex((one) => one.id === card.id)
    const first = index
    handle.setPointerCapture(event.pointerId)
    const follow = ({ clientY }: globalThis.PointerEvent): void => {
      index = indexAt(list, clientY, card.id)
      setDragging({ card, index })
    }
    const stop = (last: globalThis.PointerEvent): void => {
      handle.removeEventListener('pointermove', follow)
      handle.removeEventListener('pointerup', stop)
      handle.removeEventListener('pointercancel', stop)
      setDragging(null)
      if (last.type === 'pointerup' && index !== first) onMove(card, index)
    }
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('pointerup', stop)
    handle.addEventListener('pointercancel', stop)
  }
  const others = cards.filter((card) => card.id !== dragging?.card.id)
  const order = dragging ? [...others.slice(0, dragging.index), dragging.card, ...others.slice(dragging.index)] : cards
  return { order, dragged: dragging?.card.id ?? null, start }
}
