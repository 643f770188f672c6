import type { Value } from '@parley/shared/axes/value'
import { movedBy, STEP } from '@parley/shared/axes/value'
import { Minus, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import styles from '../map/MapList.module.css'
import { IconAct } from '../outline/IconAct.tsx'
import { m } from '../paraglide/messages.js'
import looks from './Axes.module.css'
import { axisNumber } from './axes-moves.ts'
import type { AxesNames } from './axes-words.ts'

type AxisFieldProps = {
  readonly axis: 'x' | 'y'
  readonly names: AxesNames
  readonly value: Value
  readonly onValue: (value: Value) => void
}

/** One axis as a number with steps beside it. What is typed in it is one's own until the field is left. */
const AxisField = ({ axis, names, value, onValue }: AxisFieldProps) => {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [x, y] = value
  const now = axis === 'x' ? x : y
  const set = (next: number): void => onValue(axis === 'x' ? [next, y] : [x, next])
  /** What was typed counts when the field is left: on the way to 80 nobody sees the card jump to 8. */
  const take = (): void => {
    const next = typed === null ? null : axisNumber(typed)
    setTyped(null)
    if (next !== null && next !== now) set(next)
  }
  const step = (by: number): void => {
    setTyped(null)
    onValue(axis === 'x' ? movedBy(value, by, 0) : movedBy(value, 0, by))
  }
  const name = names[axis]
  const [low, high] = axis === 'x' ? (['x-low', 'x-high'] as const) : (['y-low', 'y-high'] as const)
  const isWrong = typed !== null && axisNumber(typed) === null
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <div className={styles.week}>
        <IconAct
          act={`${axis}-less`}
          label={m.axes_less({ axis: name })}
          isOff={now === 0}
          onPress={() => step(-STEP.coarse)}
        >
          <Minus aria-hidden="true" />
        </IconAct>
        <input
          id={id}
          data-act={axis}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          aria-invalid={isWrong || undefined}
          value={typed ?? Math.round(now)}
          onBlur={take}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault()
              return take()
            }
            const way = { ArrowUp: 1, ArrowDown: -1 }[event.key]
            if (!way) return
            event.preventDefault()
            step(way * (event.shiftKey ? STEP.coarse : STEP.fine))
          }}
        />
        <IconAct
          act={`${axis}-more`}
          label={m.axes_more({ axis: name })}
          isOff={now === 100}
          onPress={() => step(STEP.coarse)}
        >
          <Plus aria-hidden="true" />
        </IconAct>
      </div>
      <p id={`${id}-hint`} className={styles.meta} dir="auto">
        {isWrong ? m.axes_not_number() : m.axes_scale({ low: names.ends[low], high: names.ends[high] })}
      </p>
    </div>
  )
}

/** Where a card lies, as two numbers: the way to lay it without a drag and without a canvas. */
export const ValueFields = (props: Omit<AxisFieldProps, 'axis'>) => (
  <div className={looks.values}>
    <AxisField axis="x" {...props} />
    <AxisField axis="y" {...props} />
  </div>
)
