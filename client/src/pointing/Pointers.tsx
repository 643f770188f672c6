import { useEffect, useLayoutEffect, useRef } from 'react'
import type { StageView } from '../board/board-stage.ts'
import { m } from '../paraglide/messages.js'
import type { Pointer, Pointers as Others } from '../session/pointers.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import styles from './Pointing.module.css'
import type { PointingNames } from './use-follow.ts'

/** How much of the way a pointer goes in a sixtieth of a second. */
const SMOOTH = 0.28
const FRAME = 1000 / 60

const OnePointer = ({
  stage,
  pointer,
  name,
  onFollow,
}: {
  readonly stage: StageView
  readonly pointer: Pointer
  readonly name: string
  readonly onFollow: () => void
}) => {
  const element = useRef<HTMLDivElement>(null)
  const shown = useRef({ x: pointer.x, y: pointer.y })
  const wanted = useRef({ x: pointer.x, y: pointer.y })
  const glide = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    const place = (): void => {
      const at = stage.toWindow({ ...shown.current, width: 0, height: 0 })
      if (element.current) element.current.style.transform = `translate(${at.x}px, ${at.y}px)`
    }
    let frame = 0
    let last = 0
    const step = (now: number): void => {
      const { x, y } = shown.current
      const part = 1 - (1 - SMOOTH) ** Math.max(0.5, (now - last) / FRAME)
      last = now
      const [dx, dy] = [wanted.current.x - x, wanted.current.y - y]
      const isThere = Math.hypot(dx, dy) < 0.5
      shown.current = isThere ? wanted.current : { x: x + dx * part, y: y + dy * part }
      place()
      frame = isThere ? 0 : requestAnimationFrame(step)
    }
    glide.current = () => {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        shown.current = wanted.current
        place()
      } else if (frame === 0) {
        last = performance.now()
        frame = requestAnimationFrame(step)
      }
    }
    place()
    const stop = stage.onCamera(place)
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [stage])
  useEffect(() => {
    wanted.current = { x: pointer.x, y: pointer.y }
    glide.current()
  }, [pointer])
  return (
    <div ref={element} className={styles.pointer} data-pointer={pointer.group}>
      <svg viewBox="0 0 16 18" width="16" height="18" data-group={pointer.group}>
        <path d="M1 1 L1 15 L5 11.5 L8 17 L10.4 15.8 L7.6 10.4 L13 10 Z" />
      </svg>
      {/* For the hand only: the list of whom to follow is there for keys and ears. */}
      <button
        type="button"
        tabIndex={-1}
        className={styles.pointerName}
        title={m.mapping_follow_press({ group: name })}
        onClick={onFollow}
      >
        <GroupMark group={pointer.group} /> <bdi>{name}</bdi>
      </button>
    </div>
  )
}

/** Where people of both groups point just now: the mark and the name of their group, and nobody's own. Seen, not read out; a press on one follows it. */
export const Pointers = ({
  stage,
  others,
  names,
  onFollow,
}: {
  readonly stage: StageView
  readonly others: Others
  readonly names: PointingNames
  readonly onFollow: (client: number) => void
}) => (
  <div className={styles.pointers} aria-hidden="true">
    {[...others].map(([client, pointer]) => (
      <OnePointer
        key={client}
        stage={stage}
        pointer={pointer}
        name={names[pointer.group]}
        onFollow={() => onFollow(client)}
      />
    ))}
  </div>
)
