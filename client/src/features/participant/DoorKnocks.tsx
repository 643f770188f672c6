import type { RosterSeat } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** A person at the door of the own group: let in, or say that they do not belong to it. */
const Knock = ({ guest, group }: { readonly guest: RosterSeat; readonly group: string }) => {
  const { send, busy, problem } = useAct()
  const waits = guest.status === 'waiting'
  return (
    <Notice
      title={
        waits
          ? m.participant_knock({ name: guest.name, group })
          : m.participant_knock_table({ name: guest.name, group })
      }
      action={
        <div className={styles.pair}>
          <Button busy={busy} onClick={() => void send({ type: 'admit', seat: guest.id })}>
            {m.participant_knock_in()}
          </Button>
          {waits && (
            <Button busy={busy} onClick={() => void send({ type: 'turn-away', seat: guest.id })}>
              {m.participant_knock_away()}
            </Button>
          )}
        </div>
      }
    >
      <ProblemNotice problem={problem} />
    </Notice>
  )
}

/** Everybody who waits for a yes from the own group. */
export const DoorKnocks = () => {
  const { state, self } = useSession()
  if (self.role !== 'participant' || !self.group || !self.atTable || state.ended) return null
  const group = state.session.groups[self.group].name
  const waiting = state.roster.filter(
    (seat) =>
      seat.group === self.group &&
      seat.id !== self.seat &&
      seat.role === 'participant' &&
      (seat.status === 'waiting' || (seat.status === 'in' && !seat.atTable)),
  )
  return waiting.map((guest) => <Knock key={guest.id} guest={guest} group={group} />)
}
