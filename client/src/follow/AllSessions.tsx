import { toldNow } from '@parley/shared/series/record-series'
import { agreementId } from '@parley/shared/series/series-items'
import type { Series } from '@parley/shared/series/series'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { kindAndDay } from './follow-words.ts'
import styles from './LastTime.module.css'
import { ToldLines } from './ToldLines.tsx'
import { dayOfMoment } from '../ui/moments.ts'

const Sessions = ({ series }: { readonly series: Series }) => {
  const { state } = useSession()
  const told = state.checkIn?.told ?? []
  const all = series.sessions.flatMap(({ agreements }, at) =>
    agreements.map((one, place) => toldNow(one, agreementId(at, place), told)),
  )
  const kept = all.filter((one) => one.told?.a?.word === 'kept' && one.told.b?.word === 'kept').length
  return (
    <>
      <p className={styles.quiet}>{m.series_lead()}</p>
      {all.length > 0 && <p>{m.series_counts({ of: all.length, kept })}</p>}
      {series.sessions
        .map((session, at) => ({ session, at }))
        .toReversed()
        .map(({ session: { title, at: day, agreements, differences }, at }) => (
          <section key={day} className={styles.waiting}>
            <h3 dir="auto">{m.series_session({ date: dayOfMoment(Date.parse(day)), title })}</h3>
            {agreements.length === 0 && <p>{m.series_no_agreements()}</p>}
            <ul className={styles.list}>
              {agreements.map((one, place) => (
                <li key={agreementId(at, place)} className={styles.agreement}>
                  <p className={styles.words} dir="auto">
                    {one.text}
                  </p>
                  <p className={styles.quiet} dir="auto">
                    {kindAndDay(one)}
                  </p>
                  <ToldLines agreement={one} item={agreementId(at, place)} />
                </li>
              ))}
            </ul>
            {differences.some(({ text }) => text !== '') && (
              <>
                <h4>{m.series_differences()}</h4>
                <ul className={styles.items}>
                  {differences.flatMap(({ text }, place) =>
                    text === ''
                      ? []
                      : [
                          <li key={`${place} ${text}`} dir="auto">
                            {text}
                          </li>,
                        ],
                  )}
                </ul>
              </>
            )}
          </section>
        ))}
    </>
  )
}

/** The agreements and open differences of all sessions that led to this one, on one page, the last session first. */
export const AllSessions = ({ series }: { readonly series: Series }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.all} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.series_title()}</summary>
      {isOpen && <Sessions series={series} />}
    </details>
  )
}
