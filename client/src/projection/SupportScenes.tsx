import type { DocumentView } from '@parley/shared/documents/card-view'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { ruleText } from '../session/rule-text.ts'
import { papersText } from '../session/scribed-text.ts'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { FillLine } from './QuietLine.tsx'
import { PlainNote } from './PlainNote.tsx'
import looks from './SecondHalf.module.css'
import { HUGE } from './use-fit.ts'

const OUTCOMES = {
  carried: m.projector_carried,
  'not-carried': m.projector_not_carried,
  'not-decided': m.projector_not_decided,
} as const

type SceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

/** The proposals as they stand on the board, with what became of those that were checked. */
export const ProposalsScene = ({ state, board, clockOffset }: SceneProps) => {
  const proposals = board.cards.filter((card) => card.kind === 'proposal' && card.text.trim() !== '')
  const rounds = proposals.map((card) =>
    state.ballots.findLast((ballot) => ballot.support?.proposal === card.id && ballot.support.result),
  )
  if (proposals.length === 0) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.steps_title_support()}</p>
        <Headline className={styles.prompt}>{m.projector_proposals_none()}</Headline>
        <p className={styles.lead}>{m.projector_proposals_none_more()}</p>
      </div>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_proposals()}</Headline>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'proposals',
            items: proposals.map((card, at) => {
              const carried = rounds[at]?.support?.result?.carried
              return (
                <li key={card.id} className={styles.card} data-group="both">
                  <p className={styles.text} dir="auto">
                    {card.text}
                  </p>
                  <PlainNote text={card.text} />
                  {card.asPurpose && <p className={styles.marks}>{m.purpose_is()}</p>}
                  {carried && <p className={styles.marks}>{OUTCOMES[carried]()}</p>}
                </li>
              )
            }),
          },
        ]}
        content={JSON.stringify(proposals.map((card, at) => [card.text, card.asPurpose, rounds[at]?.id]))}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}

const Proposal = ({ ballot, clockOffset }: { readonly ballot: BallotView; readonly clockOffset: number }) => {
  const text = ballot.options[0]?.text ?? ''
  return (
    <FittedLanes
      lanes={[
        {
          id: ballot.id,
          items: [
            <li key={ballot.id} className={looks.proposal} dir="auto">
              {text}
              <PlainNote text={text} />
            </li>,
          ],
        },
      ]}
      content={text}
      mostColumns={1}
      sizes={HUGE}
      clockOffset={clockOffset}
    />
  )
}

type CheckProps = { readonly ballot: BallotView; readonly clockOffset: number }

/** The frozen proposal and the rule by which it is carried, before anybody answers. */
export const FrozenProposalScene = ({ ballot, clockOffset }: CheckProps) => (
  <>
    <header className={styles.top}>
      <Headline className={styles.title}>{ballot.support?.purpose ? m.purpose_asked() : m.steps_do_support()}</Headline>
      <p className={styles.aside}>{m.projector_round({ round: ballot.round })}</p>
    </header>
    <div className={looks.focus} data-group="both">
      <Proposal ballot={ballot} clockOffset={clockOffset} />
    </div>
    {ballot.support && <p className={looks.rule}>{ruleText(ballot.support.rule)}</p>}
  </>
)

/** While people answer: the proposal, its rule, and a line that fills. */
export const OpenProposalScene = ({ ballot, clockOffset }: CheckProps) => (
  <>
    <header className={styles.top}>
      <Headline className={styles.title}>{m.projector_check_open()}</Headline>
      <p className={styles.aside}>{m.projector_round({ round: ballot.round })}</p>
    </header>
    <div className={looks.focus} data-group="both">
      <Proposal ballot={ballot} clockOffset={clockOffset} />
    </div>
    {ballot.support && <p className={looks.rule}>{ruleText(ballot.support.rule)}</p>}
    <div className={looks.filling}>
      <FillLine eighths={ballot.fill ?? 0} />
      <p className={styles.lead}>
        {ballot.nearly ? <strong>{m.projector_nearly()}</strong> : m.projector_check_line()}
      </p>
      {ballot.papers && <p className={styles.lead}>{papersText(ballot)}</p>}
    </div>
  </>
)
