import type { BallotView, OptionResult, ResultView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { prioritiesSay } from '@parley/shared/voting/result-says'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { countNote } from '../session/scribed-text.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { Dots } from './Dots.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './Result.module.css'

const figureOf = ({ dots }: ResultView, count: number, of: number): string =>
  dots ? m.votes_dots_count({ count }) : m.projector_count_of({ count, of })

const Row = ({
  option,
  result,
  common,
}: {
  readonly option: OptionResult
  readonly result: ResultView
  readonly common: boolean
}) => (
  <div
    className={looks.row}
    role="row"
    data-common={common || undefined}
    data-by={result.by}
    data-dots={result.dots || undefined}
  >
    <span className={styles.text} role="rowheader" dir="auto">
      {option.text}
    </span>
    {result.by === 'group' ? (
      GROUPS.map((group) => (
        <span key={group} className={looks.count} role="cell">
          <Dots
            group={group}
            count={option[group] ?? 0}
            of={(result.dots ? option : result.ballots)[group] ?? 0}
            given={result.dots === true}
          />
          {figureOf(result, option[group] ?? 0, result.ballots[group] ?? 0)}
        </span>
      ))
    ) : (
      <span className={looks.count} role="cell">
        <Dots
          group="all"
          count={option.total}
          of={(result.dots ? option : result.ballots).total}
          given={result.dots === true}
        />
        {figureOf(result, option.total, result.ballots.total)}
      </span>
    )}
  </div>
)

const ruleOf = (result: ResultView, k: number): string =>
  result.why === 'paper'
    ? m.votes_paper_hidden({ count: k })
    : result.why === 'rounds'
      ? m.projector_rule_rounds()
      : {
          group: result.dots ? m.votes_dots_rule : m.projector_rule,
          total: m.projector_rule_total,
          none: m.projector_rule_none,
        }[result.by]({ k })

const Section = ({ children }: { readonly children: ReactNode }) => (
  <div className={looks.section} role="row">
    <span role="rowheader">{children}</span>
  </div>
)

type ResultSceneProps = {
  readonly ballot: BallotView
  readonly result: ResultView
  readonly groups: StateView['session']['groups']
  readonly clockOffset: number
}

/** The result, once for all: what matters to both, then what matters a lot to one. Nothing is called last. */
export const ResultScene = ({ ballot, result, groups, clockOffset }: ResultSceneProps) => {
  const rows = (options: readonly OptionResult[], common = false): readonly ReactNode[] =>
    options.map((option) => <Row key={option.option} option={option} result={result} common={common} />)
  const needsHeading = result.common.length > 0 || result.one.length > 0
  return (
    <>
      <header className={styles.stack}>
        <Headline className={styles.title}>{prioritiesSay(result, m)}</Headline>
        <p className={styles.lead}>
          {m.projector_voted({ count: result.ballots.total })} {countNote(ballot)}{' '}
          {result.one.length > 0 && m.projector_trade()}
        </p>
        {result.by === 'none' && <p className={styles.lead}>{ruleOf(result, ballot.k)}</p>}
      </header>
      {result.by === 'group' && (
        <p className={looks.row} data-by="group" data-dots={result.dots || undefined} data-head aria-hidden="true">
          <span />
          {GROUPS.map((group) => (
            <span key={group} className={styles.groupHead}>
              <GroupMark group={group} /> <bdi>{groups[group].name}</bdi>
            </span>
          ))}
        </p>
      )}
      {result.by !== 'none' && (
        <FittedLanes
          lanes={[
            {
              id: 'result',
              table: {
                name: prioritiesSay(result, m),
                heads: [
                  m.participant_result_option(),
                  ...(result.by === 'group'
                    ? GROUPS.map((group) => groups[group].name)
                    : [result.dots ? m.votes_dots_column() : m.participant_result_votes()]),
                ],
              },
              items: [
                ...rows(result.common, true),
                ...(result.one.length > 0 ? [<Section key="one">{m.projector_one_heading()}</Section>] : []),
                ...rows(result.one),
                ...(needsHeading && result.others.length > 0
                  ? [<Section key="others">{m.projector_others_heading()}</Section>]
                  : []),
                ...rows(result.others),
              ],
            },
          ]}
          content={JSON.stringify(result)}
          mostColumns={1}
          clockOffset={clockOffset}
        />
      )}
      {result.by !== 'none' && <p className={styles.note}>{ruleOf(result, ballot.k)}</p>}
    </>
  )
}
