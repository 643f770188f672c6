import { useId, type ReactNode } from 'react'
import styles from './ChoiceRow.module.css'

type RowProps = {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly label: ReactNode
  /** A quieter line under the label. */
  readonly description?: ReactNode
  readonly disabled?: boolean
  readonly name?: string
  readonly value?: string
  readonly required?: boolean
}

type WithError = {
  /** What is wrong and how to mend it; announced, and tied to the box. */
  readonly error?: ReactNode
}

const Row = ({
  kind,
  checked,
  onChange,
  label,
  description,
  error,
  ...input
}: RowProps & WithError & { readonly kind: 'checkbox' | 'radio' }) => {
  const id = useId()
  return (
    <>
      <label className={styles.row}>
        <input
          {...input}
          type={kind}
          className={kind === 'radio' ? `${styles.box} ${styles.round}` : styles.box}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
        />
        <span className={styles.words} dir="auto">
          <span className={checked ? styles.chosen : undefined}>{label}</span>
          {description && <span className={styles.description}>{description}</span>}
        </span>
      </label>
      {error && (
        <p id={id} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}

/** A row with a box to tick; the whole row is the target. Rows stand inside a `ChoiceRows`. */
export const CheckRow = (props: RowProps & WithError) => <Row kind="checkbox" {...props} />

/** A row of a single choice; rows of one choice share their `name`. */
export const RadioRow = (props: RowProps) => <Row kind="radio" {...props} />

/** A named set of rows with hairlines between them. `error` is about the set: that nothing is chosen. */
export const ChoiceRows = ({
  legend,
  legendUnseen,
  error,
  children,
}: {
  readonly legend: ReactNode
  readonly legendUnseen?: boolean
  readonly error?: ReactNode
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <fieldset data-invalid={error ? true : undefined} aria-describedby={error ? id : undefined}>
      <legend className={legendUnseen ? 'unseen' : styles.legend}>{legend}</legend>
      <div className={styles.rows}>{children}</div>
      {error && (
        <p id={id} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
