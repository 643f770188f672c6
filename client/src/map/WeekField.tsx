import { WEEK_MOST } from '@parley/shared/limits'
import { Minus, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { IconAct } from '../outline/IconAct.tsx'
import { weekBeside } from './map-moves.ts'
import styles from './MapList.module.css'

/** A typed week, undefined for an empty field, null for what is no week. */
export const weekFrom = (typed: string): number | undefined | null => {
  if (typed.trim() === '') return undefined
  const week = Number(typed)
  return Number.isInteger(week) && week >= 1 && week <= WEEK_MOST ? week : null
}

type WeekFieldProps = {
  readonly week: number | undefined
  readonly onWeek: (week: number | undefined) => void
}

/** A week as a number with steps beside it. What is typed in it is one's own until the field is left. */
export const WeekField = ({ week, onWeek }: WeekFieldProps) => {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  /** What was typed counts when the field is left: on the way to week 12 nobody sees a week 1. */
  const take = (): void => {
    const next = typed === null ? null : weekFrom(typed)
    setTyped(null)
    if (next !== null && next !== week) onWeek(next)
  }
  const step = (by: -1 | 1): void => {
    setTyped(null)
    onWeek(weekBeside(week, by))
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{m.board_map_field_week()}</label>
      <div className={styles.week}>
        <IconAct act="week-less" label={m.board_map_week_less()} isOff={week === undefined} onPress={() => step(-1)}>
          <Minus aria-hidden="true" />
        </IconAct>
        <input
          id={id}
          data-act="week"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={typed !== null && weekFrom(typed) === null ? true : undefined}
          value={typed ?? week ?? ''}
          onBlur={take}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              return take()
            }
            const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
            if (by !== 1 && by !== -1) return
            event.preventDefault()
            step(by)
          }}
        />
        <IconAct act="week-more" label={m.board_map_week_more()} isOff={week === WEEK_MOST} onPress={() => step(1)}>
          <Plus aria-hidden="true" />
        </IconAct>
        {week !== undefined && (
          <Button variant="quiet" data-act="week-clear" onClick={() => onWeek(undefined)}>
            {m.board_map_week_clear()}
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className={styles.quiet}>
        {m.board_map_field_week_hint({ most: WEEK_MOST })}
      </p>
    </div>
  )
}
