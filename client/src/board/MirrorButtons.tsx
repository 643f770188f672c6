import type { SceneArrow, SceneCard } from '@parley/shared/scene/scene'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import styles from './BoardParts.module.css'
import type { BoardStage } from './board-stage.ts'
import { usePlaced } from './use-placed.ts'

/** What the buttons of the mirror do. */
export type MirrorActs = {
  /** A card got the focus: it is chosen, unless one gathers. By the keyboard it is also brought into sight. */
  readonly onFocus: (card: SceneCard, byKeyboard: boolean) => void
  readonly onArrow: (link: string) => void
  /** Enter, or a press by a screen reader. */
  readonly onPress: (card: string) => void
  readonly onPressArrow: (link: string) => void
}

/** The same object for as long as the mirror stands; each act does what the last rendering said that it does. */
export const useSteadyActs = (acts: MirrorActs): MirrorActs => {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  return useMemo(
    () => ({
      onFocus: (card, byKeyboard) => latest.current.onFocus(card, byKeyboard),
      onArrow: (link) => latest.current.onArrow(link),
      onPress: (card) => latest.current.onPress(card),
      onPressArrow: (link) => latest.current.onPressArrow(link),
    }),
    [],
  )
}

type CardButtonProps = {
  readonly stage: BoardStage | null
  readonly card: SceneCard
  readonly isChosen: boolean
  /** A word laid over its lower edge; it comes and goes without moving anything. */
  readonly note?: string | undefined
  readonly acts: MirrorActs
}

/** A card as a button; rendered again only when it changed itself, for of a large board ten move in each frame. */
export const CardButton = memo(function CardButton({ card, stage, isChosen, note, acts }: CardButtonProps) {
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
          acts.onFocus(card, currentTarget.matches(':focus-visible'))
        }}
        onBlur={() => setFocus(false)}
        onClick={() => acts.onPress(card.id)}
      >
        <span className="unseen" dir="auto">
          {card.name}
        </span>
      </button>
      {note !== undefined && <CardNote stage={stage} rect={card.rect} note={note} />}
    </li>
  )
})

type CardNoteProps = {
  readonly stage: BoardStage | null
  readonly rect: SceneCard['rect']
  readonly note: string
}

const CardNote = ({ stage, rect, note }: CardNoteProps) => {
  const tag = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (!stage) return
    const place = (): void => {
      const { x, y, height } = stage.toWindow(rect)
      if (tag.current) tag.current.style.transform = `translate(${x + 10}px, ${y + height}px) translateY(-50%)`
    }
    place()
    return stage.onCamera(place)
  }, [stage, rect])
  return (
    <p ref={tag} className={styles.note}>
      {note}
    </p>
  )
}

type ArrowButtonProps = {
  readonly stage: BoardStage | null
  readonly arrow: SceneArrow
  readonly isChosen: boolean
  readonly acts: MirrorActs
}

/** An arrow as a button. */
export const ArrowButton = ({ arrow, stage, isChosen, acts }: ArrowButtonProps) => {
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
        onFocus={() => acts.onArrow(arrow.link)}
        onClick={() => acts.onPressArrow(arrow.link)}
      >
        <span className="unseen" dir="auto">
          {arrow.name}
        </span>
      </button>
    </li>
  )
}
