import { Check, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/Button.tsx'
import { CardField } from '../CardField.tsx'
import cards from '../Cards.module.css'
import { useEditing } from '../use-editing.ts'
import talk from './Talk.module.css'

type EditableWordsProps = {
  /** Whose words these are; see `CardField`. */
  readonly card: string
  readonly text: string
  /** What the field is called. */
  readonly label: string
  readonly most?: number
  /** What the pencil, or without any text the button, is called; the latter with the words it shows. */
  readonly edit: string
  readonly begin?: string
  readonly onWrite: ((text: string) => void) | null
  readonly onRemove?: () => void
  /** The words as they are shown while nobody edits them here. */
  readonly children: ReactNode
}

/** Words with a pencil that turns them into a field in the same place; the focus comes back to the pencil. */
export const EditableWords = ({
  card,
  text,
  label,
  most,
  edit,
  begin,
  onWrite,
  onRemove,
  children,
}: EditableWordsProps) => {
  const { isOpen, open, close, place } = useEditing(card)
  if (isOpen && onWrite) {
    return (
      <div ref={place} className={talk.editing}>
        <CardField {...{ card, label, text, onWrite }} {...(most !== undefined && { most })} onDone={close} />
        <div className={cards.tools}>
          <Button icon={<Check aria-hidden="true" />} onClick={close}>
            {m.participant_done()}
          </Button>
          <span className={cards.gap} />
          {onRemove && (
            <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
              {m.participant_delete()}
            </Button>
          )}
        </div>
      </div>
    )
  }
  if (text.trim() === '' && begin !== undefined) {
    return (
      <div ref={place}>
        {onWrite && (
          <Button data-edit="" aria-label={edit} onClick={open}>
            {begin}
          </Button>
        )}
      </div>
    )
  }
  return (
    <div ref={place} className={talk.row}>
      <div className={talk.shown}>{children}</div>
      {onWrite && (
        <button type="button" className={cards.more} data-edit="" aria-label={edit} onClick={open}>
          <Pencil aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
