import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { SignalCheck, SignalRow } from '@parley/shared/voting/signal-checks'
import type { SeenCounts } from '@parley/shared/voting/signals'
import { m } from '../paraglide/messages.js'
import { CountCell } from '../ui/CountCell.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import { signalText, whenHead } from './signal-text.ts'
import counted from '../ui/Counts.module.css'
import styles from './Signals.module.css'

type Side = GroupId | 'all'
type Names = Readonly<Record<GroupId, { readonly name: string }>>
type Line = { readonly side: Side; readonly check: SignalCheck; readonly at: number; readonly counts: SeenCounts }

/** The lines of a signal, a group after the other, the earlier session first, so that sessions lie together. */
const linesOf = ({ checks: found }: SignalRow, checks: readonly SignalCheck[]): readonly Line[] => {
  const lines = found.flatMap(({ at, counts }): readonly Line[] => {
    const check = checks[at]
    if (!check || counts.by === 'none') return []
    if (counts.by === 'total') return [{ side: 'all', check, at, counts: counts.total }]
    return GROUPS.map((side) => ({ side, check, at, counts: counts[side] }))
  })
  const order: readonly Side[] = [...GROUPS, 'all']
  return lines.toSorted((one, other) => order.indexOf(one.side) - order.indexOf(other.side) || one.at - other.at)
}

/** How many saw a signal and how many did not, by group and session: a dot a person, the figure, and of how many. */
export const SignalTable = ({
  row,
  checks,
  names,
}: {
  readonly row: SignalRow
  readonly checks: readonly SignalCheck[]
  readonly names: Names
}) => {
  const lines = linesOf(row, checks)
  if (lines.length === 0) return null
  const isSeries = checks.some(({ day }) => day !== undefined)
  return (
    <table className={`${counted.table} ${styles.table}`}>
      <caption className="unseen">{signalText(row)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{m.rate_group()}</span>
          </th>
          <th scope="col">{m.signals_seen()}</th>
          <th scope="col">{m.signals_not_seen()}</th>
          <th scope="col">{m.signals_answers()}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ side, check, at, counts: { seen, not } }, place) => {
          const isSame = lines[place - 1]?.side === side
          return (
            <tr key={`${side} ${at}`} data-first={!isSame || undefined}>
              <th scope="row">
                <span className={counted.name}>
                  {side !== 'all' && <GroupMark group={side} />}{' '}
                  <bdi>{side === 'all' ? m.rate_everyone() : names[side].name}</bdi>
                </span>
                {isSeries && <span className={counted.when}>{whenHead(check)}</span>}
              </th>
              <CountCell count={seen} group={side} />
              <CountCell count={not} group={side} />
              <td>{seen + not}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
