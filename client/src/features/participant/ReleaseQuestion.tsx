import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** Whether the texts of the cards may go along in the working copy: an act of the group, both answers equally large. */
export const ReleaseQuestion = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  if (!self.group || !state.table) return null
  const answer = state.release[self.group]
  const stands = state.table.proposal?.act === 'release'
  const propose = (next: 'yes' | 'no') => void send({ type: 'propose', act: 'release', answer: next })
  return (
    <section className={styles.act} aria-label={m.participant_release_title()}>
      <h2>{m.participant_release_title()}</h2>
      <p>{m.participant_release_lead()}</p>
      {answer && (
        <p className={styles.quiet}>
          {answer === 'yes' ? m.participant_release_is_yes() : m.participant_release_is_no()}
        </p>
      )}
      <ProblemNotice problem={problem} />
      {self.atTable ? (
        !stands && (
          <div className={styles.pair}>
            <Button busy={busy} aria-pressed={answer === 'yes'} onClick={() => propose('yes')}>
              {m.participant_release_yes()}
            </Button>
            <Button busy={busy} aria-pressed={answer === 'no'} onClick={() => propose('no')}>
              {m.participant_release_no()}
            </Button>
          </div>
        )
      ) : (
        <p className={styles.quiet}>{m.participant_release_not_yet_at_table()}</p>
      )}
      <RingLine ring="group">{m.participant_release_ring({ seconds: state.session.actSeconds })}</RingLine>
    </section>
  )
}
