import type { SupportResultView } from '@parley/shared/protocol/ballot-views'
import type { SupportRule } from '@parley/shared/session/tallies'
import { supportSays } from '@parley/shared/voting/result-says'
import { m } from '../../../paraglide/messages.js'
import { ruleText } from '../../../session/rule-text.ts'
import { useSession } from '../../../session/use-session.ts'
import styles from '../Participant.module.css'

type SupportReasonsProps = {
  readonly result: SupportResultView
  readonly rule: SupportRule
  readonly k: number
}

/** Why a support check ended as it did, in sentences, with the rule that was shown before it opened. */
export const SupportReasons = ({ result, rule, k }: SupportReasonsProps) => {
  const { groups } = useSession().state.session
  const says = supportSays(result, groups, m)
  const none =
    result.why === 'paper'
      ? m.votes_paper_undecided({ count: k })
      : result.by === 'none'
        ? m.participant_support_few({ count: k })
        : null
  return (
    <>
      <ul className={styles.rules}>
        {none && <li>{none}</li>}
        {says.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {ruleText(rule)} {m.participant_support_asides()}
      </p>
      {result.by === 'total' && result.why !== 'paper' && (
        <p className={styles.quiet}>
          {result.why === 'rounds' ? m.participant_support_hidden_rounds() : m.participant_support_hidden({ count: k })}
        </p>
      )}
    </>
  )
}
