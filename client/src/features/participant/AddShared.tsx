import { CardSpaceLine, spaceIn } from './CardSpace.tsx'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { m } from '../../paraglide/messages.js'
import { SavingText } from '../../session/SavingText.tsx'
import type { UsedDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { RingFrame, type Ring } from '../../ui/RingLine.tsx'
import { useKeptText, type KeptField } from './kept-text.ts'
import styles from './Participant.module.css'
import { useNeedsWords } from '../../ui/use-needs-words.ts'

type AddSharedProps = {
  readonly field: KeptField
  readonly label: string
  readonly add: string
  /** Said when it stands for everyone. */
  readonly added: string
  readonly board: UsedDocument
  readonly onAdd: (text: string) => void
  /** One line, and no more than this many letters, for a word. */
  readonly oneLine?: number
  /** Whether adding is the one next thing here. */
  readonly isMain?: boolean
  /** Who reads it at once; everyone unless said otherwise. */
  readonly ring?: Ring
}

/** A field for something new that everyone in the room reads at once. What is typed stays over a reload. */
export const AddShared = ({
  field,
  label,
  add,
  added,
  board,
  onAdd,
  oneLine,
  isMain = true,
  ring = 'room',
}: AddSharedProps) => {
  const { state, seat } = useSession()
  const [text, setText] = useKeptText(seat, field)
  const { hasWords, lack } = useNeedsWords(text)
  const space = spaceIn(board)
  const press = (): void => {
    if (!hasWords()) return
    if (space.isFull) return announce(space.line)
    onAdd(text.trim())
    setText('')
    announce(added)
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        press()
      }}
    >
      <RingFrame ring={ring} after={<SavingText document={board} />}>
        {oneLine === undefined ? (
          <TextArea
            label={label}
            labelUnseen
            {...lack}
            value={text}
            most={CARD_TEXT_MOST}
            aria-keyshortcuts="Control+Enter"
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              press()
            }}
          />
        ) : (
          <Field label={label} {...lack} value={text} most={oneLine} autoComplete="off" onChange={setText} />
        )}
      </RingFrame>
      {state.locked && ring === 'room' && <p className={styles.quiet}>{m.participant_locked()}</p>}
      <CardSpaceLine line={space.line} />
      <Button type="submit" variant={isMain ? 'primary' : 'secondary'} wide>
        {add}
      </Button>
    </form>
  )
}
