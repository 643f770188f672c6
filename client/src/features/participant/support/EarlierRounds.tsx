import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import styles from '../Participant.module.css'
import { LevelRows } from './LevelRows.tsx'
import { resultText } from './level-text.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { SupportReasons } from './SupportReasons.tsx'
import { WordDiff } from './WordDiff.tsx'

/** What was asked and answered about the same proposal before, the latest round first, each with its words (BL14). */
export const EarlierRounds = ({ ballot }: { readonly ballot: BallotView }) => {
  const { ballots } = useSession().state
  const earlier = ballots
    .filter(
      (one) => one.support?.result && one.support.proposal === ballot.support?.proposal && one.round < ballot.round,
    )
    .toSorted((one, other) => other.round - one.round)
  const [last] = earlier
  if (!last) return null
  const text = ballot.options[0]?.text ?? ''
  const before = last.options[0]?.text ?? ''
  return (
    <section className={styles.section}>
      <h2>{m.participant_support_diff({ round: last.round })}</h2>
      {before === text ? (
        <p className={styles.quiet}>{m.participant_support_same({ round: last.round })}</p>
      ) : (
        <WordDiff before={before} after={text} />
      )}
      <h2>{m.participant_support_earlier()}</h2>
      {earlier.map(({ id, round, options, k, support }) =>
        support?.result ? (
          <details key={id} className={styles.details}>
            <summary>{m.participant_support_round_was({ round, result: resultText(support.result.carried) })}</summary>
            <blockquote className={styles.quote} dir="auto">
              {options[0]?.text}
            </blockquote>
            <SupportReasons result={support.result} rule={support.rule} k={k} />
            <LevelRows result={support.result} />
            <ChangeLines result={support.result} level="h3" />
          </details>
        ) : null,
      )}
    </section>
  )
}
