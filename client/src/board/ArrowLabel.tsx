import { LINK_LABEL_MOST } from '@parley/shared/limits'
import type { SceneArrow } from '@parley/shared/scene/scene'
import { alongCurve } from '@parley/shared/scene/arrow-path'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import type { StageView } from './board-stage.ts'
import styles from './BoardParts.module.css'

type ArrowLabelProps = {
  readonly stage: StageView
  readonly arrow: SceneArrow
  readonly text: string
  readonly onSave: (text: string) => void
  /** Ends the writing; true gives the focus back to the board. */
  readonly onClose: (focusBoard: boolean) => void
}

/** The field for the words beside an arrow, over its middle. Enter and leaving it save, Escape does not. */
export const ArrowLabel = ({ stage, arrow, text, onSave, onClose }: ArrowLabelProps) => {
  const field = useRef<HTMLInputElement>(null)
  const [value, setValue] = useState(text)
  const isDone = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  useLayoutEffect(() => {
    const place = (): void => {
      const middle = alongCurve(arrow.path, 0.5)
      const { x, y } = stage.toWindow({ ...middle, width: 0, height: 0 })
      if (field.current) field.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    place()
    return stage.onCamera(place)
  }, [stage, arrow])
  const end = (saves: boolean, toBoard: boolean): void => {
    if (isDone.current) return
    isDone.current = true
    if (saves) onSave(value)
    onClose(toBoard)
  }
  return (
    <input
      ref={field}
      className={styles.label}
      type="text"
      dir="auto"
      maxLength={LINK_LABEL_MOST}
      aria-label={m.hand_label_field()}
      placeholder={m.hand_label_field()}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') {
          event.preventDefault()
          end(false, true)
        } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault()
          end(true, true)
        }
      }}
    />
  )
}
