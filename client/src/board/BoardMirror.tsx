import type { Scene, SceneArrow, SceneCard } from '@parley/shared/scene/scene'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useKeptFocus } from '../outline/use-kept-focus.ts'
import styles from './BoardParts.module.css'
import type { BoardStage } from './board-stage.ts'
import { touches } from './rects.ts'
import type { Selection } from './selection.ts'
import { zoneName } from './zone-name.ts'

/** Up to so many cards all of them are in the mirror; of more, those that are seen. */
const ALL = 150
const REST = 250

type MirrorProps = {
  readonly room: RefObject<HTMLElement | null>
  readonly stage: BoardStage | null
  readonly scene: Scene
  readonly selection: Selection
  readonly arrow: string | null
  readonly label: string
  /** A card got the focus: it is chosen, unless one gathers. By the keyboard it is also brought into sight. */
  readonly onFocus: (card: SceneCard, byKeyboard: boolean) => void
  readonly onArrow: (link: string) => void
  /** Enter, or a press by a screen reader. */
  readonly onPress: (card: string) => void
  readonly onPressArrow: (link: string) => void
}

/** The cards of a large board that are seen, found again when the camera rests; null while all are shown. */
const useSeen = (
  room: RefObject<HTMLElement | null>,
  stage: BoardStage | null,
  scene: Scene,
): ReadonlySet<string> | null => {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const isLarge = scene.cards.length > ALL
  useEffect(() => {
    if (!stage || !isLarge) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const find = (): void => {
      const corner = stage.toBoard({ x: 0, y: 0 })
      const end = stage.toBoard({ x: room.current?.clientWidth ?? 0, y: room.current?.clientHeight ?? 0 })
      const window = { ...corner, width: end.x - corner.x, height: end.y - corner.y }
      setSeen(new Set(scene.cards.filter((card) => touches(card.rect, window)).map((card) => card.id)))
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(find, REST)
    }
    find()
    const stop = stage.onCamera(later)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [room, stage, scene, isLarge])
  return isLarge ? seen : null
}

/** Lays the ring of the focus over what is chosen, moved with the camera and not through React. */
const usePlaced = (stage: BoardStage | null, rect: SceneCard['rect'] | null) => {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (!stage || !rect) return
    const place = (): void => {
      const at = stage.toWindow(rect)
      const style = button.current?.style
      if (!style) return
      style.transform = `translate(${at.x}px, ${at.y}px)`
      style.width = `${at.width}px`
      style.height = `${at.height}px`
    }
    place()
    return stage.onCamera(place)
  }, [stage, rect])
  return button
}

type CardButtonProps = Pick<MirrorProps, 'stage' | 'onFocus' | 'onPress'> & {
  readonly card: SceneCard
  readonly isChosen: boolean
}

const CardButton = ({ card, stage, isChosen, onFocus, onPress }: CardButtonProps) => {
  const [hasFocus, setFocus] = useState(false)
  const button = usePlaced(stage, isChosen || hasFocus ? card.rect : null)
  return (
    <li data-card={card.id} tabIndex={-1}>
      <button
        ref={button}
        type="button"
        className={styles.mirrored}
        data-act="select"
        aria-pressed={isChosen}
        aria-expanded={card.stack ? card.stack.open : undefined}
        onFocus={({ currentTarget }) => {
          setFocus(true)
          onFocus(card, currentTarget.matches(':focus-visible'))
        }}
        onBlur={() => setFocus(false)}
        onClick={() => onPress(card.id)}
      >
        <span className="unseen" dir="auto">
          {card.name}
        </span>
      </button>
    </li>
  )
}

type ArrowButtonProps = Pick<MirrorProps, 'stage' | 'onArrow' | 'onPressArrow'> & {
  readonly arrow: SceneArrow
  readonly isChosen: boolean
}

const ArrowButton = ({ arrow, stage, isChosen, onArrow, onPressArrow }: ArrowButtonProps) => {
  const [from, , , to] = arrow.path
  const rect = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
  const button = usePlaced(stage, isChosen ? rect : null)
  return (
    <li data-card={arrow.link} tabIndex={-1}>
      <button
        ref={button}
        type="button"
        className={styles.mirrored}
        data-act="select"
        aria-pressed={isChosen}
        onFocus={() => onArrow(arrow.link)}
        onClick={() => onPressArrow(arrow.link)}
      >
        <span className="unseen" dir="auto">
          {arrow.name}
        </span>
      </button>
    </li>
  )
}

/**
 * The cards and arrows of the canvas as buttons without a look: what the Tab key reaches and a screen reader hears. The
 * canvas draws them; only the ring of the focus is here.
 */
export const BoardMirror = (props: MirrorProps) => {
  const { room, stage, scene, selection, arrow, label, onFocus, onArrow, onPress, onPressArrow } = props
  const root = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(root)
  const seen = useSeen(room, stage, scene)
  const cards = seen ? scene.cards.filter((card) => seen.has(card.id) || selection.has(card.id)) : scene.cards
  const ids = seen && new Set(cards.map((card) => card.id))
  const arrows = scene.arrows.filter(({ ends }) => !ids || ends.some((end) => ids.has(end)))
  return (
    <div ref={root} className={styles.mirror} data-mirror="" role="group" aria-label={label} {...focus}>
      {scene.zones.map((zone) => {
        const lane = cards.filter((card) => card.zone === zone.id)
        return lane.length === 0 ? null : (
          <ul key={zone.id} data-zone={zone.id} aria-label={zoneName(scene, zone)}>
            {lane.map((card) => (
              <CardButton key={card.id} isChosen={selection.has(card.id)} {...{ card, stage, onFocus, onPress }} />
            ))}
          </ul>
        )
      })}
      {arrows.length > 0 && (
        <ul data-zone="arrows">
          {arrows.map((one) => (
            <ArrowButton
              key={one.link}
              arrow={one}
              isChosen={one.link === arrow}
              {...{ stage, onArrow, onPressArrow }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
