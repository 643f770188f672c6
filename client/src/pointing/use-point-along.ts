import type { GroupId } from '@parley/shared/session/agenda'
import { useEffect, type RefObject } from 'react'
import type { StageView } from '../board/board-stage.ts'
import type { Pointer } from '../session/pointers.ts'
import { pointerSender } from './pointer-sender.ts'

/** Shows the others where this person points, at most every so many milliseconds or, with null, never: only while the pointer is over the map and the page is seen. */
export const usePointAlong = (
  room: RefObject<HTMLElement | null>,
  stage: StageView | null,
  group: GroupId | undefined,
  every: number | null,
  point: (pointer: Pointer | null) => void,
): void => {
  useEffect(() => {
    const element = room.current
    if (!element || !stage || !group || every === null) return
    const sender = pointerSender((at) => point(at && { group, ...at }), every)
    const stopping = new AbortController()
    const { signal } = stopping
    const move = (event: PointerEvent): void => {
      const box = element.getBoundingClientRect()
      const at = { x: event.clientX - box.left, y: event.clientY - box.top }
      const isOver = at.x >= 0 && at.y >= 0 && at.x <= box.width && at.y <= box.height
      // A captured pointer is heard of outside the map as well.
      if (isOver && document.visibilityState === 'visible') sender.move(stage.toBoard(at))
      else sender.leave()
    }
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('pointerleave', sender.leave, { signal })
    element.addEventListener('pointercancel', sender.leave, { signal })
    // A finger that is lifted points nowhere; a mouse stays where it is.
    element.addEventListener('pointerup', (event) => event.pointerType === 'touch' && sender.leave(), { signal })
    document.addEventListener('visibilitychange', () => document.hidden && sender.leave(), { signal })
    window.addEventListener('blur', sender.leave, { signal })
    return () => {
      stopping.abort()
      sender.leave()
    }
  }, [room, stage, group, every, point])
}
