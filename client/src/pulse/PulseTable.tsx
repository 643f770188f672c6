import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { FiveCounts } from '@parley/shared/session/tallies'
import { bandsOf, soleBand } from '@parley/shared/voting/pulse'
import type { PulseRow, PulseWave } from '@parley/shared/voting/pulse-waves'
import { median } from '@parley/shared/voting/rate-measures'
import { m } from '../paraglide/messages.js'
import { figureText } from '../session/rating-text.ts'
import { CountCell } from '../ui/CountCell.tsx'
import { GroupMark } from '../ui/GroupMark.tsx'
import counted from '../ui/Counts.module.css'
import styles from './Pulse.module.css'
import { bandText, waveHead, waveKey } from './pulse-text.ts'

type Side = GroupId | 'all'
type Names = Readonly<Record<GroupId, { readonly name: string }>>
type Line = { readonly side: Side; readonly wave: PulseWave; readonly counts: FiveCounts }

/** The lines of a sentence, a group after the other, the earlier wave first, so that before and after lie together. */
const linesOf = ({ waves: found }: PulseRow, waves: readonly PulseWave[]): readonly Line[] => {
  const seen = found.flatMap(({ at, counts }) => {
    const wave = waves[at]
    return wave ? [{ wave, counts }] : []
  })
  const all = seen.flatMap(({ wave, counts }) =>
    counts.by === 'total' ? [{ side: 'all' as const, wave, counts: counts.total }] : [],
  )
  return [
    ...GROUPS.flatMap((side) =>
      seen.flatMap(({ wave, counts }) => (counts.by === 'group' ? [{ side, wave, counts: counts[side] }] : [])),
    ),
    ...all,
  ]
}

/** How many answered what, by group and wave: dots and figures, and the middle. What is sensitive has three bands. */
export const PulseTable = ({
  row,
  waves,
  names,
}: {
  readonly row: PulseRow
  readonly waves: readonly PulseWave[]
  readonly names: Names
}) => {
  const lines = linesOf(row, waves)
  if (lines.length === 0) return null
  const columns = row.isSensitive
    ? [m.pulse_band_low(), m.pulse_band_middle(), m.pulse_band_high()]
    : ['1', '2', '3', '4', '5']
  return (
    <table className={counted.table}>
      <caption className="unseen">{row.text}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{m.rate_group()}</span>
          </th>
          {columns.map((title, at) => (
            <th key={title} scope="col">
              {title}
              {!row.isSensitive && at === 0 && <span className={styles.end}>{m.pulse_low()}</span>}
              {!row.isSensitive && at === 4 && <span className={styles.end}>{m.pulse_high()}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ side, wave, counts }, at) => {
          const band = row.isSensitive ? soleBand(counts) : null
          const isSame = lines[at - 1]?.side === side
          return (
            <tr key={`${side} ${waveKey(wave)}`} data-first={!isSame || undefined}>
              <th scope="row">
                <span className={counted.name}>
                  {side !== 'all' && <GroupMark group={side} />}{' '}
                  <bdi>{side === 'all' ? m.rate_everyone() : names[side].name}</bdi>
                </span>
                <span className={counted.when}>
                  {waveHead(wave)}
                  {!row.isSensitive && `, ${m.rate_middle_short({ value: figureText(median(counts)) })}`}
                </span>
              </th>
              {band ? (
                // Everybody in one band: figures beside it would say no more, and say it of everybody.
                <td colSpan={3}>{bandText(band)}</td>
              ) : (
                (row.isSensitive ? bandsOf(counts) : counts).map((count, place) => (
                  <CountCell key={place} count={count} group={side} />
                ))
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
