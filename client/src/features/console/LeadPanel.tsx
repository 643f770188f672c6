import type { RosterSeat } from '@parley/shared/protocol/state-view'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Console.module.css'
import { useAct } from './use-act.ts'

/** The deputy takes over from a lead who is away: only after a clear yes. */
const TakeOver = ({ name }: { readonly name: string }) => {
  const { send, busy, problem, forget } = useAct()
  const [asking, setAsking] = useState(false)
  const close = (): void => {
    forget()
    setAsking(false)
  }
  return (
    <>
      <Button variant="primary" wide onClick={() => setAsking(true)}>
        {m.people_lead_take()}
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={m.people_lead_take_title({ name })}
        description={m.people_lead_take_more()}
        actions={
          <>
            <Button onClick={close}>{m.people_cancel()}</Button>
            <Button
              variant="primary"
              busy={busy}
              onClick={() => void send({ type: 'take-lead' }).then((done) => done && close())}
            >
              {m.people_lead_take_go()}
            </Button>
          </>
        }
      >
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  )
}

/** Who leads, for several mediators; nothing where there is one. The lead passes on purpose only. */
export const LeadPanel = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { lead } = state
  if (!lead || state.ended) return null
  const nameOf = (seat: string): string => state.roster.find(({ id }) => id === seat)?.name ?? ''
  const leader = nameOf(lead.seat)
  const others = state.roster.filter(
    ({ id, role, status }) => role === 'mediator' && status === 'in' && id !== lead.seat,
  )
  const tools = ({ id, name }: RosterSeat) => (
    <li key={id}>
      <p className={styles.toolName}>
        <bdi>{name}</bdi>
        {lead.deputy === id && <span className={styles.quiet}> · {m.people_lead_deputy()}</span>}
      </p>
      <Button
        variant="quiet"
        busy={busy}
        onClick={() => void send({ type: 'name-deputy', seat: lead.deputy === id ? null : id })}
      >
        {lead.deputy === id ? m.people_lead_unname({ name }) : m.people_lead_name({ name })}
      </Button>
      {lead.offeredTo !== id && (
        <Button variant="quiet" busy={busy} onClick={() => void send({ type: 'offer-lead', seat: id })}>
          {m.people_lead_offer({ name })}
        </Button>
      )}
    </li>
  )
  return (
    <section className={styles.panel} aria-labelledby="mediators">
      <h2 id="mediators">{m.people_lead_title()}</h2>
      <ProblemNotice problem={problem} />
      {self.assists ? (
        <>
          <p>{m.people_lead_assist({ name: leader })}</p>
          {lead.offeredTo === self.seat && (
            <Notice
              title={m.people_lead_accept_title({ name: leader })}
              action={
                <Button variant="primary" busy={busy} onClick={() => void send({ type: 'accept-lead' })}>
                  {m.people_lead_accept()}
                </Button>
              }
            />
          )}
          {lead.isAway && <p role="status">{m.people_lead_away({ name: leader })}</p>}
          {lead.isAway && lead.deputy === self.seat && <TakeOver name={leader} />}
        </>
      ) : (
        <>
          <p>{m.people_lead_you()}</p>
          {lead.offeredTo !== null && (
            <Notice
              title={m.people_lead_offered({ name: nameOf(lead.offeredTo) })}
              action={
                <Button busy={busy} onClick={() => void send({ type: 'offer-lead', seat: null })}>
                  {m.people_lead_keep()}
                </Button>
              }
            />
          )}
          <ul className={styles.tools}>{others.map(tools)}</ul>
        </>
      )}
    </section>
  )
}
