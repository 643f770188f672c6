import { NOT_SEEN, SEEN } from '@parley/shared/voting/signals'
import { m } from '../../../paraglide/messages.js'
import rate from '../rate/Rate.module.css'
import { CANNOT_SAY } from './signal-draft.ts'
import styles from './Signals.module.css'

const ANSWERS = [
  { value: SEEN, say: m.signals_seen },
  { value: NOT_SEEN, say: m.signals_not_seen },
  { value: CANNOT_SAY, say: m.signals_cannot_say },
] as const

type SignalScaleProps = {
  readonly name: string
  readonly text: string
  readonly value: number | null
  readonly onChange: (value: number) => void
}

/** Three large buttons in a row, equally large, one of which is chosen: a set of radio buttons under the signal's words. */
export const SignalScale = ({ name, text, value, onChange }: SignalScaleProps) => (
  <fieldset className={rate.scale}>
    <legend dir="auto">
      <strong className={rate.sentence}>{text}</strong>
    </legend>
    <div className={styles.answers}>
      {ANSWERS.map(({ value: one, say }) => (
        <label key={one} className={rate.value}>
          <input type="radio" name={name} value={one} checked={value === one} onChange={() => onChange(one)} />
          <span>{say()}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
