import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { SupportRule } from '@parley/shared/session/tallies'
import { SUPPORT_LEVELS } from '@parley/shared/voting/support'
import { m } from '../../../paraglide/messages.js'
import { ruleText } from '../../../session/rule-text.ts'
import styles from '../Participant.module.css'
import { EarlierRounds } from './EarlierRounds.tsx'
import { levelText } from './level-text.ts'
import { ProposalHeading } from './ProposalHeading.tsx'
import support from './Support.module.css'

/** The frozen proposal and how it will be decided, before the check opens, and for those who do not answer. */
export const SupportFrozen = ({ ballot, rule }: { readonly ballot: BallotView; readonly rule: SupportRule }) => (
  <>
    <ProposalHeading ballot={ballot}>
      {ballot.stage === 'open' ? m.participant_support_now() : m.participant_support_soon()}
    </ProposalHeading>
    <section className={styles.section}>
      <h2>{m.participant_support_decided()}</h2>
      <p>
        <strong>{ruleText(rule)}</strong>
      </p>
      <ul className={styles.rules}>
        <li>{m.participant_support_asides()}</li>
        <li>{m.participant_support_few_left()}</li>
        <li>{m.participant_support_each()}</li>
      </ul>
    </section>
    <section className={styles.section}>
      <h2>{m.participant_support_levels()}</h2>
      <ol className={support.levels}>
        {SUPPORT_LEVELS.map((level) => (
          <li key={level.id}>
            {levelText(level.id)}
            {level.supports && <span className={support.counts}>{m.participant_support_counts_as()}</span>}
          </li>
        ))}
      </ol>
    </section>
    <EarlierRounds ballot={ballot} />
  </>
)
