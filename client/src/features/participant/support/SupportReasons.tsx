import type { SupportResultView } from '@parley/shared/protocol/ballot-views'
import type { SupportRule } from '@parley/shared/session/tallies'
import { GOES_ALONG } from '@parley/shared/voting/support'
import { m } from '../../../paraglide/messages.js'
import { ruleText } from '../../../session/rule-text.ts'
import { useSession } from '../../../session/use-session.ts'
import styles from '../Participant.module.css'
import { goingAlong, reasonsOf, type Reason } from './reasons.ts'

type SupportReasonsProps = {
  readonly result: SupportResultView
  readonly rule: SupportRule
  readonly k: number
}

const byRule = {
  carried: m.participant_support_by_rule_yes,
  'not-carried': m.participant_support_by_rule_no,
  'not-decided': m.participant_support_by_rule_none,
} as const

/** Why a support check ended as it did, in sentences, with the rule that was shown before it opened. */
export const SupportReasons = ({ result, rule, k }: SupportReasonsProps) => {
  const { groups } = useSession().state.session
  const along = goingAlong(result, GOES_ALONG) ?? 0
  const sentence = (reason: Reason): string => {
    switch (reason.why) {
      case 'support':
        return m.participant_support_of({
          group: groups[reason.group].name,
          count: reason.supporting,
          of: reason.counted,
        })
      case 'too-few':
        return m.participant_support_too_few({ group: groups[reason.group].name, count: reason.counted })
      case 'blocked':
        return m.participant_support_blocks({ count: reason.count })
      case 'by-rule':
        return byRule[result.carried]()
      case 'paper':
        return m.votes_paper_undecided({ count: k })
      case 'few':
        return m.participant_support_few({ count: k })
    }
  }
  return (
    <>
      <ul className={styles.rules}>
        {reasonsOf(result).map((reason) => {
          const text = sentence(reason)
          return <li key={text}>{text}</li>
        })}
        {along > 0 && <li>{m.participant_support_along({ count: along })}</li>}
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
