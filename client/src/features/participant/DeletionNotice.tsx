import type { DeletionView } from '@parley/shared/protocol/state-view'
import type { DeletionAct } from '@parley/shared/session/deletion-events'
import { Fragment, useEffect } from 'react'
import { m } from '../../paraglide/messages.js'
import { DELETIONS, deletionOf, deletionWords } from '../../session/deletion-words.ts'
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

type StandingProps = { readonly act: DeletionAct; readonly proposal: NonNullable<DeletionView['proposal']> }

/** That somebody of the own group says something is deleted, for as long as it stands before the group. */
const Standing = ({ act, proposal }: StandingProps) => {
  const { self, clockOffset } = useSession()
  const now = useServerNow(clockOffset, 500)
  const { send, busy, problem } = useAct()
  const { left } = leftOf({ startedAt: proposal.proposedAt, endsAt: proposal.holdsAt }, now)
  const words = deletionWords[act]
  const text = words.proposal()
  useEffect(() => announce(text), [text])
  return (
    <section className={styles.act} aria-label={words.title()}>
      <p>
        <strong>{text}</strong>{' '}
        {left > SOON
          ? m.keeping_delete_holds_at({ when: momentText(proposal.holdsAt - clockOffset) })
          : m.keeping_delete_holds({ count: Math.ceil(left / 1000) })}
      </p>
      <p>{words.lead()}</p>
      <ProblemNotice problem={problem} />
      {self.atTable && (
        <Button busy={busy} onClick={() => void send({ type: 'not-yet', proposal: proposal.id })}>
          {m.participant_proposal_not_yet()}
        </Button>
      )}
    </section>
  )
}

/** Which group says that something is deleted now, and the own group's answer. */
const Said = ({ act, deletion }: { readonly act: DeletionAct; readonly deletion: DeletionView }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { groups } = state.session
  const said = deletion.agreed.a ? 'a' : deletion.agreed.b ? 'b' : null
  if (!said) return null
  const other = said === 'a' ? 'b' : 'a'
  const isOwn = said === self.group
  const words = deletionWords[act]
  const keep = act === 'delete-board' ? 'keep-board' : 'keep-session'
  return (
    <Notice
      title={isOwn ? words.own() : words.other({ group: groups[said].name })}
      action={
        self.role === 'participant' &&
        self.atTable &&
        (isOwn ? (
          <Button busy={busy} onClick={() => void send({ type: keep })}>
            {words.keep()}
          </Button>
        ) : (
          !deletion.proposal && (
            <Button busy={busy} onClick={() => void send({ type: 'propose', act })}>
              {m.keeping_delete_as_well()}
            </Button>
          )
        ))
      }
    >
      {words.otherMore({ group: groups[other].name })}
      <ProblemNotice problem={problem} />
    </Notice>
  )
}

/** On every screen: which group says that the session (KE8), or its board (KE16), is deleted now, and the own group's answer. */
export const DeletionNotice = () => {
  const { state } = useSession()
  return DELETIONS.map((act) => {
    const deletion = deletionOf(state, act)
    if (!deletion) return null
    return (
      <Fragment key={act}>
        {deletion.proposal && <Standing key={deletion.proposal.id} act={act} proposal={deletion.proposal} />}
        <Said act={act} deletion={deletion} />
      </Fragment>
    )
  })
}
