import { ChevronDown, ChevronRight, Plus, Type } from 'lucide-react'
import { useId } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { Drawings } from './Drawings.tsx'
import styles from './Outline.module.css'
import { OutlineEditor } from './OutlineEditor.tsx'
import { OutlineList, type OutlineListProps } from './OutlineList.tsx'
import { cardsIn, type OutlineRow, type OutlineZone } from './outline-model.ts'
import { PasteCards } from './PasteCards.tsx'

/** What a new thing in a zone is. */
export type NewKind = 'card' | 'text'

type OutlineZonePartProps = Omit<OutlineListProps, 'rows' | 'of' | 'label'> & {
  readonly part: OutlineZone
  /** Its rows as they are filtered. */
  readonly rows: readonly OutlineRow[]
  readonly name: string
  readonly heading: 'h2' | 'h3' | 'h4'
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly mayAdd: boolean
  /** Why nothing can be added here, where that needs a word. */
  readonly why: string | null
  /** What is being written here, or null. */
  readonly writing: NewKind | null
  readonly onWrite: (what: NewKind | null) => void
  readonly onAdd: (what: NewKind, text: string) => void
  readonly onPaste: (texts: readonly string[]) => void
}

/** One zone of the outline: its heading opens and closes it. */
export const OutlineZonePart = (props: OutlineZonePartProps) => {
  const { part, rows, name, heading: Heading, isOpen, onOpen, mayAdd, why, writing, onWrite, onAdd, onPaste } = props
  const { zone } = part
  const body = useId()
  const count = cardsIn(part.rows)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={styles.zone} data-zone={zone.id} data-group={zone.group} aria-label={name}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.zoneTitle}
          data-heading=""
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={() => onOpen(!isOpen)}
        >
          <Chevron aria-hidden="true" />
          <GroupMark group={zone.group} /> <bdi>{zone.title}</bdi>{' '}
          <span className={styles.count}>{count > 0 ? m.board_outline_count({ count }) : m.board_outline_none()}</span>
        </button>
      </Heading>
      {isOpen && (
        <div id={body} className={styles.zoneBody}>
          {zone.hint.length > 0 && <p className={styles.notes}>{zone.hint.map((line) => line.text).join(' ')}</p>}
          {why && <p className={styles.notes}>{why}</p>}
          {rows.length > 0 && <OutlineList {...props} rows={rows} of={zone.id} />}
          {part.strokes.length > 0 && <Drawings strokes={part.strokes} mayErase={mayAdd} />}
          {writing !== null && (
            <OutlineEditor
              label={
                writing === 'text' ? m.outline_new_text_in({ zone: name }) : m.board_outline_new_card_in({ zone: name })
              }
              text=""
              standing={mayAdd}
              onSave={(text) => onAdd(writing, text)}
              onUnplaced={props.onUnplaced}
              onClose={() => onWrite(null)}
            />
          )}
          {writing === null && mayAdd && (
            <div className={styles.adds}>
              <Button
                data-add="card"
                icon={<Plus aria-hidden="true" />}
                aria-label={m.board_outline_add_to({ zone: name })}
                onClick={() => onWrite('card')}
              >
                {m.board_outline_add()}
              </Button>
              {zone.lies === 'free' && (
                <Button
                  variant="quiet"
                  data-add="text"
                  icon={<Type aria-hidden="true" />}
                  aria-label={m.outline_add_text_to({ zone: name })}
                  onClick={() => onWrite('text')}
                >
                  {m.outline_add_text()}
                </Button>
              )}
              <PasteCards zone={name} onAdd={onPaste} onUnplaced={props.onUnplaced} />
            </div>
          )}
        </div>
      )}
    </section>
  )
}
