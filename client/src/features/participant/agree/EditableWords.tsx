import type { CardView } from '@parley/shared/documents/card-view'
import { setText } from '@parley/shared/documents/cards'
import { Check, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Doc } from 'yjs'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/Button.tsx'
import { CardField } from '../CardField.tsx'
import cards from '../Cards.module.css'
import { useWordsOpen } from '../held-edit.ts'
import styles from './Agree.module.css'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'

type EditableWordsProps = {
  readonly card: CardView
  readonly doc: Doc
  readonly label: string
  readonly mayWrite: boolean
  /** Takes the card away; without it there is no such button. */
  readonly onRemove?: () => void
  /** What the button under the words says where the pencil alone would say too little. */
  readonly call?: string
  /** The same words stand right above; here is only the button. */
  readonly wordsElsewhere?: boolean
  /** A heading where the words name what stands under them. */
  readonly as?: 'p' | 'h3'
}

/** The words of a card, and a pencil to change them in place together. The focus comes back to the pencil. */
export const EditableWords = ({
  card,
  doc,
  label,
  mayWrite,
  onRemove,
  call,
  wordsElsewhere,
  as: Words = 'p',
}: EditableWordsProps) => {
  const [isOpen, setOpen] = useWordsOpen(card.id)
  const pencil = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) pencil.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen && mayWrite) {
    return (
      <div>
        <CardField
          card={card.id}
          label={label}
          text={card.text}
          onWrite={(text) => setText(doc, card.id, text)}
          onDone={() => setOpen(false)}
        />
        <div className={cards.tools}>
          <Button icon={<Check aria-hidden="true" />} onClick={() => setOpen(false)}>
            {m.participant_done()}
          </Button>
          <span className={cards.gap} />
          {onRemove && (
            <Button
              variant="quiet"
              aria-label={m.participant_delete_short({ text: card.text })}
              title={m.participant_delete()}
              icon={<Trash2 aria-hidden="true" />}
              onClick={onRemove}
            />
          )}
        </div>
      </div>
    )
  }
  const says = `${call ?? m.participant_agreement_edit_short()}: ${card.text}`
  return (
    <div className={styles.line}>
      {!wordsElsewhere && (
        <div>
          <Words className={styles.words} dir="auto">
            {card.text}
          </Words>
          <ExplainedNote text={card.text} />
        </div>
      )}
      {mayWrite && (
        <Button
          ref={pencil}
          variant={call ? 'secondary' : 'quiet'}
          icon={<Pencil aria-hidden="true" />}
          aria-label={says}
          {...(!call && { title: m.participant_agreement_edit_short() })}
          onClick={() => setOpen(true)}
        >
          {call}
        </Button>
      )}
    </div>
  )
}
