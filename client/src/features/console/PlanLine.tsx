import { useSession } from '../../session/use-session.ts'
import { useServerNow } from '../../ui/countdown.ts'
import styles from './Console.module.css'
import { planOfState, planText } from './plan-text.ts'

/** Ahead or behind, and when the day would end; the mediator alone is told (AD6). */
export const PlanLine = () => {
  const { state, clockOffset } = useSession()
  const standing = planOfState(state, useServerNow(clockOffset, 15_000))
  return standing && <span className={styles.plan}> · {planText(standing)}</span>
}
