import type { Value } from '@parley/shared/axes/value'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { useRef } from 'react'
import styles from '../map/MapList.module.css'
import { useTypedText } from '../map/use-typed-text.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'
import { RingLine } from '../ui/RingLine.tsx'
import { isTooLong } from '../ui/too-long.ts'

type AddNoteProps = {
  /** Where it will lie; undefined for a note that waits. */
  readonly value: Value | undefined
  readonly onAdd: (text: string, value: Value | undefined) => void
  readonly onClose: () => void
  readonly onUnplaced: (text: string) => void
}

/** Asks for a new note of the two-by-two. It begins anew at each opening. */
export const AddNote = ({ value, onAdd, onClose, onUnplaced }: AddNoteProps) => {
  const [text, setText] = useTypedText(onUnplaced)
  const field = useRef<HTMLTextAreaElement>(null)
  const close = (): void => {
    setText('')
    onClose()
  }
  const add = (): void => {
    if (text.trim() === '' || isTooLong(text, CARD_TEXT_MOST)) return field.current?.focus()
    onAdd(text.trim(), value)
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={m.axes_note_new()}
      initialFocus={field}
      actions={
        <>
          <Button onClick={close}>{m.axes_cancel()}</Button>
          <Button variant="primary" onClick={add}>
            {m.axes_note_add()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RingLine ring="room" />
        <TextArea
          ref={field}
          label={m.axes_note_field()}
          hint={m.axes_note_hint()}
          rows={2}
          value={text}
          most={CARD_TEXT_MOST}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            add()
          }}
        />
      </div>
    </Dialog>
  )
}
