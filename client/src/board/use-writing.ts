import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Rect, Scene } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { useRef, useState } from 'react'
import type { BoardActions } from './board-actions.ts'
import type { BoardRights } from './board-rights.ts'
import { newCardRect } from './drop-place.ts'

/** A text that is being written on the board: a card’s in its place, or a new one’s. */
export type Writing = {
  readonly session: number
  readonly zone: ZoneId
  readonly kind: Kind
  readonly card: string | null
  /** Where a new card of the free area lies, from its corner. */
  readonly place: readonly [x: number, y: number] | null
}

/** How large the field of a new card of the free area is before anything stands in it. */
export const NEW_CARD = { width: 228, height: 66 } as const

/** Keeps what is being written in place, and saves it as it is typed. */
export const useWriting = (
  scene: Scene,
  cardOf: (id: string | null) => CardView | undefined,
  actions: BoardActions | null,
  rights: BoardRights,
  onNew: (id: string) => void,
) => {
  const [writing, setWriting] = useState<Writing | null>(null)
  const sessions = useRef(0)
  const rectOf = (one: Writing): Rect => {
    const shown = scene.cards.find((card) => card.id === one.card)
    if (shown) return shown.rect
    const zone = scene.zones.find(({ id }) => id === one.zone)
    return zone && one.place
      ? { x: zone.flow.x + one.place[0], y: zone.flow.y + one.place[1], ...NEW_CARD }
      : newCardRect(scene, one.zone)
  }
  const card = writing ? cardOf(writing.card) : undefined
  return {
    writing,
    text: card?.text ?? '',
    rect: writing && rectOf(writing),
    group: card?.group ?? scene.zones.find((zone) => zone.id === writing?.zone)?.group ?? 'both',
    /** Whether what is written can still be saved. */
    standing:
      writing !== null &&
      (writing.card === null ? rights.mayAdd(writing.zone) : card !== undefined && rights.mayEdit(card)),
    begin: (next: Omit<Writing, 'session'>): Rect => {
      sessions.current += 1
      const one = { ...next, session: sessions.current }
      setWriting(one)
      return rectOf(one)
    },
    save: (session: Writing, text: string, base: string): void => {
      if (!actions) return
      if (session.card !== null) return actions.setText(session.card, text, base)
      const laid = session.place ? { place: session.place } : undefined
      const id = actions.add(session.zone, text, session.kind, laid)
      // The same field goes on writing into the card that its first words have made.
      setWriting((now) => (now?.session === session.session ? { ...now, card: id } : now))
      onNew(id)
    },
    end: (session: number): void => setWriting((now) => (now?.session === session ? null : now)),
  }
}
