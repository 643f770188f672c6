import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { asksAgain } from '@parley/shared/voting/asks-again'
import { m } from '../../paraglide/messages.js'
import { papersText } from '../../session/scribed-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Participant.module.css'

type BallotNotesProps = { readonly ballot: BallotView; readonly isIn: boolean }

/** What stands over an open ballot: a reminder where the own vote is not in, and what a second round can tell (BL24); and how many papers are in (PB3). */
export const BallotNotes = ({ ballot, isIn }: BallotNotesProps) => {
  const { ballots } = useSession().state
  return (
    <>
      <div role="status">
        {ballot.isReminded && !isIn && (
          <Notice tone="plain" title={m.votes_reminder()}>
            {m.votes_reminder_more()}
          </Notice>
        )}
      </div>
      {ballot.papers && <p className={styles.quiet}>{papersText(ballot)}</p>}
      {asksAgain(ballots, ballot) && <p className={styles.quiet}>{m.votes_again()}</p>}
    </>
  )
}
