import type { Value } from '@parley/shared/axes/value'
import { isInside, pointOf, valueAt, type AxesPlate, type AxesScene } from '@parley/shared/scene/axes-parts'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { StageView } from '../board/board-stage.ts'
import type { Point } from '../board/camera.ts'
import { followGestures } from '../board/gestures.ts'
import { landing } from './axes-moves.ts'

/** What a person means by touching a board with two axes. */
export type AxesIntents = {
  readonly scene: AxesScene
  /** A card, or null for the ground. */
  readonly tap: (id: string | null) => void
  /** A card, or the value of a point between the axes. */
  readonly doubleTap: (id: string | null, value: Value | null) => void
  readonly mayDrag: (id: string, touch: boolean) => boolean
  /** Lays a card at a value, or with null puts it back. */
  readonly place: (id: string, value: Value | null) => void
}

/** How large the mark is where a card would come to lie, in board units. */
const MARK = 9

/** Follows pointers and wheel. A card that is dragged is written once, when it is let go. */
export const useAxesGestures = (
  room: RefObject<HTMLDivElement | null>,
  stage: StageView | null,
  intents: AxesIntents,
): void => {
  const latest = useRef(intents)
  useLayoutEffect(() => {
    latest.current = intents
  })
  useEffect(() => {
    const element = room.current
    if (!element || !stage) return
    let corner: Point = { x: 0, y: 0 }
    const plateOf = (id: string): AxesPlate | undefined => latest.current.scene.cards.find((one) => one.id === id)
    const markAt = (plate: AxesPlate, at: Point) => {
      const { scene } = latest.current
      const value = landing(scene, plate, stage.toBoard(at))
      if (!value) return scene.tray && { ...scene.tray, height: 3 }
      const { x, y } = pointOf(scene.frame, value)
      return { x: x - MARK / 2, y: y - MARK / 2, width: MARK, height: MARK }
    }
    return followGestures(element, stage, {
      tap: (_, card) => latest.current.tap(card?.id ?? null),
      doubleTap: (at, card) => {
        const { scene } = latest.current
        const point = stage.toBoard(at)
        latest.current.doubleTap(card?.id ?? null, isInside(scene.frame, point) ? valueAt(scene.frame, point) : null)
      },
      mayDrag: (card, touch) => latest.current.mayDrag(card.id, touch),
      drag: (card, at) => {
        corner = at
        const plate = plateOf(card.id)
        stage.setDragged({ card, at, target: null, line: plate ? markAt(plate, at) : null })
      },
      drop: (card) => {
        const plate = plateOf(card.id)
        if (plate) latest.current.place(card.id, landing(latest.current.scene, plate, stage.toBoard(corner)))
      },
      dragEnd: () => stage.setDragged(null),
    })
  }, [room, stage])
}
