import type { DeletionView } from '@parley/shared/protocol/state-view'
import { useEffect } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { leftOf, useServerNow } from '../../ui/countdown.ts'
import { Notice } from '../../ui/Notice.tsx'
import { momentText } from './agree/when-text.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** Longer than this, in milliseconds, the moment is told and not the seconds. */
const SOON = 180_000

/** That somebody of the own group says the session is deleted, for as long as it stands before the group. */
const Standing = ({ proposal }: { readonly proposal: NonNullable<DeletionView['proposal']> }) => {
  const { self, clockOffset } = useSession()
  const now = useServerNow(clockOffset, 500)
  const { send, busy, problem } = useAct()
  const { left } = leftOf({ startedAt: proposal.proposedAt, endsAt: proposal.holdsAt }, now)
  const text = m.keeping_delete_proposal()
  useEffect(() => announce(text), [text])
  return (
    <section className={styles.act} aria-label={m.keeping_delete_menu()}>
      <p>
        <strong>{text}</strong>{' '}
        {left > SOON
          ? m.keeping_delete_holds_at({ when: momentText(proposal.holdsAt - clockOffset) })
          : m.keeping_delete_holds({ count: Math.ceil(left / 1000) })}
      </p>
      <p>{m.keeping_delete_lead()}</p>
      <ProblemNotice problem={problem} />
      {self.atTable && (
        <Button busy={busy} onClick={() => void send({ type: 'not-yet', proposal: proposal.id })}>
          {m.participant_proposal_not_yet()}
        </Button>
      )}
    </section>
  )
}

/** On every screen: which group says that the session is deleted now, and the own group's answer (KE8). */
export const DeletionNotice = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { deletion } = state
  if (!deletion) return null
  const { groups } = state.session
  const said = deletion.agreed.a ? 'a' : deletion.agreed.b ? 'b' : null
  const other = said === 'a' ? 'b' : 'a'
  const isOwn = said !== null && said === self.group
  return (
    <>
      {deletion.proposal && <Standing key={deletion.proposal.id} proposal={deletion.proposal} />}
      {said && (
        <Notice
          title={isOwn ? m.keeping_delete_own() : m.keeping_delete_other({ group: groups[said].name })}
          action={
            self.role === 'participant' &&
            self.atTable &&
            (isOwn ? (
              <Button busy={busy} onClick={() => void send({ type: 'keep-session' })}>
                {m.keeping_delete_keep()}
              </Button>
            ) : (
              !deletion.proposal && (
                <Button busy={busy} onClick={() => void send({ type: 'propose', act: 'delete-session' })}>
                  {m.keeping_delete_as_well()}
                </Button>
              )
            ))
          }
        >
          {m.keeping_delete_other_more({ group: groups[other].name })}
          <ProblemNotice problem={problem} />
        </Notice>
      )}
    </>
  )
}
