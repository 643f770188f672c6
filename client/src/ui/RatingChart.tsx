import { GROUPS, type GroupId, type RatingAxis } from '@parley/shared/session/agenda'
import type { FiveCounts } from '@parley/shared/session/tallies'
import { gapWord, median } from '@parley/shared/voting/rate-measures'
import type { CSSProperties, ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { axisEnds, axisName, figureText, gapText } from '../session/rating-text.ts'
import { CountCell } from './CountCell.tsx'
import { GroupMark } from './GroupMark.tsx'
import styles from './RatingChart.module.css'

const VALUES = [1, 2, 3, 4, 5] as const
type Group = GroupId | 'all'

const Row = ({
  counts,
  group,
  name,
}: {
  readonly counts: FiveCounts
  readonly group: Group
  readonly name: ReactNode
}) => (
  <tr>
    <th scope="row">
      <span className={styles.name}>
        {group !== 'all' && <GroupMark group={group} />} <bdi>{name}</bdi>
      </span>
      <span className={styles.middle}>{m.rate_middle_short({ value: figureText(median(counts)) })}</span>
    </th>
    {VALUES.map((value) => (
      <CountCell key={value} count={counts[value - 1] ?? 0} group={group} />
    ))}
  </tr>
)

/** Where the middles of the groups lie, from 0 to 1 along the scale. */
const along = (counts: FiveCounts): number => ((median(counts) ?? 1) - 1) / 4

/** The distance between the two middles, drawn from mark to mark; `says` is how much it is, and who is higher. */
const Distance = ({ a, b, says }: Readonly<Record<GroupId, FiveCounts>> & { readonly says: string }) => {
  const [from, to] = [along(a), along(b)]
  const place = { '--from': Math.min(from, to), '--to': Math.max(from, to) } as CSSProperties
  return (
    <tr className={styles.between}>
      <th scope="row">{m.rate_difference()}</th>
      <td colSpan={5}>
        <span className="unseen">{says}</span>
        <div className={styles.track} aria-hidden="true">
          <div className={styles.line} style={place} data-gap={gapWord(a, b) ?? 'none'} />
          <span
            className={styles.at}
            style={{ '--at': from } as CSSProperties}
            data-side="above"
            data-figure={from < to ? 'before' : 'after'}
          >
            <GroupMark group="a" /> <b>{figureText(median(a))}</b>
          </span>
          <span
            className={styles.at}
            style={{ '--at': to } as CSSProperties}
            data-side="below"
            data-figure={to < from ? 'before' : 'after'}
          >
            <GroupMark group="b" /> <b>{figureText(median(b))}</b>
          </span>
        </div>
      </td>
    </tr>
  )
}

type RatingChartProps = {
  readonly axis: RatingAxis
  /** What was rated, for those who hear the table by itself. */
  readonly text: string
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  /** Set flat, with the middles at their marks: two pictures of two axes stand on a wall at once. */
  readonly isFlat?: boolean
} & (Readonly<Record<GroupId, FiveCounts>> | { readonly total: FiveCounts })

/**
 * One axis of a rated card: both groups' counts one above the other with the distance between their middles, or one row
 * for everybody. A table with dots and figures; its lengths follow the size of type, on a phone and on the wall.
 */
export const RatingChart = ({ axis, text, groups, isFlat = false, ...counts }: RatingChartProps) => {
  const ends = axisEnds(axis)
  const says = 'a' in counts ? gapText(counts, groups) : ''
  return (
    <table className={styles.chart} data-flat={isFlat || undefined}>
      <caption>
        <span className={styles.axis}>
          {axisName(axis)}
          <span className="unseen"> ({text})</span>
        </span>
        {says && <span className={styles.gap}>{says}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{m.rate_group()}</span>
          </th>
          {VALUES.map((value) => (
            <th key={value} scope="col">
              {value}
              {value === 1 && <span className={styles.end}>{ends.low}</span>}
              {value === 5 && <span className={styles.end}>{ends.high}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {'a' in counts ? (
          <>
            <Row counts={counts.a} group="a" name={groups.a.name} />
            <Distance a={counts.a} b={counts.b} says={says} />
            <Row counts={counts.b} group="b" name={groups.b.name} />
          </>
        ) : (
          <Row counts={counts.total} group="all" name={m.rate_everyone()} />
        )}
      </tbody>
    </table>
  )
}

/** Whether a result has something to draw, by group or in total. */
export const chartCounts = (axis: {
  readonly total?: FiveCounts
  readonly a?: FiveCounts
  readonly b?: FiveCounts
}): Readonly<Record<GroupId, FiveCounts>> | { readonly total: FiveCounts } | null => {
  if (GROUPS.every((group) => axis[group]) && axis.a && axis.b) return { a: axis.a, b: axis.b }
  return axis.total ? { total: axis.total } : null
}
