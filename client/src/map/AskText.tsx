import type { Kind } from '@parley/shared/session/agenda'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { OutlineEditor } from '../outline/OutlineEditor.tsx'
import { Button } from '../ui/Button.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { useOpenedField } from './use-opened-field.ts'

/** A button that opens a field for words about the card around: what a goal means, what is done about a limit. */
export const AskText = ({
  act,
  kind,
  text,
  label,
  onAdd,
  renderHint,
}: {
  readonly act: string
  readonly kind: Kind
  /** What the button shows. */
  readonly text: string
  /** What button and field say, with the card named. */
  readonly label: string
  readonly onAdd: (text: string) => void
  /** What stands under the field about the words in it, for the writer alone. */
  readonly renderHint?: (text: string) => ReactNode
}) => {
  const { onUnplaced } = useMap()
  const { place, isOpen, open, close } = useOpenedField()
  return (
    <div ref={place} className={styles.ask}>
      {isOpen ? (
        <OutlineEditor
          label={label}
          text=""
          standing
          renderHint={renderHint}
          onSave={onAdd}
          onUnplaced={(words) => onUnplaced(words, kind)}
          onClose={close}
        />
      ) : (
        <Button variant="quiet" data-act={act} icon={<Plus aria-hidden="true" />} aria-label={label} onClick={open}>
          {text}
        </Button>
      )}
    </div>
  )
}
