import type { RosterSeat } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { ReactNode } from 'react'
import { EmptyChairs } from '../../prepared/EmptyChairs.tsx'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import styles from './Dialogs.module.css'
import { useAct } from './use-act.ts'

const roles: Readonly<Record<RosterSeat['role'], () => string>> = {
  mediator: m.entry_role_mediator,
  participant: m.entry_role_participant,
  scribe: m.entry_role_scribe,
  observer: m.entry_role_observer,
  sponsor: m.entry_role_sponsor,
  projector: m.entry_role_projector,
}

const Person = ({
  seat,
  move,
  scribe,
}: {
  readonly seat: RosterSeat
  readonly move: ReactNode
  readonly scribe?: string | undefined
}) => (
  <li className={styles.person}>
    <p>
      <bdi>{seat.name}</bdi>
      {seat.role !== 'participant' && <span className={styles.quiet}> · {roles[seat.role]()}</span>}
      {seat.leads && <span className={styles.quiet}> · {m.people_roster_leads()}</span>}
      {scribe !== undefined && <span className={styles.quiet}> · {m.people_roster_scribe({ name: scribe })}</span>}
      {seat.status === 'left' && <span className={styles.quiet}> · {m.console_people_left()}</span>}
      {seat.status === 'waiting' && <span className={styles.quiet}> · {m.console_people_waiting()}</span>}
    </p>
    {move}
  </li>
)

/** Who is here, by group. Until somebody has shared a card, the mediator can move a person to the other group. */
export const RosterDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state, self } = useSession()
  const { send, busy, problem, forget } = useAct()
  const { groups } = state.session
  const close = (): void => {
    forget()
    onClose()
  }
  const moveButton = (seat: RosterSeat, from: GroupId): ReactNode => {
    if (self.assists) return null
    if (seat.role !== 'participant' || seat.status === 'left' || state.ended || state.revealed.length > 0) return null
    const to = from === 'a' ? 'b' : 'a'
    return (
      <Button
        variant="quiet"
        busy={busy}
        aria-label={m.console_move_name({ name: seat.name, group: groups[to].name })}
        onClick={() => void send({ type: 'set-roster', seat: seat.id, group: to })}
      >
        {m.console_move_to({ group: groups[to].name })}
      </Button>
    )
  }
  const scribeOf = ({ scribe }: RosterSeat): string | undefined =>
    scribe === undefined ? undefined : (state.roster.find(({ id }) => id === scribe)?.name ?? '')
  const others = state.roster.filter((seat) => seat.group === undefined)
  return (
    <Dialog
      open={open}
      onClose={close}
      title={m.console_people()}
      description={m.console_people_more()}
      actions={<Button onClick={close}>{m.console_done()}</Button>}
    >
      <ProblemNotice problem={problem} />
      {GROUPS.map((group) => {
        const people = state.roster.filter((seat) => seat.group === group)
        return (
          <section key={group} className={styles.part}>
            <h3>
              <GroupName group={group} name={groups[group].name} />
            </h3>
            {people.length === 0 && <p className={styles.quiet}>{m.console_people_none()}</p>}
            <ul className={styles.people}>
              {people.map((seat) => (
                <Person key={seat.id} seat={seat} move={moveButton(seat, group)} scribe={scribeOf(seat)} />
              ))}
            </ul>
          </section>
        )
      })}
      <EmptyChairs />
      {others.length > 0 && (
        <section className={styles.part}>
          <h3>{m.console_people_others()}</h3>
          <ul className={styles.people}>
            {others.map((seat) => (
              <Person key={seat.id} seat={seat} move={null} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
