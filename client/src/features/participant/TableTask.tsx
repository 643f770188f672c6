import type { CardView } from '@parley/shared/documents/card-view'
import type { GroupId, WrittenKind } from '@parley/shared/session/agenda'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { SavingText } from '../../session/SavingText.tsx'
import { kindsName, stepInstruction } from '../../session/step-text.ts'
import { useDocument } from '../../session/use-document.ts'
import { useEditedElsewhere } from '../../session/use-edited-elsewhere.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import cards from './Cards.module.css'
import { JoinDialog } from './JoinDialog.tsx'
import styles from './Participant.module.css'
import { TableCard } from './TableCard.tsx'
import { TableDoor } from './TableDoor.tsx'
import { TaskActions } from './TaskSlot.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { useAct } from './use-act.ts'

type TableTaskProps = {
  readonly group: GroupId
  readonly onDesk: () => void
}

/** The own group's table: the words of all, without names; edited together, joined, held back, called ready. */
export const TableTask = ({ group, onDesk }: TableTaskProps) => {
  const { state } = useSession()
  const document = useDocument(`table:${group}`)
  const edited = useEditedElsewhere(`table:${group}`)
  const { send, busy, problem } = useAct()
  const [joining, setJoining] = useState<CardView | null>(null)
  const step = state.steps[state.current]
  const kinds: readonly WrittenKind[] = step?.act === 'write' && step.mode === 'table' ? step.kinds : WRITTEN_KINDS
  const all = document.view.cards
  const name = state.session.groups[group].name
  const readyStands = state.table?.proposal?.act === 'ready'
  return (
    <>
      <TaskHeading title={step ? stepInstruction(step) : m.participant_table_title()}>
        {m.participant_table_lead()}
      </TaskHeading>
      <RingLine ring="group" after={<SavingText document={document} />} />
      {state.table?.ready && (
        <Notice title={m.participant_table_ready({ group: name })}>{m.participant_table_ready_more()}</Notice>
      )}
      <ProblemNotice problem={problem} />
      {kinds.map((kind) => {
        const ofKind = all.filter((card) => card.kind === kind)
        const tops = ofKind.filter((card) => card.into === undefined || !ofKind.some((one) => one.id === card.into))
        return (
          <section key={kind} className={styles.section}>
            <h2>{kindsName(kind)}</h2>
            {ofKind.length === 0 && (
              <p className={styles.quiet}>
                {document.loaded ? m.participant_table_none() : m.participant_table_loading()}
              </p>
            )}
            <ul className={cards.list}>
              {tops.map((card, index) => (
                <TableCard
                  key={card.id}
                  card={card}
                  group={group}
                  index={index}
                  tops={tops}
                  joined={ofKind.filter((one) => one.into === card.id)}
                  edited={edited}
                  doc={document.doc}
                  busy={busy}
                  send={send}
                  onJoin={() => setJoining(card)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <section className={styles.section}>
        <h2>{m.participant_table_more()}</h2>
        <p className={styles.quiet}>{m.participant_table_late()}</p>
        <Button onClick={onDesk}>{m.participant_table_desk()}</Button>
        <TableDoor />
      </section>
      <JoinDialog card={joining} all={all} doc={document.doc} onClose={() => setJoining(null)} />
      <TaskActions>
        {state.table?.ready || readyStands ? (
          <p className={styles.quiet}>{readyStands ? m.participant_ready_stands() : m.participant_ready_holds()}</p>
        ) : (
          <>
            <p className={styles.quiet}>{m.participant_ready_help()}</p>
            <Button variant="primary" wide busy={busy} onClick={() => void send({ type: 'propose', act: 'ready' })}>
              {m.participant_ready({ group: name })}
            </Button>
          </>
        )}
      </TaskActions>
    </>
  )
}
