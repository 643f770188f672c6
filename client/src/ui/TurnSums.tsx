import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { turnSums, type TurnPlan } from '@parley/shared/session/turn-plan'
import { m } from '../paraglide/messages.js'
import { clockText } from './countdown.ts'
import { GroupName } from './GroupMark.tsx'
import styles from './TurnSums.module.css'

type TurnSumsProps = {
  readonly plan: TurnPlan
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
}

/** What each group spoke of the time that is planned for it, the same for everybody. */
export const TurnSums = ({ plan, groups }: TurnSumsProps) => {
  const sums = turnSums(plan)
  return (
    <dl className={styles.sums} aria-label={m.turns_time()}>
      {GROUPS.map((group) => (
        <div key={group} className={styles.sum}>
          <dt>
            <GroupName group={group} name={groups[group].name} />
          </dt>
          <dd>
            {m.turns_time_of({
              time: clockText(sums[group].spoken * 1000),
              planned: clockText(sums[group].planned * 1000),
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
