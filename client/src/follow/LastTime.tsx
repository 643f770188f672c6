import type { LastTime as Last } from '@parley/shared/follow/last-time'
import { m } from '../paraglide/messages.js'
import { dayText } from '../projection/day-text.ts'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useLastTime } from '../session/use-last-time.ts'
import { GroupName } from '../ui/GroupMark.tsx'
import { itemOfPlan, kindAndDay } from './follow-words.ts'
import { FollowsLine } from './FollowsLine.tsx'
import styles from './LastTime.module.css'

const Agreement = ({ one, groups }: { readonly one: Last['agreements'][number]; readonly groups: Last['groups'] }) => {
  const line = kindAndDay(one)
  return (
    <li className={styles.agreement}>
      <p className={styles.words} dir="auto">
        {one.text}
      </p>
      {line && (
        <p className={styles.quiet} dir="auto">
          {line}
        </p>
      )}
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
    </li>
  )
}

/** What was agreed in the session from which this one goes on: to be read, word for word, with owners, kinds and days. */
export const LastTime = () => {
  const { value: last, problem } = useLastTime()
  if (problem) return <ProblemNotice problem={problem} />
  if (!last) return <p>{m.follow_last_loading()}</p>
  if (last.agreements.length === 0)
    return (
      <>
        <FollowsLine />
        <p>{m.follow_last_none()}</p>
      </>
    )
  return (
    <>
      <FollowsLine />
      <p className={styles.quiet}>
        {m.follow_last_lead()}
        {last.checkIn && ` ${m.follow_last_check_in({ date: dayText(last.checkIn) })}`}
      </p>
      <ul className={styles.list}>
        {last.agreements.map((one, at) => (
          // The list never changes, and two agreements may read alike.
          <Agreement key={`${at} ${one.text}`} one={one} groups={last.groups} />
        ))}
      </ul>
    </>
  )
}
