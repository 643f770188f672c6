import { m } from '../paraglide/messages.js'
import styles from './LastTime.module.css'

const [WIDE, HIGH, EDGE] = [280, 80, 8]

/** The values of a number as a line with dots, from the first session to now. The table above says the same in figures. */
export const NumberLine = ({ name, values }: { readonly name: string; readonly values: readonly number[] }) => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = (WIDE - 2 * EDGE) / Math.max(1, values.length - 1)
  const points = values.map((value, at) => ({
    x: EDGE + at * step,
    y: most === least ? HIGH / 2 : HIGH - EDGE - ((value - least) / (most - least)) * (HIGH - 2 * EDGE),
  }))
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={m.series_number_line({ name, count: values.length })}
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="currentColor" />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="3.5" fill="currentColor" />
      ))}
    </svg>
  )
}
