import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { boardStage, type BoardStage } from './board-stage.ts'

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

/** The canvas of a board, made for the element of `room` and as large as it; `isRead` as in `stageOf`. */
export const useBoardStage = (
  room: RefObject<HTMLDivElement | null>,
  fonts: number,
  mode: 'live' | 'still',
  isRead = false,
): { readonly stage: BoardStage | null; readonly isNarrow: boolean; readonly scale: number } => {
  const [stage, setStage] = useState<BoardStage | null>(null)
  const [isNarrow, setNarrow] = useState(() => mode === 'live' && innerWidth < NARROW)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const narrow = (): boolean => mode === 'live' && element.clientWidth < NARROW
    const made = boardStage(element, () => INSETS[mode](narrow()), mode, isRead)
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
  }, [room, mode, isRead])
  useEffect(() => stage?.repaint(), [stage, fonts])
  return { stage, isNarrow, scale }
}
