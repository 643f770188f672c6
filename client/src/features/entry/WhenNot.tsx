import beforeStyles from '../../before/Before.module.css'
import { m } from '../../paraglide/messages.js'

/** Every reason not to hold such a talk, and where to go instead. */
const REASONS = [
  [m.before_not_harassment, m.before_not_harassment_go],
  [m.before_not_discipline, m.before_not_discipline_go],
  [m.before_not_pay, m.before_not_pay_go],
  [m.before_not_safeguarding, m.before_not_safeguarding_go],
  [m.before_not_threats, m.before_not_threats_go],
  [m.before_not_final, m.before_not_final_go],
  [m.before_not_forced, m.before_not_forced_go],
  [m.before_not_few, m.before_not_few_go],
] as const

/** When not to use it: read before a session can be created. */
export const WhenNot = () => (
  <>
    <p>{m.before_not_lead()}</p>
    <ul className={beforeStyles.reasons}>
      {REASONS.map(([reason, instead]) => (
        <li key={reason()}>
          <strong>{reason()}</strong>
          <br />
          {instead()}
        </li>
      ))}
    </ul>
  </>
)
