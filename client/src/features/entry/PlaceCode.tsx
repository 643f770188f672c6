import { canSeal } from '../../device/sealed.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/Field.tsx'
import styles from './Entry.module.css'

type PlaceCodeProps = {
  readonly code: string
  readonly onCode: (code: string) => void
  readonly error?: string | undefined
}

/** The code by which a person comes back to a seat on a device that others use in between. */
export const PlaceCode = ({ code, onCode, error }: PlaceCodeProps) =>
  canSeal() ? (
    <Field
      look="pin"
      label={m.people_code()}
      hint={m.people_code_hint()}
      error={error}
      value={code}
      onChange={onCode}
      inputMode="numeric"
      autoComplete="off"
      enterKeyHint="go"
    />
  ) : (
    <p className={styles.quiet}>{m.people_code_none()}</p>
  )
