import { TIME_UNITS } from '@parley/shared/map/time-units'
import { useId, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { longDay } from './time-words.ts'

const UNITS = { week: m.mapping_unit_week, month: m.mapping_unit_month, quarter: m.mapping_unit_quarter } as const
/** While a year is typed, its first figures make a day of another age: only a whole one is written. */
const isWhole = (day: string): boolean => /^[2-9]\d{3}-\d{2}-\d{2}$/.test(day)

/** The day on which the map begins, for everybody. What stands in the field while it has the focus is one's own. */
const StartField = () => {
  const { time, actions } = useMap()
  const id = useId()
  const [day, setDay] = useState<string | null>(null)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{m.mapping_start()}</label>
      <input
        id={id}
        className={styles.find}
        data-act="start"
        type="date"
        min="2000-01-01"
        max="9999-12-31"
        aria-describedby={`${id}-hint`}
        value={day ?? time.start ?? ''}
        onFocus={() => setDay(time.start ?? '')}
        onBlur={() => setDay(null)}
        onChange={({ target }) => {
          setDay(target.value)
          if (target.value !== '' && !isWhole(target.value)) return
          actions?.setStart(target.value || undefined)
          announce(target.value === '' ? m.mapping_start_gone() : m.mapping_start_said({ day: longDay(target.value) }))
        }}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {time.start ? m.mapping_start_reader({ day: longDay(time.start) }) : m.mapping_start_hint()}
      </p>
    </div>
  )
}

/** How time is told on this device, and when the map begins for everybody. */
export const TimePart = () => {
  const { time, actions, rights } = useMap()
  return (
    <details className={styles.back}>
      <summary>{m.mapping_time()}</summary>
      <div className={styles.pair}>
        <SelectField
          label={m.mapping_unit()}
          hint={m.mapping_unit_hint()}
          value={time.unit}
          options={TIME_UNITS.map((value) => ({ value, label: UNITS[value]() }))}
          onChange={time.setUnit}
        />
        {actions && rights.isOpen ? (
          <StartField />
        ) : (
          time.start && <p className={styles.quiet}>{m.mapping_start_reader({ day: longDay(time.start) })}</p>
        )}
      </div>
    </details>
  )
}
