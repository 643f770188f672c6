import { supportSays } from '@parley/shared/voting/result-says'
import type { BallotView, SupportResultView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { countNote } from '../session/scribed-text.ts'
import { ruleText } from '../session/rule-text.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { LevelTable, type Groups, type Round } from './LevelTable.tsx'
import styles from './Projection.module.css'
import looks from './SupportResult.module.css'

const OUTCOMES = {
  carried: m.projector_carried,
  'not-carried': m.projector_not_carried,
  'not-decided': m.projector_not_decided,
} as const

/** A proposal of more letters is set smaller here; it stood whole on the screen before, and stands on every device. */
const LONG = 170
/** What would have to change is read after the result, and stands no larger. */
const LINE_SIZES: readonly number[] = [36, 32, 30, 28]

/** At most two rounds stand beside each other: the last, and the one before it. */
const roundsOf = (state: StateView, ballot: BallotView): readonly Round[] =>
  state.ballots
    .flatMap((one) => {
      const { support, round } = one
      const same = support?.proposal === ballot.support?.proposal && round <= ballot.round
      return support?.result && same ? [{ ballot: one, result: support.result }] : []
    })
    .slice(-2)

/** Why it ended so, a sentence each, with the mark of the group that it is about. */
const ShareLine = ({ result, groups }: { readonly result: SupportResultView; readonly groups: Groups }) => {
  const says = supportSays(result, groups, m)
  if (says.length === 0) return null
  return (
    <p className={looks.shares}>
      {says.map(({ text, group }) => (
        <span key={text} className={group ? undefined : styles.quiet}>
          {group && <GroupMark group={group} />} {text}
        </span>
      ))}
    </p>
  )
}

const whyOf = (result: SupportResultView, k: number): string | null => {
  if (result.why === 'paper') return m.votes_paper_undecided({ count: k })
  if (result.by === 'none') return m.projector_rule_none({ k })
  if (result.by === 'group') return null
  return result.why === 'rounds' ? m.projector_rule_rounds() : m.projector_rule_total({ k })
}

type SupportResultSceneProps = {
  readonly state: StateView
  readonly ballot: BallotView
  readonly result: SupportResultView
  readonly clockOffset: number
}

/** The result of a support check: the levels by group, carried or not by its rule, and what would have to change. */
export const SupportResultScene = ({ state, ballot, result, clockOffset }: SupportResultSceneProps) => {
  const { groups } = state.session
  const rounds = roundsOf(state, ballot)
  const text = ballot.options[0]?.text ?? ''
  // Every round stays to be seen with the words that it was about (BL14).
  const earlier = rounds.map((round) => round.ballot).find((one) => one.options[0]?.text !== text)
  const why = whyOf(result, ballot.k)
  // There were answers enough: it is the papers beside them, and that is the whole result (PB4).
  const isUndecidedByPapers = result.why === 'paper'
  // What would have to change stands beside one round, and below two.
  const isBeside = rounds.length === 1 && result.lines.length > 0
  // Short words leave room for larger type.
  const isRoomy = !isBeside && !earlier && text.length <= LONG && result.lines.length === 0
  return (
    <>
      <header className={styles.stack}>
        <p className={looks.kicker}>
          {m.projector_round({ round: ballot.round })}
          <> · {[m.projector_voted_support({ count: result.ballots.total }), countNote(ballot)].join(' ').trim()}</>
        </p>
        <Headline className={text.length > LONG ? looks.longProposal : looks.proposal}>{text}</Headline>
        {earlier && (
          <p className={looks.earlier} dir="auto">
            {m.projector_round_words({ round: earlier.round, text: earlier.options[0]?.text ?? '' })}
          </p>
        )}
        <p className={looks.outcome} data-carried={result.carried}>
          <span>{isUndecidedByPapers ? m.votes_wall_not_decided() : OUTCOMES[result.carried]()}</span>
          {ballot.support && <span className={looks.rule}>{ruleText(ballot.support.rule)}</span>}
        </p>
        {isUndecidedByPapers && <p className={styles.lead}>{why}</p>}
      </header>
      <div className={looks.body} data-beside={isBeside || undefined}>
        <div className={looks.levels}>
          {result.by !== 'none' && <LevelTable rounds={rounds} groups={groups} isRoomy={isRoomy} />}
          <ShareLine result={result} groups={groups} />
        </div>
        {result.lines.length > 0 && (
          <FittedLanes
            lanes={[
              {
                id: 'change',
                head: m.projector_change(),
                items: result.lines.map((line, at) => (
                  <li key={at} className={looks.line} dir="auto">
                    {line.group && <GroupMark group={line.group} label={groups[line.group].name} />} {line.text}
                  </li>
                )),
              },
            ]}
            content={JSON.stringify(result.lines)}
            mostColumns={isBeside ? 1 : 2}
            sizes={LINE_SIZES}
            clockOffset={clockOffset}
          />
        )}
      </div>
      {why && !isUndecidedByPapers && <p className={styles.note}>{why}</p>}
    </>
  )
}
