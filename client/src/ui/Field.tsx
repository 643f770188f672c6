import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './Field.module.css'
import { TextSpaceLine } from './TextSpace.tsx'
import { goToTooLong, spaceOf } from './too-long.ts'

type Common = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  /** A line under the field that helps before anything goes wrong. */
  readonly hint?: ReactNode
  /** What is wrong and how to mend it; announced, and tied to the field. */
  readonly error?: ReactNode
  /** Keeps the label for screen readers only, where a heading beside it says the same. */
  readonly labelUnseen?: boolean
  /**
   * How many UTF-16 units fit. A longer text stays in the field, whole, and is marked; the form is not sent. Who saves
   * without a form asks `isTooLong` first.
   */
  readonly most?: number | undefined
}

/** What a field's element has to say about itself. */
const attributes = (id: string, { value, hint, error, most }: Pick<Common, 'value' | 'hint' | 'error' | 'most'>) => {
  const space = most === undefined ? 'roomy' : spaceOf(value, most).is
  const lines = [hint && `${id}-hint`, space !== 'roomy' && `${id}-space`, error && `${id}-error`]
  return {
    id,
    'data-too-long': space === 'over' ? '' : undefined,
    'aria-invalid': error || space === 'over' ? true : undefined,
    'aria-describedby': lines.filter(Boolean).join(' ') || undefined,
  }
}

const Around = ({
  id,
  label,
  hint,
  error,
  labelUnseen,
  value,
  most,
  children,
}: Omit<Common, 'onChange'> & {
  readonly id: string
  readonly children: ReactNode
}) => (
  <div className={styles.field}>
    <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
      {label}
    </label>
    {children}
    {hint && (
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    )}
    {most !== undefined && <TextSpaceLine field={id} text={value} most={most} />}
    {error && (
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    )}
  </div>
)

type FieldProps = Common & {
  /** `code` is large type for codes that people read off a wall; what is typed as a `pin` cannot be read on the screen. */
  readonly look?: 'plain' | 'code' | 'pin'
} & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className' | 'style'>

/** One line of text with its label. Other props go to the `<input>`. */
export const Field = ({ label, value, onChange, hint, error, labelUnseen, most, look, ...rest }: FieldProps) => {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Around {...{ id, label, value, hint, error, most }} labelUnseen={labelUnseen ?? false}>
      <input
        dir="auto"
        {...rest}
        {...attributes(id, { value, hint, error, most })}
        className={look === undefined || look === 'plain' ? styles.input : `${styles.input} ${styles[look]}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Around>
  )
}

type TextAreaProps = Common & Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'style'>

/** Several lines of text; grows with what is written. Other props go to the `<textarea>`. */
export const TextArea = ({ label, value, onChange, hint, error, labelUnseen, most, ...rest }: TextAreaProps) => {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Around {...{ id, label, value, hint, error, most }} labelUnseen={labelUnseen ?? false}>
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        {...attributes(id, { value, hint, error, most })}
        className={`${styles.input} ${styles.area}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (!sends || most === undefined || spaceOf(value, most).is !== 'over') return rest.onKeyDown?.(event)
          event.preventDefault()
          goToTooLong()
        }}
      />
    </Around>
  )
}
