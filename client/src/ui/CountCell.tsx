import type { GroupId } from '@parley/shared/session/agenda'
import styles from './RatingChart.module.css'

/** A dot a person; more than this in one place are told by the figure alone. */
const MOST_DOTS = 12

/** A cell of a table of answers: how many gave this, as dots in the look of their group, and as a figure. */
export const CountCell = ({ count, group }: { readonly count: number; readonly group: GroupId | 'all' }) => (
  <td>
    {count > 0 && count <= MOST_DOTS && (
      <span className={styles.dots} data-group={group} aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          <i key={at} />
        ))}
      </span>
    )}
    <span className={styles.count} data-none={count === 0 || undefined}>
      {count}
    </span>
  </td>
)
