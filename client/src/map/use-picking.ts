import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { useRef, useState, type RefObject } from 'react'
import type { MapRights } from './map-rights.ts'
import type { MapActs } from './use-map-acts.ts'

/** A card whose words are being changed; each time is another session. */
export type Editing = { readonly session: number; readonly card: string }

type PickingSetting = {
  readonly room: RefObject<HTMLDivElement | null>
  readonly view: DocumentView
  readonly rights: MapRights
  readonly acts: MapActs
  readonly say: (words: string) => void
  readonly chosen: string | null
  readonly choose: (card: string | null) => void
}

/** What is chosen on the canvas, what is written in, and from which card a link is drawn. */
export const usePicking = ({ room, view, rights, acts, say, chosen, choose }: PickingSetting) => {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [linking, setLinking] = useState<string | null>(null)
  const sessions = useRef(0)
  const cardOf = (id: string | null): CardView | undefined => view.cards.find((card) => card.id === id)
  const linkFrom = rights.isOpen ? cardOf(linking) : undefined

  const focusCard = (id: string): void =>
    room.current?.parentElement
      ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-act="select"]`)
      ?.focus({ preventScroll: true })
  const write = (id: string): void => {
    const card = cardOf(id)
    if (!card) return
    const why = acts.whyNot(card)
    if (why) return say(why)
    sessions.current += 1
    choose(id)
    setEditing({ session: sessions.current, card: id })
  }
  /** A press on a card: selects it, or is the other end of a link. */
  const press = (id: string): void => {
    const target = cardOf(id)
    if (!linkFrom || !target) return write(id)
    const why = acts.toggle(linkFrom, target)
    if (why) say(why)
  }
  return {
    cardOf,
    linkFrom,
    editing,
    edited: cardOf(editing?.card ?? null),
    focusCard,
    write,
    press,
    tap: (id: string | null): void => {
      if (linkFrom) {
        if (id !== null) press(id)
      } else if (id === null) {
        choose(null)
        room.current?.focus({ preventScroll: true })
      } else {
        choose(id)
        focusCard(id)
      }
    },
    toggleLinking: (): void => setLinking(linkFrom ? null : chosen),
    endEditing: (session: number, toBoard: boolean, card: string): void => {
      setEditing((now) => (now?.session === session ? null : now))
      if (toBoard) focusCard(card)
    },
    /** Out of linking first, then out of the selection. */
    leave: (): void => {
      if (linking) return setLinking(null)
      choose(null)
      room.current?.focus({ preventScroll: true })
    },
  }
}
