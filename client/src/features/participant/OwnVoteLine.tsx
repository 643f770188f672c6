import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/Notice.tsx'
import type { OwnVote } from './own-vote.ts'
import styles from './Participant.module.css'

type OwnVoteLineProps = {
  readonly own: OwnVote | null
  /** That it was counted, in the words of this kind of ballot. */
  readonly counted: string
}

/** Says of the own vote what became of it: nothing that was sent is lost without a word (BL27). */
export const OwnVoteLine = ({ own, counted }: OwnVoteLineProps) => {
  if (own === null) return null
  if (own === 'counted') return <p className={styles.quiet}>{counted}</p>
  if (own === 'none') return <p className={styles.quiet}>{m.votes_own_none()}</p>
  return own === 'late' ? (
    <Notice title={m.votes_own_late()}>{m.votes_own_late_more()}</Notice>
  ) : (
    <Notice title={m.votes_own_earlier()}>{m.votes_own_earlier_more()}</Notice>
  )
}
