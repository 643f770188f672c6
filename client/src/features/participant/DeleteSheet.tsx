import type { DeletionAct } from '@parley/shared/session/deletion-events'
import { m } from '../../paraglide/messages.js'
import { DELETIONS, deletionOf, deletionWords, hasBoardAlone } from '../../session/deletion-words.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

type PartProps = { readonly act: DeletionAct; readonly onClose: () => void }

/** The own group's act of saying that something is deleted, where it can be said now. */
const SayIt = ({ act, onClose }: PartProps) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { group } = self
  if (!group) return null
  const deletion = deletionOf(state, act)
  if (deletion?.agreed[group]) {
    const other = state.session.groups[group === 'a' ? 'b' : 'a'].name
    return <p role="status">{m.keeping_delete_said({ group: other })}</p>
  }
  if (!self.atTable) return <p className={styles.quiet}>{m.keeping_delete_not_at_table()}</p>
  if (act === 'delete-board' && state.record?.status !== 'confirmed')
    return <p className={styles.quiet}>{m.keeping_board_needs_record()}</p>
  if (deletion?.proposal) return null
  return (
    <>
      <ProblemNotice problem={problem} />
      <p className={styles.quiet}>
        {state.ended ? m.keeping_delete_stands_day() : m.keeping_delete_stands({ seconds: state.session.actSeconds })}
      </p>
      <Button busy={busy} onClick={() => void send({ type: 'propose', act }).then((done) => done && onClose())}>
        {deletionWords[act].propose()}
      </Button>
    </>
  )
}

/** What it means that both groups delete the session (KE8) or, after its end, its board alone (KE16), and the act of saying so. */
export const DeleteSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { state } = useSession()
  const hasBoard = hasBoardAlone(state)
  return DELETIONS.filter((act) => act === 'delete-session' || hasBoard).map((act) => (
    <section key={act} className={styles.section}>
      {hasBoard && <h3>{deletionWords[act].title()}</h3>}
      <p>{deletionWords[act].lead()}</p>
      <p>{deletionWords[act].more()}</p>
      <SayIt act={act} onClose={onClose} />
    </section>
  ))
}
