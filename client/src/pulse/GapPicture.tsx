import { joinedRuns, type GapPoints } from '@parley/shared/series/gap-points'
import { m } from '../paraglide/messages.js'
import styles from './Gaps.module.css'

const [WIDE, HIGH, EDGE] = [300, 120, 12]
/** Where a difference begins to be some, and where it begins to be clear (measures.md 4.1). */
const [SOME, CLEAR] = [0.2, 0.3]

const yOf = (value: number): number => HIGH - EDGE - value * (HIGH - 2 * EDGE)

/** How far apart two groups were, a dot a session from the first to now; where nothing is shown by group, no dot. */
export const GapPicture = ({ of }: { readonly of: GapPoints }) => {
  const { points } = of
  const step = (WIDE - 2 * EDGE) / Math.max(1, points.length - 1)
  const places = points.map(({ gap, at }, place) => ({
    at,
    x: EDGE + place * step,
    y: gap === null ? null : yOf(gap.value),
  }))
  const runs = joinedRuns(of).map((run) => run.flatMap((place) => places[place] ?? []))
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={m.gaps_picture()}>
      <rect className={styles.none} x="0" y={yOf(SOME)} width={WIDE} height={HIGH - yOf(SOME)} />
      <line className={styles.from} x1="0" x2={WIDE} y1={yOf(CLEAR)} y2={yOf(CLEAR)} />
      <text x="4" y="13">
        {m.gaps_clear()}
      </text>
      <text x="4" y={HIGH - 5}>
        {m.gaps_none()}
      </text>
      {runs.map((run) => (
        <polyline key={run[0]?.at} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {places.map(({ x, y, at }) => (y === null ? null : <circle key={at} cx={x} cy={y} r="4.5" />))}
    </svg>
  )
}
