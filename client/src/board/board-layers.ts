import { drawOrder, type DrawOrder } from '@parley/shared/scene/draw-order'
import type { Rect, Scene, SceneArrow, SceneCard, SceneStroke } from '@parley/shared/scene/scene'
import { gridIndex, type GridIndex } from './grid-index.ts'

type Indexed<T> = { readonly rect: Rect; readonly item: T }

/** A scene indexed by where things lie, each kind from the lowest to the topmost. */
export type BoardLayers = {
  readonly cards: GridIndex<SceneCard>
  /** What was opened lies on the others; it is little, so it is not indexed. */
  readonly open: DrawOrder['open']
  readonly arrows: GridIndex<Indexed<SceneArrow>>
  readonly labels: GridIndex<Indexed<SceneArrow>>
  readonly strokes: GridIndex<SceneStroke>
  readonly byId: ReadonlyMap<string, SceneCard>
}

/** The box around a curve and its head: a cubic curve never leaves the box around its four points. */
const aroundArrow = ({ path, head }: SceneArrow): Rect => {
  const points = [...path, ...head]
  const x = Math.min(...points.map((point) => point.x))
  const y = Math.min(...points.map((point) => point.y))
  return {
    x,
    y,
    width: Math.max(...points.map((point) => point.x)) - x,
    height: Math.max(...points.map((point) => point.y)) - y,
  }
}

/** Indexes a scene once, for all frames until the next one. */
export const boardLayers = (scene: Scene): BoardLayers => {
  const { cards, arrows, open } = drawOrder(scene)
  return {
    cards: gridIndex(cards),
    open,
    arrows: gridIndex(arrows.map((item) => ({ rect: aroundArrow(item), item }))),
    labels: gridIndex(scene.arrows.flatMap((item) => (item.label ? [{ rect: item.label.rect, item }] : []))),
    strokes: gridIndex(scene.strokes),
    byId: new Map(scene.cards.map((card) => [card.id, card])),
  }
}
