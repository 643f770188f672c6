import type { Rect, SceneCard } from '@parley/shared/scene/scene'
import { touches } from './rects.ts'

/** Ids of the cards that are chosen. It is the viewer's own and is written nowhere. */
export type Selection = ReadonlySet<string>

export const NOTHING: Selection = new Set()

/** Takes a card into the selection, or out of it when it is in. */
export const toggled = (selection: Selection, card: string): Selection => {
  const next = new Set(selection)
  if (!next.delete(card)) next.add(card)
  return next
}

/** Cards that a frame touches; with `base`, those beside the ones that were chosen before. */
export const framed = (
  cards: readonly Pick<SceneCard, 'id' | 'rect'>[],
  frame: Rect,
  base: Selection = NOTHING,
): Selection => {
  const next = new Set(base)
  for (const card of cards) if (touches(card.rect, frame)) next.add(card.id)
  return next
}

/** All cards of the zone in which something is chosen, or of `fallback`; what lies in a closed stack goes with it. */
export const allOfZone = (
  cards: readonly Pick<SceneCard, 'id' | 'zone'>[],
  selection: Selection,
  fallback: string | null,
): Selection => {
  const zone = cards.find((card) => selection.has(card.id))?.zone ?? fallback
  return new Set(cards.filter((card) => card.zone === zone).map((card) => card.id))
}

/** The selection without what is no longer shown; the same object when nothing has gone. */
export const stillShown = (selection: Selection, cards: readonly Pick<SceneCard, 'id'>[]): Selection => {
  if (selection.size === 0) return selection
  const shown = new Set(cards.map((card) => card.id))
  const next = [...selection].filter((id) => shown.has(id))
  return next.length === selection.size ? selection : new Set(next)
}
