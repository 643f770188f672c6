import { CardSpaceLine, spaceIn } from '../CardSpace.tsx'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { QuestionHint } from '../../../hints/Hint.tsx'
import { passHintOn } from '../../../hints/kept-hints.ts'
import { m } from '../../../paraglide/messages.js'
import { SavingText } from '../../../session/SavingText.tsx'
import type { UsedDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { RingFrame } from '../../../ui/RingLine.tsx'
import { useEffect, useRef } from 'react'
import { useKeptText, type KeptField } from '../kept-text.ts'
import participant from '../Participant.module.css'
import styles from './Agree.module.css'
import { useNeedsWords } from '../../../ui/use-needs-words.ts'

type AddCardProps = {
  readonly field: KeptField
  readonly label: string
  readonly button: string
  readonly document: UsedDocument
  readonly onAdd: (text: string) => void
  /** One primary button a screen: only the first field of a page has it. */
  readonly primary?: boolean
  /** It was just asked for: the caret goes there. */
  readonly takesCaret?: boolean
  /** How many lines are seen before the field grows or scrolls; 2 unless said. */
  readonly rows?: number
  readonly hint?: string
  /** Who sees what stands in the field before it is added, where that is worth saying: a long draft stays with its writer. */
  readonly ring?: 'room' | 'mine'
}

/** A field for something new that everyone will see; what stands in it is kept over steps and reloads. */
export const AddCard = ({
  field,
  label,
  button,
  document,
  onAdd,
  primary = false,
  takesCaret = false,
  rows = 2,
  hint,
  ring = 'room',
}: AddCardProps) => {
  const { seat } = useSession()
  const [text, setText] = useKeptText(seat, field)
  const { hasWords, lack } = useNeedsWords(text)
  const space = spaceIn(document)
  const hinted = `new ${field}`
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (takesCaret) form.current?.querySelector('textarea')?.focus()
  }, [takesCaret])
  const add = (): void => {
    if (!hasWords()) return
    if (space.isFull) return announce(space.line)
    onAdd(text.trim())
    setText('')
    passHintOn(seat, hinted, null)
    announce(m.participant_added())
  }
  return (
    <form
      ref={form}
      className={`${participant.stack} ${styles.add}`}
      data-hinted=""
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <RingFrame ring={ring} after={ring === 'room' && <SavingText document={document} />}>
        <TextArea
          label={label}
          {...lack}
          rows={rows}
          {...(hint !== undefined && { hint })}
          value={text}
          most={CARD_TEXT_MOST}
          aria-keyshortcuts="Control+Enter"
          onChange={(next) => {
            setText(next)
            if (next.trim() === '') passHintOn(seat, hinted, null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            add()
          }}
        />
      </RingFrame>
      {field === 'ask' && <QuestionHint text={text} card={hinted} where="ask" />}
      <CardSpaceLine line={space.line} />
      <Button type="submit" variant={primary ? 'primary' : 'secondary'} wide>
        {button}
      </Button>
    </form>
  )
}
