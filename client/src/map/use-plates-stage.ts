import type { DrawnScene } from '@parley/shared/scene/scene'
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import type { BoardPainter } from '../board/board-painter.ts'
import { stageOf, type BoardStage } from '../board/board-stage.ts'
import type { Palette } from '../board/palette.ts'

const INSETS = { top: 20, right: 20, bottom: 84, left: 20 } as const

/**
 * A canvas of plates for the element of `room`, as large as it, that draws what `painterOf` draws. Below the zoom `least`
 * it does not fit a height by itself: a tall board begins readable, and goes on below.
 */
export const usePlatesStage = <S extends DrawnScene>(
  room: RefObject<HTMLDivElement | null>,
  fonts: number,
  painterOf: (palette: () => Palette) => BoardPainter<S>,
  least: number,
): { readonly stage: BoardStage<S> | null; readonly scale: number } => {
  const [stage, setStage] = useState<BoardStage<S> | null>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const made = stageOf(element, () => INSETS, 'live', painterOf, least)
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
  }, [room, painterOf, least])
  useEffect(() => stage?.repaint(), [stage, fonts])
  return { stage, scale }
}
