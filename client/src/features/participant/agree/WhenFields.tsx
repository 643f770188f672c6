import type { CardView } from '@parley/shared/documents/card-view'
import { useId, useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Field } from '../../../ui/Field.tsx'
import styles from './Agree.module.css'

const WORDS_MOST = 80
/** While a year is typed, its first figures make a day of another age: only a whole one is written. */
const isWhole = (day: string): boolean => /^[2-9]\d{3}-\d{2}-\d{2}$/.test(day)

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
            else if (isWhole(target.value)) onSet('due', target.value)
          }}
        />
      </p>
      <Field
        label={m.participant_agreement_when_own()}
        hint={m.participant_agreement_when_hint()}
        value={words ?? card.when ?? ''}
        maxLength={WORDS_MOST}
        onFocus={() => setWords(card.when ?? '')}
        onBlur={() => setWords(null)}
        onChange={(text) => {
          setWords(text)
          onSet('when', text.trim() === '' ? undefined : text)
        }}
      />
    </div>
  )
}
