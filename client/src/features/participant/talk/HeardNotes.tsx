import { m } from '../../../paraglide/messages.js'
import { AddDraft } from '../AddDraft.tsx'
import { DraftList } from '../DraftList.tsx'
import styles from '../Participant.module.css'
import { useDesk } from '../use-desk.ts'

/** What one heard, noted for oneself while others speak: on the own desk, and never anywhere else. */
export const HeardNotes = () => {
  const desk = useDesk()
  return (
    <section className={styles.section} aria-labelledby="heard">
      <h2 id="heard">{m.turns_heard_title()}</h2>
      <p className={styles.quiet}>{m.turns_heard_lead()}</p>
      <AddDraft desk={desk} kind="listening" primary={false} />
      <DraftList desk={desk} kind="listening" />
      <p className={styles.quiet}>{m.turns_heard_stays()}</p>
    </section>
  )
}
