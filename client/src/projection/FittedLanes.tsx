import { useRef, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import styles from './Projection.module.css'
import { SIZES, useFit } from './use-fit.ts'
import { usePage } from './use-page.ts'

export type ScreenLane = {
  readonly id: string
  readonly head?: ReactNode
  readonly items: readonly ReactNode[]
  /** How wide it is beside the others; 1 unless said otherwise. */
  readonly weight?: number
  /** Shown in place of the items when there are none. */
  readonly empty?: ReactNode
  /** Set where the items are the rows of a table: its name and the heads of its columns, for those who hear it. */
  readonly table?: { readonly name: string; readonly heads: readonly string[] }
}

type FittedLanesProps = {
  readonly lanes: readonly ScreenLane[]
  /** Changes whenever anything in the lanes does. */
  readonly content: string
  readonly mostColumns: number
  readonly clockOffset: number
  /** When the first page was shown, on the server's clock; pages turn together on every screen. */
  readonly since?: number
  /** Type sizes to choose from, the largest first. */
  readonly sizes?: readonly number[]
}

/** Lanes side by side whose cards all fit, or turn page by page, calmly. */
export const FittedLanes = ({
  lanes,
  content,
  mostColumns,
  clockOffset,
  since = 0,
  sizes = SIZES,
}: FittedLanesProps) => {
  const root = useRef<HTMLDivElement>(null)
  const fit = useFit(root, content, mostColumns, sizes)
  const pages = Math.max(1, ...fit.pages)
  const page = usePage(pages, clockOffset, since)
  return (
    <div
      ref={root}
      className={styles.lanes}
      data-lanes={lanes.length}
      style={{ gridTemplateColumns: lanes.map(({ weight = 1 }) => `minmax(0, ${weight}fr)`).join(' ') }}
    >
      {lanes.map((lane, at) => {
        // A lane that needs fewer pages than another stays on its last one.
        const shown = Math.min(page, (fit.pages[at] ?? 1) - 1)
        const { table } = lane
        const Flow = table ? 'div' : 'ul'
        return (
          <section key={lane.id} className={styles.lane}>
            {lane.head && <div className={styles.laneHead}>{lane.head}</div>}
            {lane.items.length === 0 && lane.empty && <p className={styles.empty}>{lane.empty}</p>}
            <div className={styles.clip}>
              <Flow
                className={styles.flow}
                data-flow
                {...(table && { role: 'table', 'aria-label': table.name })}
                data-balanced={(lanes.length === 1 && pages === 1) || undefined}
                style={{ transform: shown > 0 ? `translateX(calc(${-shown} * (100% + var(--lane-gap))))` : 'none' }}
              >
                {table && (
                  <div className="unseen" role="row">
                    {table.heads.map((head) => (
                      <span key={head} role="columnheader">
                        {head}
                      </span>
                    ))}
                  </div>
                )}
                {lane.items}
              </Flow>
            </div>
          </section>
        )
      })}
      {pages > 1 && <p className={styles.page}>{m.projector_page({ page: page + 1, pages })}</p>}
    </div>
  )
}
