import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import { GroupName } from '../ui/GroupMark.tsx'
import styles from './Before.module.css'

const OUTCOMES = {
  accepted: m.before_accept_result_accepted,
  'not-yet': m.before_accept_result_not_yet,
  'too-few': m.before_accept_result_too_few,
  'not-told': m.before_accept_result_not_told,
} as const

/** How far the question about the mediator has come: the same words for everybody, the mediator too (BF9). */
export const AcceptanceWord = () => {
  const { state } = useSession()
  const { acceptance, changeAsked } = state.before
  const { groups } = state.session
  const result = acceptance?.result
  return (
    <>
      {acceptance?.stage === 'open' && (
        <p className={styles.quiet}>
          {acceptance.nearly ? m.before_accept_nearly() : m.before_accept_fill({ eighths: acceptance.fill ?? 0 })}
        </p>
      )}
      {result && (
        <p role="status">
          <strong>{OUTCOMES[result.outcome]()}</strong>
        </p>
      )}
      {result?.by &&
        GROUPS.map((group) => (
          <p key={group}>
            <GroupName group={group} name={groups[group].name} />{' '}
            {result.by?.[group] === 'accepted' ? m.before_accept_group_accepted() : m.before_accept_group_not_yet()}
          </p>
        ))}
      {GROUPS.filter((group) => changeAsked?.[group]).map((group) => (
        <p key={group} role="status">
          <strong>{m.before_change_asked({ group: groups[group].name })}</strong> {m.before_change_what()}
        </p>
      ))}
    </>
  )
}
