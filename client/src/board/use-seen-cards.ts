import type { Scene } from '@parley/shared/scene/scene'
import { startTransition, useEffect, useRef, useState, type RefObject } from 'react'
import type { BoardStage } from './board-stage.ts'
import { touches } from './rects.ts'

/** Up to so many cards all of them are in the mirror; of more, those that are seen. */
const ALL = 150
const REST = 250

const isSame = (known: ReadonlySet<string>, ids: readonly string[]): boolean =>
  known.size === ids.length && ids.every((id) => known.has(id))

/** The ids of the cards of a large board that are seen, found again when the camera rests; null while all are shown. */
export const useSeenCards = (
  room: RefObject<HTMLElement | null>,
  stage: BoardStage | null,
  scene: Scene,
): ReadonlySet<string> | null => {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const isLarge = scene.cards.length > ALL
  const isFirst = useRef(true)
  useEffect(() => {
    if (!stage || !isLarge) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const find = (): void => {
      const corner = stage.toBoard({ x: 0, y: 0 })
      const end = stage.toBoard({ x: room.current?.clientWidth ?? 0, y: room.current?.clientHeight ?? 0 })
      const window = { ...corner, width: end.x - corner.x, height: end.y - corner.y }
      const ids = scene.cards.filter((card) => touches(card.rect, window)).map((card) => card.id)
      // Cards move many times a second, and hardly ever out of sight: the same set draws nothing anew.
      startTransition(() => setSeen((known) => (isSame(known, ids) ? known : new Set(ids))))
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(find, REST)
    }
    // The picture comes first: hundreds of buttons would keep it waiting.
    if (isFirst.current) later()
    else find()
    isFirst.current = false
    const stop = stage.onCamera(later)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [room, stage, scene, isLarge])
  return isLarge ? seen : null
}
