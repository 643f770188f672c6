import { pointsOf } from '@parley/shared/series/outcome-points'
import type { OutcomeNumber, Series } from '@parley/shared/series/series'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import styles from './LastTime.module.css'
import { NumberLine } from './NumberLine.tsx'
import { dayOfMoment } from '../ui/moments.ts'

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** "62.5 %". */
export const figureSaid = ({ value, unit }: Pick<OutcomeNumber, 'value' | 'unit'>): string =>
  unit ? m.series_number_said({ value: figures.format(value), unit }) : figures.format(value)

type OutcomeNumbersProps = {
  readonly series: Series | undefined
  /** What stands under the numbers: the form in which one is typed in. */
  readonly below?: ReactNode
}

/** Up to three numbers beside the agreements, session by session, each with its source; a line from six points on. */
export const OutcomeNumbers = ({ series, below }: OutcomeNumbersProps) => {
  const { state } = useSession()
  const numbers = pointsOf(series, state.checkIn?.numbers ?? [])
  return (
    <section className={styles.waiting}>
      <h3>{m.series_numbers()}</h3>
      <p className={styles.quiet}>{m.series_numbers_lead()}</p>
      {numbers.length === 0 && <p>{m.series_numbers_none()}</p>}
      {numbers.map(({ name, points, hasLine }) => (
        <div key={name} className={styles.agreement}>
          <table className={styles.figures}>
            <caption dir="auto">{name}</caption>
            <tbody>
              {points.map(({ at, one }) => (
                <tr key={at ?? 'now'}>
                  <th scope="row">{at === null ? m.series_number_now() : dayOfMoment(Date.parse(at))}</th>
                  <td>{figureSaid(one)}</td>
                  <td className={styles.quiet} dir="auto">
                    {m.series_number_from({ source: one.source })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {hasLine ? (
            <NumberLine name={name} values={points.map(({ one }) => one.value)} />
          ) : (
            <p className={styles.quiet}>{m.series_number_early()}</p>
          )}
        </div>
      ))}
      {numbers.length > 0 && <p className={styles.quiet}>{m.series_number_others()}</p>}
      {below}
    </section>
  )
}
