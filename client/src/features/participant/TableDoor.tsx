import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** Who reads this table by name, and the door to the mediator: opened by the group, closed by anybody at once. */
export const TableDoor = () => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { table } = state
  if (!table) return null
  const { mediator } = state.session
  return (
    <>
      <p className={styles.quiet}>
        {m.participant_readers({ names: new Intl.ListFormat('en-GB').format(table.readers) })}{' '}
        {table.doorOpen ? m.participant_door_open({ mediator }) : m.participant_door_shut({ mediator })}
      </p>
      <ProblemNotice problem={problem} />
      {table.doorOpen ? (
        <Button busy={busy} onClick={() => void send({ type: 'close-door' })}>
          {m.participant_door_close()}
        </Button>
      ) : (
        table.proposal?.act !== 'open-door' && (
          <Button busy={busy} onClick={() => void send({ type: 'propose', act: 'open-door' })}>
            {m.participant_door_ask({ mediator })}
          </Button>
        )
      )}
    </>
  )
}
