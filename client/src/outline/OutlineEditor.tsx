import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useDraft } from '../board/use-draft.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { TextSpaceLine } from '../ui/TextSpace.tsx'
import { goToTooLong, isTooLong } from '../ui/too-long.ts'
import styles from './Outline.module.css'

type OutlineEditorProps = {
  readonly label: string
  readonly text: string
  /** False when the card has gone or may no longer be edited. */
  readonly standing: boolean
  readonly onSave: (text: string, base: string) => void
  readonly onUnplaced: (text: string) => void
  readonly onClose: () => void
  /** What stands under the field about the words in it, for the writer alone. */
  readonly renderHint?: ((text: string) => ReactNode) | undefined
}

/** A text field in the place of a card, with Save and Cancel. What is too long is not saved, and stays in the field. */
export const OutlineEditor = ({
  label,
  text,
  standing,
  onSave,
  onUnplaced,
  onClose,
  renderHint,
}: OutlineEditorProps) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const draft = useDraft(text, field)
  const latest = useRef({ draft, standing, onSave, onUnplaced, onClose })
  const isSettled = useRef(false)
  useLayoutEffect(() => {
    latest.current = { draft, standing, onSave, onUnplaced, onClose }
  })
  const isChanged = draft.text.trim() !== '' && draft.text !== draft.base
  const isLong = isTooLong(draft.text, CARD_TEXT_MOST)
  const close = (save: boolean): void => {
    if (save && isLong) return goToTooLong()
    if (save && isChanged) onSave(draft.text, draft.base)
    isSettled.current = true
    onClose()
  }

  useEffect(() => {
    if (standing) return
    const { draft: last } = latest.current
    if (last.text.trim() && last.text !== last.base) latest.current.onUnplaced(last.text)
    isSettled.current = true
    latest.current.onClose()
  }, [standing])

  // A page that is closed or changes its step under the writing keeps what was written.
  useEffect(() => {
    const keep = (): void => {
      const { draft: last, standing: stands } = latest.current
      if (isSettled.current || !stands || !last.text.trim() || last.text === last.base) return
      if (isTooLong(last.text, CARD_TEXT_MOST)) latest.current.onUnplaced(last.text)
      else latest.current.onSave(last.text, last.base)
    }
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])

  return (
    <div className={styles.editor} data-hinted="">
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        data-act="text"
        dir="auto"
        rows={2}
        data-too-long={isLong ? '' : undefined}
        aria-invalid={isLong || undefined}
        aria-describedby={isLong ? `${id}-space ${id}-keys` : `${id}-keys`}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') close(false)
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true)
          else return
          event.preventDefault()
        }}
      />
      <TextSpaceLine field={id} text={draft.text} most={CARD_TEXT_MOST} />
      {renderHint?.(draft.text)}
      <div className={styles.editorRow}>
        <Button variant="primary" onClick={() => close(true)}>
          {m.board_outline_save()}
        </Button>
        <Button variant="quiet" onClick={() => close(false)}>
          {m.board_outline_cancel()}
        </Button>
        <span id={`${id}-keys`} className={styles.keys}>
          {m.board_outline_keys()}
        </span>
      </div>
    </div>
  )
}
