import type { CardView } from '@parley/shared/documents/card-view'
import type { MapScene } from '@parley/shared/scene/map-parts'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { StageView } from '../board/board-stage.ts'
import type { Point } from '../board/camera.ts'
import { followGestures } from '../board/gestures.ts'
import { landing, landingLine, type Place } from './map-moves.ts'

/** What gestures on the map mean, in ids and places. */
export type MapIntents = {
  readonly scene: MapScene
  readonly cardOf: (id: string) => CardView | undefined
  readonly tap: (card: string | null) => void
  /** `place` is the week and lane under the pointer, null outside all lanes. */
  readonly doubleTap: (card: string | null, place: Place | null) => void
  readonly mayDrag: (card: CardView, touch: boolean) => boolean
  readonly place: (card: CardView, place: Place) => void
  /** Where the milestone in hand would land now; null when it is let go. */
  readonly preview: (card: CardView | null, place: Place | null) => void
}

/** Follows pointers and wheel over the map. A milestone that is dragged is written once, when it is let go. */
export const useMapGestures = (
  room: RefObject<HTMLDivElement | null>,
  stage: StageView | null,
  intents: MapIntents,
): void => {
  const latest = useRef(intents)
  useLayoutEffect(() => {
    latest.current = intents
  })
  useEffect(() => {
    const element = room.current
    if (!element || !stage) return
    let corner: Point = { x: 0, y: 0 }
    const placeOf = (id: string, at: Point): { readonly card: CardView; readonly place: Place } | null => {
      const { scene, cardOf } = latest.current
      const card = cardOf(id)
      const { y } = stage.toBoard(at)
      return card ? { card, place: landing(scene, stage.toBoard(corner).x, y, card.lane) } : null
    }
    return followGestures(element, stage, {
      tap: (_, card) => latest.current.tap(card?.id ?? null),
      doubleTap: (at, card) => {
        const { scene } = latest.current
        const { x, y } = stage.toBoard(at)
        const isInside = y >= scene.areas.map.y && y < scene.areas.map.y + scene.areas.map.height
        latest.current.doubleTap(
          card?.id ?? null,
          isInside ? landing(scene, x - scene.axis.weekWidth / 2, y, undefined) : null,
        )
      },
      mayDrag: (card, touch) => {
        const found = latest.current.cardOf(card.id)
        return found !== undefined && latest.current.mayDrag(found, touch)
      },
      drag: (card, at, pointer) => {
        corner = at
        const found = placeOf(card.id, pointer)
        const line = found && landingLine(latest.current.scene, stage.toBoard(at), found.place)
        stage.setDragged({ card, at, target: null, line })
        if (found) latest.current.preview(found.card, found.place)
      },
      drop: (card, at) => {
        const found = placeOf(card.id, at)
        if (found) latest.current.place(found.card, found.place)
      },
      dragEnd: () => {
        stage.setDragged(null)
        latest.current.preview(null, null)
      },
    })
  }, [room, stage])
}
