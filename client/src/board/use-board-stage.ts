import type { ZoneId } from '@parley/shared/documents/card-view'
import type { Scene } from '@parley/shared/scene/scene'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { boardStage, type BoardStage } from './board-stage.ts'
import type { Point } from './camera.ts'
import { dropPlace } from './drop-place.ts'
import { followGestures } from './gestures.ts'

const NARROW = 700
const INSETS = {
  live: (narrow: boolean) => ({
    top: narrow ? 12 : 24,
    right: narrow ? 12 : 28,
    bottom: narrow ? 108 : 92,
    left: narrow ? 12 : 28,
  }),
  still: () => ({ top: 8, right: 8, bottom: 8, left: 8 }),
}

/** The canvas of a board, made for the element of `room` and as large as it. */
export const useBoardStage = (
  room: RefObject<HTMLDivElement | null>,
  fonts: number,
  mode: 'live' | 'still',
): { readonly stage: BoardStage | null; readonly isNarrow: boolean; readonly scale: number } => {
  const [stage, setStage] = useState<BoardStage | null>(null)
  const [isNarrow, setNarrow] = useState(() => mode === 'live' && innerWidth < NARROW)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const narrow = (): boolean => mode === 'live' && element.clientWidth < NARROW
    const made = boardStage(element, () => INSETS[mode](narrow()), mode)
    const observer = new ResizeObserver(() => {
      setNarrow(narrow())
      made.resize()
    })
    observer.observe(element)
    // The page hears of the zoom in whole per cents, so that panning never makes it render.
    const stop = made.onCamera((camera) => setScale(Math.round(camera.scale * 100) / 100))
    setStage(made)
    return () => {
      observer.disconnect()
      stop()
      made.close()
      setStage(null)
    }
  }, [room, mode])
  useEffect(() => stage?.repaint(), [stage, fonts])
  return { stage, isNarrow, scale }
}

/** What gestures on the board mean, in ids. */
export type BoardIntents = {
  readonly scene: Scene
  readonly tap: (zone: ZoneId | null, card: string | null) => void
  readonly doubleTap: (zone: ZoneId | null, card: string | null) => void
  readonly mayDrag: (card: string, touch: boolean) => boolean
  readonly mayDrop: (card: string, zone: ZoneId) => boolean
  readonly move: (card: string, zone: ZoneId, before: string | null) => void
}

/** Follows pointers and wheel over the board. */
export const useStageGestures = (
  room: RefObject<HTMLDivElement | null>,
  stage: BoardStage | null,
  live: boolean,
  intents: BoardIntents,
): void => {
  const latest = useRef(intents)
  useLayoutEffect(() => {
    latest.current = intents
  })
  useEffect(() => {
    const element = room.current
    if (!element || !stage || !live) return
    const landing = (card: string, at: Point) => {
      const zone = stage.zoneAt(at)
      if (!zone || !latest.current.mayDrop(card, zone.id)) return null
      const { x, y } = stage.toBoard(at)
      return { zone, ...dropPlace(latest.current.scene, zone, card, x, y) }
    }
    return followGestures(element, stage, {
      tap: (at, card) => latest.current.tap(stage.zoneAt(at)?.id ?? null, card?.id ?? null),
      doubleTap: (at, card) => latest.current.doubleTap(stage.zoneAt(at)?.id ?? null, card?.id ?? null),
      mayDrag: (card, touch) => latest.current.mayDrag(card.id, touch),
      drag: (card, corner, at) => {
        const place = landing(card.id, at)
        stage.setDragged({ card, at: corner, target: place?.zone ?? null, line: place?.line ?? null })
      },
      drop: (card, at) => {
        const place = landing(card.id, at)
        if (place) latest.current.move(card.id, place.zone.id, place.before)
      },
      dragEnd: () => stage.setDragged(null),
    })
  }, [room, stage, live])
}
