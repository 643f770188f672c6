import type { BallotView, OptionResult, ResultView } from '@parley/shared/protocol/ballot-views'
import { prioritiesSay } from '@parley/shared/voting/result-says'
import { m } from '../../paraglide/messages.js'
import { countNote } from '../../session/scribed-text.ts'
import { OwnVoteLine } from './OwnVoteLine.tsx'
import styles from './Participant.module.css'
import { ResultRows } from './ResultRows.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { useOwnVote } from './use-own-vote.ts'

const ruleOf = ({ by, dots }: ResultView): string => {
  if (by !== 'group') return m.participant_result_not_kept()
  return dots ? m.votes_dots_rule() : m.participant_result_rule()
}

/** Why there are no counts, or none by group. */
const hiddenOf = ({ by, why }: ResultView, k: number): string => {
  if (why === 'paper') return m.votes_paper_hidden({ count: k })
  if (by === 'none') return m.participant_result_few({ count: k })
  return why === 'rounds' ? m.participant_result_rounds() : m.participant_result_total({ count: k })
}

/** Every option in the order of its total, without the split that the list above shows (measures.md 4.2). */
const plainTotals = ({ common, one, others }: ResultView): readonly OptionResult[] =>
  [...common, ...one, ...others]
    .map(({ option, text, total }) => ({ option, text, total }))
    .sort((first, second) => second.total - first.total)

/** What was counted, once for all, and whether the own vote was among it. */
export const ResultTask = ({ ballot }: { readonly ballot: BallotView }) => {
  const own = useOwnVote(ballot)
  const { result } = ballot
  if (!result) return <TaskHeading title={m.participant_result_none()} />
  const { total } = result.ballots
  const shared = { ballots: result.ballots, dots: result.dots === true }
  return (
    <>
      <TaskHeading title={prioritiesSay(result, m)}>
        {m.participant_result_voted({ count: total })} {countNote(ballot)}{' '}
        {result.by === 'group' && m.participant_result_offer()}
      </TaskHeading>
      <OwnVoteLine own={own} counted={m.participant_result_counted()} />
      {result.by !== 'group' && (
        <p className={result.by === 'none' ? undefined : styles.quiet}>{hiddenOf(result, ballot.k)}</p>
      )}
      <ResultRows {...shared} title={m.participant_result_common()} options={result.common} isCommon />
      <ResultRows {...shared} title={m.participant_result_one()} options={result.one} />
      <ResultRows
        {...shared}
        title={result.by === 'group' ? m.participant_result_rest() : m.participant_result_all()}
        options={result.others}
      />
      <p className={styles.quiet}>{ruleOf(result)}</p>
      {result.by === 'group' && (
        <details className={styles.details}>
          <summary>{m.votes_totals()}</summary>
          <p>{m.votes_totals_more()}</p>
          <ResultRows {...shared} title={m.votes_totals()} options={plainTotals(result)} isHeaded />
        </details>
      )}
    </>
  )
}
