import type { CardView } from '@parley/shared/documents/card-view'
import type { Scene } from '@parley/shared/scene/scene'

/** A card that holds the words, and the closed stack that has to be opened to see it. */
export type Found = { readonly card: string; readonly inStack: string | null }

/** Letters as they are compared: without case and without accents, so that “cafe” finds “Café”. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').normalize('NFC')

const wordsOf = (query: string): readonly string[] => folded(query).split(/\s+/).filter(Boolean)

/**
 * Cards whose text holds every word of the query, in the order of the board; what lies in a closed stack comes right
 * behind it. An empty query finds nothing.
 */
export const findCards = (
  scene: Pick<Scene, 'cards'>,
  cards: readonly Pick<CardView, 'id' | 'text' | 'stack' | 'into'>[],
  query: string,
): readonly Found[] => {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const holdsAll = (text: string): boolean => {
    const letters = folded(text)
    return words.every((word) => letters.includes(word))
  }
  const shown = new Set(scene.cards.map((card) => card.id))
  const inside = new Map<string, string[]>()
  for (const { id, stack, text, into } of cards) {
    if (stack === undefined || into !== undefined || shown.has(id) || !shown.has(stack) || !holdsAll(text)) continue
    inside.set(stack, [...(inside.get(stack) ?? []), id])
  }
  return scene.cards.flatMap((card) => [
    ...(holdsAll(card.text) ? [{ card: card.id, inStack: null }] : []),
    ...(inside.get(card.id) ?? []).map((id) => ({ card: id, inStack: card.id })),
  ])
}

/** The next place in a list that goes round, from `at` (-1 before the first). */
export const stepRound = (at: number, by: 1 | -1, count: number): number =>
  count === 0 ? -1 : at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count
