import type { MapScene } from '@parley/shared/scene/map-parts'
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { stageOf, type BoardStage } from '../board/board-stage.ts'
import { mapPainter } from './map-painter.ts'

const INSETS = { top: 20, right: 20, bottom: 84, left: 20 } as const
/** Words on plates can be read from here on: a tall map begins so, and goes on below. */
const READABLE = 0.85

/** The canvas of a map, made for the element of `room` and as large as it. */
export const useMapStage = (
  room: RefObject<HTMLDivElement | null>,
  fonts: number,
): { readonly stage: BoardStage<MapScene> | null; readonly scale: number } => {
  const [stage, setStage] = useState<BoardStage<MapScene> | null>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const made = stageOf(element, () => INSETS, 'live', mapPainter, READABLE)
    const observer = new ResizeObserver(made.resize)
    observer.observe(element)
    const stop = made.onCamera((camera) => setScale(Math.round(camera.scale * 100) / 100))
    setStage(made)
    return () => {
      observer.disconnect()
      stop()
      made.close()
      setStage(null)
    }
  }, [room])
  useEffect(() => stage?.repaint(), [stage, fonts])
  return { stage, scale }
}
