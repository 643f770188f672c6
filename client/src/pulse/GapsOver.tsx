import { gapPointsOf, type GapPoint, type GapPoints } from '@parley/shared/series/gap-points'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { PulseRow, PulseWave } from '@parley/shared/voting/pulse-waves'
import { m } from '../paraglide/messages.js'
import { gapText } from '../session/rating-text.ts'
import { GapPicture } from './GapPicture.tsx'
import styles from './Gaps.module.css'
import { dayText } from '../ui/moments.ts'

type Groups = StateView['session']['groups']

const TRENDS = { none: m.gaps_trend_none, higher: m.gaps_trend_higher, lower: m.gaps_trend_lower } as const
const figures = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

const trendText = ({ trend, shown }: GapPoints): string =>
  trend === 'early' ? m.gaps_early({ count: shown }) : TRENDS[trend]({ count: shown })

const Row = ({ day, gap, groups }: GapPoint & { readonly groups: Groups }) => (
  <tr>
    <th scope="row">{day === undefined ? m.gaps_now() : dayText(day)}</th>
    {gap ? (
      <>
        <td>{gapText(gap.pair, groups)}</td>
        <td>{m.gaps_answers(gap.answers)}</td>
        <td>{figures.format(gap.value)}</td>
      </>
    ) : (
      <td colSpan={3}>{m.gaps_hidden()}</td>
    )}
  </tr>
)

type GapsOverProps = { readonly row: PulseRow; readonly waves: readonly PulseWave[]; readonly groups: Groups }

/** How far apart the groups were about a sentence in each session that asked it: what it says, a picture, a table (SR12). */
export const GapsOver = ({ row, waves, groups }: GapsOverProps) => {
  const found = gapPointsOf(row, waves)
  if (!found) return null
  return (
    <div className={styles.gaps}>
      <p>{trendText(found)}</p>
      <GapPicture of={found} />
      <table className={styles.table}>
        <caption>{m.gaps_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.gaps_session()}</th>
            <th scope="col">{m.gaps_difference()}</th>
            <th scope="col">{m.gaps_people()}</th>
            <th scope="col">{m.gaps_scale()}</th>
          </tr>
        </thead>
        <tbody>
          {found.points.map((point) => (
            <Row key={point.at} {...point} groups={groups} />
          ))}
        </tbody>
      </table>
      <p>{m.gaps_key({ groupA: groups.a.name, groupB: groups.b.name })}</p>
    </div>
  )
}
