import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import rate from './Rate.module.css'

const VALUES = [1, 2, 3, 4, 5] as const

type RateScaleProps = {
  readonly name: string
  readonly asks: ReactNode
  /** A quieter line under the question. */
  readonly note?: ReactNode
  readonly ends: { readonly low: string; readonly high: string }
  readonly value: number | null
  readonly onChange: (value: number) => void
  /** It lacks a value, while the card has others. */
  readonly isOpen: boolean
}

/** Five large buttons in a row, one of which is chosen, with words at both ends: a set of radio buttons. */
export const RateScale = ({ name, asks, note, ends, value, onChange, isOpen }: RateScaleProps) => (
  <fieldset
    className={rate.scale}
    aria-describedby={isOpen ? `${name}-error` : undefined}
    data-open={isOpen || undefined}
  >
    <legend>
      {asks}
      {note && <span className={rate.note}>{note}</span>}
    </legend>
    <div className={rate.values}>
      {VALUES.map((one) => (
        <label key={one} className={rate.value}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={value === one}
            onChange={() => onChange(one)}
            aria-label={
              one === 1
                ? m.rate_value_low({ end: ends.low })
                : one === 5
                  ? m.rate_value_high({ end: ends.high })
                  : String(one)
            }
          />
          <span>{one}</span>
        </label>
      ))}
    </div>
    <p className={rate.ends} aria-hidden="true">
      <span>{ends.low}</span>
      <span>{ends.high}</span>
    </p>
    {isOpen && (
      <p id={`${name}-error`} className={rate.error} role="alert">
        {m.rate_missing()}
      </p>
    )}
  </fieldset>
)
