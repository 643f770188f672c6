import type { CardView } from '@parley/shared/documents/card-view'
import { Pencil, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { OutlineEditor } from '../outline/OutlineEditor.tsx'
import { ExplainedText } from '../ui/ExplainedText.tsx'
import { IconAct } from '../outline/IconAct.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { nameOf } from './map-words.ts'
import styles from './MapList.module.css'

type WordsProps = {
  readonly card: CardView
  readonly mayEdit: boolean
  readonly onSave: (text: string, base: string) => void
  /** Absent where it is deleted in another way, or by nobody. */
  readonly onRemove?: () => void
  readonly onUnplaced: (text: string) => void
  /** What stands under the words. */
  readonly children?: ReactNode
  /** What stands before the words, on their first line. */
  readonly lead?: ReactNode
  /** Further buttons beside Edit and Delete. */
  readonly acts?: ReactNode
}

/** The words of a card with what its own group may do to them; they are changed in place. */
export const Words = ({ card, mayEdit, onSave, onRemove, onUnplaced, children, lead, acts }: WordsProps) => {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const name = nameOf(card)
  if (isOpen) {
    return (
      <div ref={place} className={styles.row}>
        <OutlineEditor
          label={m.board_map_text_of({ card: name })}
          text={card.text}
          standing={mayEdit}
          onSave={onSave}
          onUnplaced={onUnplaced}
          onClose={() => {
            setOpen(false)
            // The field that had the focus goes; the pencil comes back in its place.
            const item = place.current?.parentElement
            requestAnimationFrame(() => {
              if (document.activeElement === document.body)
                item?.querySelector<HTMLElement>('[data-act="edit"]')?.focus()
            })
          }}
        />
      </div>
    )
  }
  return (
    <div ref={place} className={styles.row}>
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {lead}
          {card.text.trim() === '' ? m.board_map_empty() : <ExplainedText text={card.text} />}
        </p>
        {children}
        <ChangedLine card={card.id} />
      </div>
      <div className={styles.acts}>
        {mayEdit && (
          <>
            <IconAct act="edit" label={m.board_map_edit({ card: name })} onPress={() => setOpen(true)}>
              <Pencil aria-hidden="true" />
            </IconAct>
            {onRemove && (
              <IconAct act="remove" label={m.board_map_delete({ card: name })} onPress={onRemove}>
                <Trash2 aria-hidden="true" />
              </IconAct>
            )}
          </>
        )}
        {acts}
      </div>
    </div>
  )
}
