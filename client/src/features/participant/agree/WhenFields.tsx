import { WHEN_MOST } from '@parley/shared/limits'
import type { CardView } from '@parley/shared/documents/card-view'
import { useId, useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { isTooLong } from '../../../ui/too-long.ts'
import { Field } from '../../../ui/Field.tsx'
import styles from './Agree.module.css'

/** While a year is typed, its first figures make a day of another age: only a whole one is written. */
export const isWholeDay = (day: string): boolean => /^[2-9]\d{3}-\d{2}-\d{2}$/.test(day)

type WhenFieldsProps = {
  readonly card: CardView
  readonly label: string
  readonly onSet: (key: 'due' | 'when', value: string | undefined) => void
}

/** When: a day, own words, or both. What stands in a field while it has the focus is one's own; then the shared one. */
export const WhenFields = ({ card, label, onSet }: WhenFieldsProps) => {
  const id = useId()
  const [day, setDay] = useState<string | null>(null)
  const [words, setWords] = useState<string | null>(null)
  return (
    <div className={styles.fields} role="group" aria-label={label}>
      <p className={styles.choose}>
        <label htmlFor={id}>{m.participant_agreement_due()}</label>
        <input
          id={id}
          type="date"
          min="2000-01-01"
          max="9999-12-31"
          value={day ?? card.due ?? ''}
          onFocus={() => setDay(card.due ?? '')}
          onBlur={() => setDay(null)}
          onChange={({ target }) => {
            setDay(target.value)
            if (target.value === '') onSet('due', undefined)
            else if (isWholeDay(target.value)) onSet('due', target.value)
          }}
        />
      </p>
      <Field
        label={m.participant_agreement_when_own()}
        hint={m.participant_agreement_when_hint()}
        value={words ?? card.when ?? ''}
        most={WHEN_MOST}
        onFocus={() => setWords(words ?? card.when ?? '')}
        // Words that are too long are not set and stay here; what fits is the card's, and others may change it.
        onBlur={() => setWords(words !== null && isTooLong(words, WHEN_MOST) ? words : null)}
        onChange={(text) => {
          setWords(text)
          if (isTooLong(text, WHEN_MOST)) return
          onSet('when', text.trim() === '' ? undefined : text)
        }}
      />
    </div>
  )
}
