import type { LastTime as Last } from '@parley/shared/follow/last-time'
import { agreementItems } from '@parley/shared/series/series-items'
import type { Series, SeriesAgreement } from '@parley/shared/series/series'
import type { GroupId } from '@parley/shared/session/agenda'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { PulseResult } from '../pulse/PulseResult.tsx'
import { wavesOf } from '../pulse/pulse-now.ts'
import { useSession } from '../session/use-session.ts'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useLastTime } from '../session/use-last-time.ts'
import { SignalResult } from '../signals/SignalResult.tsx'
import { checksOf } from '../signals/signals-now.ts'
import { GroupName } from '../ui/GroupMark.tsx'
import { AllSessions } from './AllSessions.tsx'
import { agreedFields } from './agreed-words.ts'
import { itemOfPlan, kindAndDay } from './follow-words.ts'
import { FollowsLine } from './FollowsLine.tsx'
import styles from './LastTime.module.css'
import { OutcomeNumbers } from './OutcomeNumbers.tsx'
import { ToldLines } from './ToldLines.tsx'
import { Waiting } from './Waiting.tsx'
import { dayOfMoment, dayText } from '../ui/moments.ts'

type AgreementProps = {
  readonly one: SeriesAgreement & Pick<Last['agreements'][number], 'items'>
  readonly groups: Last['groups']
  /** The day of its record, where that is not the last one. */
  readonly day?: string | undefined
  readonly children?: ReactNode
}

const Agreement = ({ one, groups, day, children }: AgreementProps) => {
  const line = kindAndDay(one)
  return (
    <li className={styles.agreement}>
      <p className={styles.words} dir="auto">
        {one.text}
      </p>
      {day && <p className={styles.quiet}>{m.series_agreement_of({ date: dayOfMoment(Date.parse(day)) })}</p>}
      {line && (
        <p className={styles.quiet} dir="auto">
          {line}
        </p>
      )}
      {agreedFields(one.sort, one.fields, groups).map(({ key, name, value }) => (
        <p key={key} className={styles.quiet} dir="auto">
          {m.agreed_field_line({ name, value })}
        </p>
      ))}
      <p className={styles.quiet}>
        <GroupName group="a" name={groups.a} />: <bdi>{one.owners.a}</bdi> · <GroupName group="b" name={groups.b} />:{' '}
        <bdi>{one.owners.b}</bdi>
      </p>
      {one.items && one.items.length > 0 && (
        <>
          <p className={styles.quiet}>{m.follow_last_on_map()}</p>
          <ul className={styles.items}>
            {one.items.map((item, at) => (
              <li key={`${at} ${item.text}`} dir="auto">
                {itemOfPlan(item)}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </li>
  )
}

/** A list of before has no series: what was agreed is read, and nothing is told about it. */
const Read = ({ last }: { readonly last: Last }) => (
  <ul className={styles.list}>
    {last.agreements.map((one, at) => (
      // The list never changes, and two agreements may read alike.
      <Agreement key={`${at} ${one.text}`} one={one} groups={last.groups} />
    ))}
  </ul>
)

type LastTimeProps = {
  /** What stands under an agreement, and under an ask that waits: the forms in which a group tells about it. */
  readonly tell?: ((item: string, of: 'agreement' | 'ask', by: GroupId | null) => ReactNode) | undefined
  /** Where an outcome number is typed in. */
  readonly typeNumber?: ReactNode
}

/** The agreements to be told about, what both groups told, what waits for an answer, and the numbers beside them. */
const Told = ({ last, series, tell, typeNumber }: LastTimeProps & { readonly last: Last; readonly series: Series }) => {
  const { state } = useSession()
  const waves = wavesOf(state, last)
  const checks = checksOf(state, last)
  return (
    <>
      <ul className={styles.list}>
        {agreementItems(series).map(({ id, session, agreement }) => {
          const isLast = session === series.sessions.length - 1
          const own = isLast ? last.agreements.find(({ text }) => text === agreement.text) : undefined
          return (
            <Agreement
              key={id}
              one={{ ...agreement, ...(own?.items ? { items: own.items } : {}) }}
              groups={last.groups}
              day={isLast ? undefined : series.sessions[session]?.at}
            >
              <ToldLines agreement={agreement} item={id} />
              {tell?.(id, 'agreement', null)}
            </Agreement>
          )
        })}
      </ul>
      <Waiting series={series} below={tell && ((item, ask) => tell(item, 'ask', ask.group === 'a' ? 'b' : 'a'))} />
      <OutcomeNumbers series={series} below={typeNumber} />
      {waves.length > 0 && (
        <details className={styles.all}>
          <summary>{m.pulse_title()}</summary>
          <PulseResult waves={waves} groups={state.session.groups} as="h3" />
        </details>
      )}
      {checks.length > 0 && (
        <details className={styles.all}>
          <summary>{m.signals_all_sessions()}</summary>
          <SignalResult checks={checks} groups={state.session.groups} as="h3" />
        </details>
      )}
      <AllSessions series={series} />
    </>
  )
}

/**
 * What was agreed in the session from which this one goes on, word for word, and what became of it: each group tells, and
 * both stand beside each other. Nobody changes what was agreed.
 */
export const LastTime = ({ tell, typeNumber }: LastTimeProps) => {
  const { value: last, problem } = useLastTime()
  if (problem) return <ProblemNotice problem={problem} />
  if (!last) return <p>{m.follow_last_loading()}</p>
  const { series } = last
  return (
    <>
      <FollowsLine />
      {last.agreements.length === 0 ? (
        <p>{m.follow_last_none()}</p>
      ) : (
        <p className={styles.quiet}>
          {m.follow_last_lead()}
          {last.checkIn && ` ${m.follow_last_check_in({ date: dayText(last.checkIn) })}`}
          {series && ` ${m.series_both()}`}
        </p>
      )}
      {series ? <Told last={last} series={series} tell={tell} typeNumber={typeNumber} /> : <Read last={last} />}
    </>
  )
}
