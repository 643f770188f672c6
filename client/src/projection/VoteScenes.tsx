import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../paraglide/messages.js'
import { papersText } from '../session/scribed-text.ts'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { FillLine } from './QuietLine.tsx'

/** The frozen options, before the ballot opens: what people will choose from. */
export const FrozenScene = ({ ballot, clockOffset }: { readonly ballot: BallotView; readonly clockOffset: number }) => (
  <>
    <header className={styles.top}>
      <Headline className={styles.title}>{m.projector_frozen()}</Headline>
      <p className={styles.aside}>
        {(ballot.dots ? m.votes_dots_frozen : m.projector_frozen_more)({ count: ballot.cap })}
      </p>
    </header>
    <FittedLanes
      lanes={[
        {
          id: 'options',
          items: ballot.options.map((option) => (
            <li key={option.id} className={styles.card} data-group="both">
              <p className={styles.text} dir="auto">
                {option.text}
              </p>
            </li>
          )),
        },
      ]}
      content={ballot.options.map((option) => option.text).join('\n')}
      mostColumns={3}
      clockOffset={clockOffset}
    />
  </>
)

/** While people vote: nothing but that it is secret, and a line that fills. */
export const OpenScene = ({ ballot }: { readonly ballot: BallotView }) => (
  <div className={styles.left}>
    <p className={styles.kicker}>{m.projector_voting()}</p>
    <Headline className={styles.prompt}>{m.projector_voting_secret()}</Headline>
    <div className={styles.filling}>
      <FillLine eighths={ballot.fill ?? 0} />
      <p className={styles.lead}>
        {ballot.nearly ? <strong>{m.projector_nearly()}</strong> : m.projector_voting_line()}
      </p>
    </div>
    {ballot.papers && <p className={styles.lead}>{papersText(ballot)}</p>}
    <p className={styles.foot}>
      {(ballot.dots ? m.votes_dots_frozen : m.projector_frozen_more)({ count: ballot.cap })}
    </p>
  </div>
)
