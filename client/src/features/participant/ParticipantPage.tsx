import { openZones } from '@parley/shared/permissions/zones'
import type { PhaseView } from '@parley/shared/protocol/state-view'
import { isLinkedBoard } from '@parley/shared/session/agenda'
import { useEffect, useState } from 'react'
import { CallLinks } from '../../prepared/CallLinks.tsx'
import { ConnectionNotice } from '../../session/ConnectionNotice.tsx'
import { stepPlace, stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { m } from '../../paraglide/messages.js'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { TimerLine, TimerText } from '../../ui/TimerLine.tsx'
import { RulesAsked } from './before/RulesAsked.tsx'
import { ApartLines } from './caucus/ApartLines.tsx'
import { CaucusTask } from './caucus/CaucusTask.tsx'
import { DeletionNotice } from './DeletionNotice.tsx'
import { DoorKnocks } from './DoorKnocks.tsx'
import { GroupProposal } from './GroupProposal.tsx'
import { HandOnButton } from './HandOnButton.tsx'
import { HiddenNotes } from './HiddenNotes.tsx'
import { JointBoard, type BoardLook } from './JointBoard.tsx'
import { NearlyEveryone } from './NearlyEveryone.tsx'
import { WhoButton } from './WhoButton.tsx'
import { NotPlacedNotes } from './NotPlacedNotes.tsx'
import styles from './Participant.module.css'
import { ParticipantMenu } from './ParticipantMenu.tsx'
import { ScribedNote } from './ScribedNote.tsx'
import type { OpenSheet } from './sheets.ts'
import { Sheets } from './Sheets.tsx'
import { Task, useTaskKey } from './Task.tsx'
import { BoardSlot, TaskSlot } from './TaskSlot.tsx'
import { useTableLook } from './table-look.ts'
import { useTaskFocus } from './use-task-focus.ts'
import { useTypingGuard } from './use-typing-guard.ts'
import { useWide } from './use-wide.ts'
import { Wordings } from './Wordings.tsx'

const LISTS: readonly PhaseView['of'][] = ['asks', 'roles', 'agreements', 'close', 'ended']

/** What a person in the room sees: which step it is, how long, the one task of now, and the board beside it where there is room. */
export const ParticipantPage = () => {
  const { state, self, status, clockOffset, summonedAt } = useSession()
  const task = useTaskKey()
  const isWide = useWide()
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [boardSlot, setBoardSlot] = useState<HTMLElement | null>(null)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const [look, setLook] = useState<BoardLook>('board')
  const [showsBoard, setShowsBoard] = useState(false)
  useTypingGuard(task, (kind) => setSheet({ name: 'desk', kind, isTyping: true }))
  useTaskFocus(task, summonedAt)
  useEffect(() => {
    // "Bring everyone here": whatever lies over the task is put away. A desk that somebody types on is not.
    if (summonedAt === null) return
    setSheet((open) => (open?.isTyping ? open : null))
    setShowsBoard(false)
  }, [summonedAt])
  const isReveal = state.phase.of === 'reveal'
  useEffect(() => {
    // The board's code comes while people wait, so that nothing is loaded in the moment of the reveal.
    if (isReveal) void import('../../board/Board.tsx')
  }, [isReveal])
  const { ended } = state

  const step = state.steps[state.current]
  // A sponsor goes through no steps, and after the end there are none.
  const isInSteps = self.role !== 'sponsor' && !ended
  // There is something to see on it, from last time or from a reveal, or something to write: the free area opens
  // without a reveal, too, and a lock takes nobody's board away.
  const isOpen = openZones({ ...state, locked: false }).includes('together')
  const isLaid = (state.session.follows?.lanes ?? 0) > 0
  const hasBoard = (state.revealed.length > 0 || isLaid || isOpen) && self.role !== 'sponsor' && !ended
  // Where both write a list towards the record, the list is the board, and takes its room.
  const isLinked = state.phase.of === 'map' && isLinkedBoard(state.phase.board)
  const isList = LISTS.includes(state.phase.of) || isLinked
  // The map has a canvas of its own beside its list; the joint board is a press away.
  const isMap = state.phase.of === 'map' && !isLinked && isInSteps
  // So has the own table, where it is looked at as a board.
  const tableLook = useTableLook()
  const isTable = state.phase.of === 'table' && self.role === 'participant' && self.atTable && tableLook === 'board'
  // While the mediator talks with one's group, or oneself, apart, the talk has the page; the step is under it.
  const talk = ended ? undefined : self.talks?.findLast((one) => one.runs)
  const hasCanvas = (isMap || isTable) && !talk
  const isSplit = isWide && !talk && (hasCanvas ? !(hasBoard && showsBoard) : hasBoard && !isList)
  const isBoardOnly = hasBoard && !isSplit && showsBoard && !talk
  const body = (
    <div className={styles.taskBody}>
      <ConnectionNotice status={status} />
      <CallLinks />
      <RulesAsked />
      {self.role === 'participant' && !ended && <NotPlacedNotes />}
      <ScribedNote />
      <HiddenNotes />
      <Wordings />
      <DoorKnocks />
      <ApartLines />
      <GroupProposal />
      <DeletionNotice />
      {talk ? <CaucusTask talk={talk} /> : <Task onDesk={() => setSheet({ name: 'desk' })} />}
    </div>
  )
  return (
    <TaskSlot value={slot}>
      <BoardSlot value={boardSlot}>
        <PageFrame
          title={state.session.title}
          step={step && isInSteps ? stepTitle(step) : state.session.title}
          place={
            <>
              {isInSteps && stepPlace(state.current, state.steps.length)}
              <NearlyEveryone />
            </>
          }
          timer={<TimerLine timer={state.timer} clockOffset={clockOffset} />}
          aside={
            <>
              <HandOnButton />
              <TimerText timer={state.timer} clockOffset={clockOffset} />
              <WhoButton onPress={() => setSheet({ name: 'who' })} />
              <ParticipantMenu
                onSheet={(name) => setSheet({ name })}
                onBoard={hasBoard && (!isSplit || hasCanvas) ? () => setShowsBoard(true) : undefined}
              />
            </>
          }
          width={isSplit || isBoardOnly ? 'full' : (isList && !talk) || hasCanvas ? 'wide' : 'reading'}
          {...(!isSplit && !isBoardOnly && { actions: <div ref={setSlot} className={styles.slot} /> })}
        >
          {!isBoardOnly && (
            <div className={isSplit ? styles.split : styles.whole}>
              {/* In one place beside the board and without it: no field closes when a device is turned. */}
              <div className={isSplit ? styles.task : styles.whole} {...(isSplit && { 'data-scrolls': '' })}>
                {body}
                {isSplit && <div ref={setSlot} className={styles.splitBar} />}
              </div>
              {isSplit && hasCanvas && <div ref={setBoardSlot} className={styles.board} />}
              {isSplit && !hasCanvas && (
                <div className={styles.board}>
                  <JointBoard look={look} onLook={setLook} />
                </div>
              )}
            </div>
          )}
          {isBoardOnly && (
            <div className={styles.boardFull}>
              <h1 className="unseen">{m.participant_board_label()}</h1>
              <JointBoard look={look} onLook={setLook} onClose={() => setShowsBoard(false)} />
            </div>
          )}
        </PageFrame>
        <Sheets sheet={sheet} onClose={() => setSheet(null)} />
      </BoardSlot>
    </TaskSlot>
  )
}
