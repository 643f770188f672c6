import type { Rect } from '@parley/shared/scene/scene'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { StageView } from './board-stage.ts'

/** Lays an element, such as the ring of the focus, over `rect` (in the board's units), moved with the camera and not through React. */
export const usePlaced = <Shown extends HTMLElement = HTMLButtonElement>(
  stage: Pick<StageView, 'toWindow' | 'onCamera'> | null,
  rect: Rect | null,
): RefObject<Shown | null> => {
  const shown = useRef<Shown>(null)
  useLayoutEffect(() => {
    if (!stage || !rect) return
    const place = (): void => {
      const at = stage.toWindow(rect)
      const style = shown.current?.style
      if (!style) return
      style.transform = `translate(${at.x}px, ${at.y}px)`
      style.width = `${at.width}px`
      style.height = `${at.height}px`
    }
    place()
    return stage.onCamera(place)
  }, [stage, rect])
  return shown
}
