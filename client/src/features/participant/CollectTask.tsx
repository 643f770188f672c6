import { useCallback, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { CollectForm } from './CollectForm.tsx'
import { CollectList } from './CollectList.tsx'
import styles from './Participant.module.css'
import { TaskHeading } from './TaskHeading.tsx'

/** Before a ballot: shared problems that both groups put together, for everyone to read at once. */
export const CollectTask = () => {
  const { state, self } = useSession()
  const [added, setAdded] = useState<ReadonlySet<string>>(() => new Set())
  const onAdded = useCallback((card: string) => setAdded((before) => new Set([...before, card])), [])
  return (
    <>
      <TaskHeading title={m.participant_collect_title()}>{m.participant_collect_lead()}</TaskHeading>
      {self.role === 'participant' && state.boardOpen && <CollectForm onAdded={onAdded} />}
      {state.locked && <p className={styles.quiet}>{m.participant_locked()}</p>}
      <CollectList added={added} />
    </>
  )
}
