import { X } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './Outline.module.css'

/** Finds cards by their words: the outline shows those only, until the field is empty again. */
export const FindField = ({
  wanted,
  count,
  onWant,
}: {
  readonly wanted: string
  /** How many cards have the words. */
  readonly count: number
  readonly onWant: (words: string) => void
}) => (
  <div className={styles.find} role="search">
    <Field
      label={m.outline_find()}
      type="search"
      value={wanted}
      onChange={onWant}
      data-find=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || wanted === '') return
        event.preventDefault()
        onWant('')
      }}
    />
    {wanted !== '' && (
      <Button variant="quiet" icon={<X aria-hidden="true" />} onClick={() => onWant('')}>
        {m.outline_find_clear()}
      </Button>
    )}
    <p role="status" className={styles.notes}>
      {wanted.trim() !== '' && (count === 0 ? m.outline_found_none() : m.outline_found({ count }))}
    </p>
  </div>
)
