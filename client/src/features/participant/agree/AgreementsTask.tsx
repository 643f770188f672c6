import type { CardView } from '@parley/shared/documents/card-view'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import participant from '../Participant.module.css'
import { FoldedOptions } from '../mixed/MixedOptions.tsx'
import { PurposeLine } from '../PurposeLine.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { useTaskFocus } from '../use-task-focus.ts'
import { AcceptAgreement } from './AcceptAgreement.tsx'
import { AddCard } from './AddCard.tsx'
import styles from './Agree.module.css'
import { AgreementCard } from './AgreementCard.tsx'
import { ownAgreements, waitingFor } from './agreement-status.ts'
import { DecidersList } from './NeedsYes.tsx'
import { Differences } from './Differences.tsx'
import { useBoardCards } from './use-board-cards.ts'
import { useWriter } from './use-writer.ts'

/** Agreements and open differences of both groups; an owner reads and accepts the own ones one by one. */
export const AgreementsTask = () => {
  const { state, self } = useSession()
  const { group, mayWrite } = useWriter()
  const board = useBoardCards()
  const [reading, setReading] = useState<CardView | null>(null)
  // What was accepted here a moment ago may still be on its way back: nobody is asked for it again.
  const [accepted, setAccepted] = useState<readonly string[]>([])
  const [showsHint, setShowsHint] = useState(false)
  useTaskFocus(reading ? 'accept' : 'list', null)
  const all = board.inZone('agreements')
  const own = group ? ownAgreements(all, group, self.seat) : []
  const waiting = group ? waitingFor(all, group, self.seat, state.accepted) : []
  const first = waiting[0]

  if (group && reading) {
    const next = waiting.find((card) => card.id !== reading.id && !accepted.includes(card.id))
    return (
      <AcceptAgreement
        key={reading.id}
        opened={reading}
        now={own.find((card) => card.id === reading.id)}
        group={group}
        at={
          Math.max(
            0,
            own.findIndex((card) => card.id === reading.id),
          ) + 1
        }
        of={Math.max(1, own.length)}
        onAccepted={() => {
          setAccepted((before) => [...before, reading.id])
          setReading(next ?? null)
        }}
        onNotInTheseWords={() => {
          setReading(null)
          setShowsHint(true)
        }}
        onList={() => setReading(null)}
      />
    )
  }
  return (
    <>
      <TaskHeading title={m.participant_agreement_title()}>{m.participant_agreement_lead()}</TaskHeading>
      <PurposeLine />
      {showsHint && <Notice title={m.participant_accept_not_hint()} />}
      {first && (
        <Notice
          title={m.participant_accept_waits({ count: waiting.length })}
          action={
            <Button
              variant="primary"
              onClick={() => {
                setShowsHint(false)
                setReading(first)
              }}
            >
              {m.participant_accept_open()}
            </Button>
          }
        />
      )}
      {!mayWrite && <RingLine ring="room" />}
      {state.locked && <p className={participant.quiet}>{m.participant_locked()}</p>}
      <section className={participant.section}>
        <h2>{m.participant_agreement_list()}</h2>
        {all.length === 0 && <p className={participant.quiet}>{m.participant_agreement_none()}</p>}
        {mayWrite && (
          <AddCard
            field="agreement"
            label={m.participant_agreement_field()}
            button={m.participant_agreement_add()}
            document={board.document}
            primary={first === undefined}
            onAdd={(text) => board.add({ kind: 'agreement', group: 'both', zone: 'agreements', text })}
          />
        )}
        {mayWrite && (
          <FoldedOptions
            use={{
              kind: 'agreement',
              onUse: ({ id, text }) =>
                board.add({ kind: 'agreement', group: 'both', zone: 'agreements', text, from: id }),
            }}
          />
        )}
        <ul className={`${styles.list} ${styles.many}`}>
          {all.map((card) => (
            <AgreementCard key={card.id} card={card} board={board} />
          ))}
        </ul>
      </section>
      <Differences board={board} />
      <DecidersList cards={all} />
    </>
  )
}
