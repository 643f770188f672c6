import type { RosterSeat } from '@parley/shared/protocol/state-view'
import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './Console.module.css'
import { useAct } from './use-act.ts'

/** People whom only their own group can seat: they are in the room, and the tables are open. */
const waitsForGroup = (seat: RosterSeat): boolean =>
  seat.role === 'participant' && seat.status === 'in' && seat.group !== undefined && !seat.atTable

const AtDoor = ({ seat }: { readonly seat: RosterSeat }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { name, group } = seat
  return (
    <li className={styles.guest}>
      <p>
        <strong dir="auto">
          <bdi>{name}</bdi>
        </strong>{' '}
        <span className={styles.quiet}>
          {group ? (
            <>
              {m.console_door_into({ group: state.session.groups[group].name })} <GroupMark group={group} />
            </>
          ) : (
            m.console_door_role()
          )}
        </span>
      </p>
      <div className={styles.pair}>
        <Button
          busy={busy}
          aria-label={m.console_admit_name({ name })}
          onClick={() => void send({ type: 'admit', seat: seat.id })}
        >
          {m.console_admit()}
        </Button>
        <Button
          variant="quiet"
          busy={busy}
          aria-label={m.console_turn_away_name({ name })}
          onClick={() => void send({ type: 'turn-away', seat: seat.id })}
        >
          {m.console_turn_away()}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </li>
  )
}

/** Who waits: at the door, for the mediator or the group; at the table, for the group alone. */
export const DoorPanel = () => {
  const { state } = useSession()
  const guests = state.roster.filter((seat) => seat.status === 'waiting')
  const tableless = state.roster.filter(waitsForGroup)
  const before = useRef(guests.length)
  useEffect(() => {
    if (guests.length > before.current) announce(m.console_door_waiting({ count: guests.length }))
    before.current = guests.length
  }, [guests.length])
  // After the end nobody is let in any more (ST6).
  if (state.ended || (guests.length === 0 && tableless.length === 0)) return null
  return (
    <section className={styles.panel} aria-labelledby="door">
      <h2 id="door">{m.console_door()}</h2>
      <ul className={styles.guests}>
        {guests.map((seat) => (
          <AtDoor key={seat.id} seat={seat} />
        ))}
        {tableless.map((seat) => (
          <li key={seat.id} className={styles.guest}>
            <p>
              <strong>
                <bdi>{seat.name}</bdi>
              </strong>{' '}
              <span className={styles.quiet}>
                {m.console_door_table({ group: state.session.groups[seat.group ?? 'a'].name })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
