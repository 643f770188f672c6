import type { GroupId, WrittenKind } from '@parley/shared/session/agenda'
import { kindsOfAgenda } from '@parley/shared/session/written-kinds'
import { lazy, use } from 'react'
import { createPortal } from 'react-dom'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { SavingText } from '../../session/SavingText.tsx'
import { stepInstruction } from '../../session/step-text.ts'
import { useDocument } from '../../session/use-document.ts'
import { useEditedElsewhere } from '../../session/use-edited-elsewhere.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './Participant.module.css'
import { WhoSits } from './mixed/WhoSits.tsx'
import { useTableLook } from './table-look.ts'
import { TableDoor } from './TableDoor.tsx'
import { TableList } from './TableList.tsx'
import { TableLookButton } from './TableLookButton.tsx'
import { BoardSlot, TaskActions } from './TaskSlot.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { useAct } from './use-act.ts'
import { useMedium, useWide } from './use-wide.ts'

const TableBoard = lazy(() => import('./TableBoard.tsx').then((one) => ({ default: one.TableBoard })))

type TableTaskProps = {
  readonly group: GroupId
  readonly onDesk: () => void
}

/** The own group's table: the words of all, without names; edited together, joined, held back, called ready. */
export const TableTask = ({ group, onDesk }: TableTaskProps) => {
  const { state, self } = useSession()
  const own = self.table
  const place = own?.document ?? `table:${group}`
  const document = useDocument(place)
  const edited = useEditedElsewhere(place)
  const { send, busy, problem } = useAct()
  const look = useTableLook()
  const hasRoom = useMedium()
  const isWide = useWide()
  const slot = use(BoardSlot)
  const step = state.steps[state.current]
  const kinds: readonly WrittenKind[] =
    step?.act === 'write' && step.mode === 'table' ? step.kinds : kindsOfAgenda(state.steps)
  const name = state.session.groups[group].name
  const readyStands = state.table?.proposal?.act === 'ready'
  const isBoard = look === 'board'
  const seats = state.table?.seats
  const ring = (
    <RingLine ring={own ? 'mixed' : 'group'} after={<SavingText document={document} />}>
      {own && <Emphasis text={m.tables_ring()} />}
    </RingLine>
  )
  const hold = async (cards: readonly string[], isHeld: boolean): Promise<boolean> => {
    for (const card of cards) if (!(await send({ type: isHeld ? 'hold-back' : 'bring-back', card }))) return false
    return true
  }
  const board = isBoard && (
    <BoardFrame
      look="board"
      top={
        <>
          {ring}
          <TableLookButton look="board" />
        </>
      }
    >
      {document.loaded || document.view.cards.length > 0 ? (
        <TableBoard {...{ group, kinds, document, edited, hold, place }} />
      ) : (
        <p className={styles.boardWait}>{m.participant_table_loading()}</p>
      )}
    </BoardFrame>
  )
  return (
    <>
      {own ? (
        <TaskHeading title={m.tables_you({ table: own.table, of: seats?.length ?? own.table, group: name })}>
          {m.tables_lead()}
        </TaskHeading>
      ) : (
        <TaskHeading title={step ? stepInstruction(step) : m.participant_table_title()}>
          {isBoard ? m.table_board_lead() : m.participant_table_lead()}
        </TaskHeading>
      )}
      {!isBoard && ring}
      {state.table?.ready && (
        <Notice title={m.participant_table_ready({ group: name })}>{m.participant_table_ready_more()}</Notice>
      )}
      <ProblemNotice problem={problem} />
      {isBoard && !isWide && <div className={styles.boardAbove}>{board}</div>}
      {isBoard && isWide && slot && createPortal(board, slot)}
      {!isBoard && hasRoom && <TableLookButton look="list" />}
      {!isBoard && <TableList {...{ group, kinds, document, edited, send, busy }} />}
      {own && <WhoSits own={own} seats={seats?.[own.table - 1] ?? []} />}
      <section className={styles.section}>
        <h2>{m.participant_table_more()}</h2>
        <p className={styles.quiet}>{m.participant_table_late()}</p>
        <Button onClick={onDesk}>{m.participant_table_desk()}</Button>
        {!own && <TableDoor />}
      </section>
      <TaskActions>
        {own ? (
          <p className={styles.quiet}>{m.tables_wait({ mediator: state.session.mediator, group: name })}</p>
        ) : state.table?.ready || readyStands ? (
          <p className={styles.quiet}>{readyStands ? m.participant_ready_stands() : m.participant_ready_holds()}</p>
        ) : (
          <>
            <p className={styles.quiet}>{m.participant_ready_help({ seconds: state.session.actSeconds })}</p>
            <Button variant="primary" wide busy={busy} onClick={() => void send({ type: 'propose', act: 'ready' })}>
              {m.participant_ready({ group: name })}
            </Button>
          </>
        )}
      </TaskActions>
    </>
  )
}
