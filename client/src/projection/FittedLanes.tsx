import { useRef, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { useServerNow } from '../ui/countdown.ts'
import styles from './Projection.module.css'
import { useFit } from './use-fit.ts'

/** How long a page of cards stays when they do not all fit, in milliseconds. */
const PAGE = 20_000

export type ScreenLane = {
  readonly id: string
  readonly head?: ReactNode
  readonly items: readonly ReactNode[]
  /** Shown in place of the items when there are none. */
  readonly empty?: ReactNode
}

type FittedLanesProps = {
  readonly lanes: readonly ScreenLane[]
  /** Changes whenever anything in the lanes does. */
  readonly content: string
  readonly mostColumns: number
  readonly clockOffset: number
  /** When the first page was shown, on the server's clock; pages turn together on every screen. */
  readonly since?: number
}

/** Lanes side by side whose cards all fit, or turn page by page, calmly. */
export const FittedLanes = ({ lanes, content, mostColumns, clockOffset, since = 0 }: FittedLanesProps) => {
  const root = useRef<HTMLDivElement>(null)
  const { pages } = useFit(root, content, mostColumns)
  const now = useServerNow(clockOffset)
  const page = pages > 1 ? Math.floor(Math.max(0, now - since) / PAGE) % pages : 0
  return (
    <div ref={root} className={styles.lanes} data-lanes={lanes.length}>
      {lanes.map((lane) => (
        <section key={lane.id} className={styles.lane}>
          {lane.head && <div className={styles.laneHead}>{lane.head}</div>}
          {lane.items.length === 0 && lane.empty && <p className={styles.empty}>{lane.empty}</p>}
          <div className={styles.clip}>
            <ul
              className={styles.flow}
              data-flow
              style={{ transform: page > 0 ? `translateX(calc(${-page} * (100% + var(--lane-gap))))` : 'none' }}
            >
              {lane.items}
            </ul>
          </div>
        </section>
      ))}
      {pages > 1 && <p className={styles.page}>{m.projector_page({ page: page + 1, pages })}</p>}
    </div>
  )
}
