import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './Field.module.css'

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
}

const describe = (id: string, hint: ReactNode, error: ReactNode): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

const Around = ({
  id,
  label,
  hint,
  error,
  labelUnseen,
  children,
}: Omit<Common, 'value' | 'onChange'> & {
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
    {error && (
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    )}
  </div>
)

type FieldProps = Common & {
  /** `code` is large type for codes that people read off a wall. */
  readonly look?: 'plain' | 'code'
} & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className' | 'style'>

/** One line of text with its label. Other props go to the `<input>`. */
export const Field = ({ label, value, onChange, hint, error, labelUnseen, look, ...rest }: FieldProps) => {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Around id={id} label={label} hint={hint} error={error} labelUnseen={labelUnseen ?? false}>
      <input
        dir="auto"
        {...rest}
        id={id}
        className={look === 'code' ? `${styles.input} ${styles.code}` : styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, hint, error)}
      />
    </Around>
  )
}

type TextAreaProps = Common & Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'style'>

/** Several lines of text; grows with what is written. Other props go to the `<textarea>`. */
export const TextArea = ({ label, value, onChange, hint, error, labelUnseen, ...rest }: TextAreaProps) => {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Around id={id} label={label} hint={hint} error={error} labelUnseen={labelUnseen ?? false}>
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        id={id}
        className={`${styles.input} ${styles.area}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, hint, error)}
      />
    </Around>
  )
}
