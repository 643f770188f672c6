import type { Rect, Scene, SceneArrow, SceneCard } from './scene.ts'

/** All that lies on a board, from the lowest to the topmost; only the labels of arrows lie above all of it. */
export type DrawOrder = {
  readonly arrows: readonly SceneArrow[]
  readonly cards: readonly SceneCard[]
  /** What was opened lies on the others: the grounds of open stacks, arrows to what lies in them, heading and cards. */
  readonly open: {
    readonly grounds: readonly Rect[]
    readonly arrows: readonly SceneArrow[]
    readonly cards: readonly SceneCard[]
  }
}

/** In which order canvas and pictures draw what lies on strokes. Cards of one layer lie in reading order, the last on top. */
export const drawOrder = ({ cards, arrows }: Pick<Scene, 'cards' | 'arrows'>): DrawOrder => {
  const isOpen = (card: SceneCard): boolean => card.stack?.open === true || card.within !== null
  const open = cards.filter(isOpen)
  if (open.length === 0) return { arrows, cards, open: { grounds: [], arrows: [], cards: [] } }
  const ids = new Set(open.map((card) => card.id))
  const isInside = ({ ends }: SceneArrow): boolean => ids.has(ends[0]) || ids.has(ends[1])
  return {
    arrows: arrows.filter((arrow) => !isInside(arrow)),
    cards: cards.filter((card) => !isOpen(card)),
    open: {
      grounds: open.flatMap(({ stack }) => stack?.frame ?? []),
      arrows: arrows.filter(isInside),
      cards: open,
    },
  }
}
