import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { Rect } from '@parley/shared/scene/scene'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import type { StageView } from './board-stage.ts'
import { TextSpaceLine } from '../ui/TextSpace.tsx'
import { goToTooLong, isTooLong } from '../ui/too-long.ts'
import styles from './Board.module.css'
import { useDraft } from './use-draft.ts'

type CardEditorProps = {
  readonly stage: StageView
  /** Where the card lies, in board units. */
  readonly rect: Rect
  /** The card's text in the document; empty for a new card. */
  readonly text: string
  readonly group: string
  /** False when the card has gone or may no longer be edited. */
  readonly standing: boolean
  /** Called a moment after each stop in typing, so that nothing is lost. */
  readonly onSave: (text: string, base: string) => void
  /** What stands in the field when it can no longer be saved. */
  readonly onUnplaced: (text: string) => void
  /** Ends the writing; true gives the focus back to the board. */
  readonly onClose: (focusBoard: boolean) => void
}

const PAUSE = 350

/**
 * A text field laid over the card that is being edited. It saves while one types; a text that is too long stays in the
 * field, which stays open, and is not saved until it fits.
 */
export const CardEditor = ({ stage, rect, text, group, standing, onSave, onUnplaced, onClose }: CardEditorProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const draft = useDraft(text, field)
  const isLong = isTooLong(draft.text, CARD_TEXT_MOST)
  const before = useRef(text)
  const save = (): void => {
    if (draft.text === draft.base || draft.text.trim() === '' || isLong) return
    onSave(draft.text, draft.base)
    draft.saved()
  }
  const latest = useRef({ save, draft, standing, onUnplaced, onClose, onSave })
  useLayoutEffect(() => {
    latest.current = { save, draft, standing, onUnplaced, onClose, onSave }
  })

  useEffect(() => {
    const timer = setTimeout(() => latest.current.standing && latest.current.save(), PAUSE)
    return () => clearTimeout(timer)
  }, [draft.text])

  useEffect(() => {
    if (standing) return
    const { draft: last } = latest.current
    if (last.text.trim() && last.text !== last.base) latest.current.onUnplaced(last.text)
    latest.current.onClose(false)
  }, [standing])

  // Whatever takes the editor away, a change of step or of page, what stands in it is saved first.
  useEffect(() => {
    const finish = (): void => {
      const { draft: last, standing: stands } = latest.current
      if (!stands) return
      if (last.text.trim() === '' && before.current && last.base !== before.current)
        latest.current.onSave(before.current, last.base)
      else if (isTooLong(last.text, CARD_TEXT_MOST)) latest.current.onUnplaced(last.text)
      else latest.current.save()
    }
    addEventListener('pagehide', finish)
    return () => {
      removeEventListener('pagehide', finish)
      finish()
    }
  }, [])

  useLayoutEffect(() => {
    const place = (): void => {
      const element = field.current
      const around = box.current
      if (!element || !around) return
      const at = stage.toWindow(rect)
      // Text in a field under 16 px makes phones zoom the page, and nobody can read it.
      const { scale } = stage.camera()
      const type = Math.max(16, 15 * scale)
      const width = Math.max(at.width, 220)
      const room = around.parentElement
      const left = Math.min(Math.max(at.x, 8), Math.max(8, (room?.clientWidth ?? width) - width - 8))
      const top = Math.min(Math.max(at.y, 8), Math.max(8, (room?.clientHeight ?? 0) - 140))
      around.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
      around.style.width = `${Math.round(width)}px`
      element.style.minHeight = `${Math.round(Math.max(at.height, 60))}px`
      element.style.fontSize = `${type}px`
    }
    place()
    return stage.onCamera(place)
  }, [stage, rect])

  useLayoutEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])

  return (
    <div ref={box} className={styles.editorBox}>
      <textarea
        ref={field}
        id={id}
        className={styles.editor}
        data-group={group}
        data-too-long={isLong ? '' : undefined}
        dir="auto"
        aria-label={m.board_text_of_card()}
        aria-invalid={isLong || undefined}
        aria-describedby={isLong ? `${id}-space` : undefined}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={() => !isLong && onClose(false)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing))
            return
          event.preventDefault()
          if (isLong) goToTooLong()
          else onClose(true)
        }}
      />
      <TextSpaceLine field={id} text={draft.text} most={CARD_TEXT_MOST} />
    </div>
  )
}
