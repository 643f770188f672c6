import { m } from '../../../paraglide/messages.js'
import { CallLinks } from '../../../prepared/CallLinks.tsx'
import { useSession } from '../../../session/use-session.ts'
import { RingLine } from '../../../ui/RingLine.tsx'
import styles from '../Participant.module.css'

/** The calls of where one belongs now, and why there is none where there is none. */
export const CallsSheet = () => {
  const { self } = useSession()
  const { calls = {}, group } = self
  return (
    <div className={styles.stack}>
      <CallLinks />
      {calls.room === undefined && <p>{m.interviews_calls_no_room()}</p>}
      {group && calls[group] === undefined && <p>{m.interviews_calls_no_table()}</p>}
      <RingLine ring="apart">{m.interviews_calls_who()}</RingLine>
    </div>
  )
}
