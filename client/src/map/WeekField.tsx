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

type FieldProps = {
  readonly week: number | undefined
  readonly onWeek: (week: number | undefined) => void
  readonly label: string
  readonly hint: string
  /** What it is called when the focus has to find it again. */
  readonly act: string
}

/** A week as a number that is typed. What is typed in it is one's own until the field is left. */
const useTypedWeek = ({ week, onWeek }: Pick<FieldProps, 'week' | 'onWeek'>) => {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    typed,
    setTyped,
    /** What was typed counts when the field is left: on the way to week 12 nobody sees a week 1. */
    take: (): void => {
      const next = typed === null ? null : weekFrom(typed)
      setTyped(null)
      if (next !== null && next !== week) onWeek(next)
    },
    step: (by: -1 | 1): void => {
      setTyped(null)
      const next = weekBeside(week, by)
      if (next !== week) onWeek(next)
    },
  }
}

type NumberProps = Pick<FieldProps, 'week' | 'act'> & {
  readonly id: string
  readonly use: ReturnType<typeof useTypedWeek>
}

const WeekNumber = ({ id, week, act, use: { typed, setTyped, take, step } }: NumberProps) => (
  <input
    id={id}
    data-act={act}
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
)

/** A week as a number, for a date beside the one in which a milestone lies. */
export const OtherWeekField = ({ week, onWeek, label, hint, act }: FieldProps) => {
  const id = useId()
  const use = useTypedWeek({ week, onWeek })
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.week}>
        <WeekNumber id={id} week={week} act={act} use={use} />
      </div>
      <p id={`${id}-hint`} className={styles.quiet}>
        {hint}
      </p>
    </div>
  )
}

/** The week in which a milestone lies, with steps beside it. */
export const WeekField = ({ week, onWeek }: Pick<FieldProps, 'week' | 'onWeek'>) => {
  const id = useId()
  const use = useTypedWeek({ week, onWeek })
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{m.board_map_field_week()}</label>
      <div className={styles.week}>
        <IconAct
          act="week-less"
          label={m.board_map_week_less()}
          isOff={week === undefined}
          onPress={() => use.step(-1)}
        >
          <Minus aria-hidden="true" />
        </IconAct>
        <WeekNumber id={id} week={week} act="week" use={use} />
        <IconAct act="week-more" label={m.board_map_week_more()} isOff={week === WEEK_MOST} onPress={() => use.step(1)}>
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
