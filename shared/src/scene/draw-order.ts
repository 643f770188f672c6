import type { SceneCard } from './scene.ts'

/**
 * Cards from the lowest to the topmost: what was opened just now, a stack's heading and its cards, lies on the others.
 * Among those, whatever comes later in reading order lies on top.
 */
export const drawOrder = (
  cards: readonly SceneCard[],
): { readonly under: readonly SceneCard[]; readonly over: readonly SceneCard[] } => {
  const isOver = (card: SceneCard): boolean => card.stack?.open === true || card.within !== null
  if (!cards.some(isOver)) return { under: cards, over: [] }
  return { under: cards.filter((card) => !isOver(card)), over: cards.filter(isOver) }
}
