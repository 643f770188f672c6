import type { Value } from '@parley/shared/axes/value'
import { withoutHidden } from '@parley/shared/map/map-rows'
import type { Kind } from '@parley/shared/session/agenda'
import { Plus } from 'lucide-react'
import { lazy, Suspense, use, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { AddNote } from '../../axes/AddNote.tsx'
import { axesActions } from '../../axes/axes-actions.ts'
import { axesModel, type AxesBoardName } from '../../axes/axes-model.ts'
import { axesRights } from '../../axes/axes-rights.ts'
import { AxesList } from '../../axes/AxesList.tsx'
import { peopleOf } from '../../axes/people.ts'
import { usePlaceSaid } from '../../axes/use-place-said.ts'
import { useActsOn } from '../../board/use-board-actions.ts'
import { ChangesPart } from '../../map/ChangesPart.tsx'
import { groupNames } from '../../map/map-labels.ts'
import { pointEvery } from '../../pointing/pointer-sender.ts'
import { useToldChanges } from '../../map/use-told-changes.ts'
import { m } from '../../paraglide/messages.js'
import { SavingText } from '../../session/SavingText.tsx'
import { useDocument } from '../../session/use-document.ts'
import { usePointers } from '../../session/use-pointers.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import styles from './Participant.module.css'
import { TaskHeading } from './TaskHeading.tsx'
import { BoardSlot, TaskActions } from './TaskSlot.tsx'
import { useKeptSwitch } from './use-kept-switch.ts'
import { useMedium, useWide } from './use-wide.ts'

const AxesCanvas = lazy(() => import('../../axes/AxesCanvas.tsx').then((one) => ({ default: one.AxesCanvas })))

const WORDS = {
  assumptions: { title: m.axes_do_assumptions, lead: m.axes_lead_assumptions },
  'two-by-two': { title: m.axes_do_two_by_two, lead: m.axes_lead_two_by_two },
} as const

/** A board with two axes: a list for everybody, and a canvas above or beside it where there is room. */
export const AxesTask = ({ board }: { readonly board: AxesBoardName }) => {
  const { state, self, notPlaced } = useSession()
  const document = useDocument('board')
  const pointers = usePointers('board')
  const slot = use(BoardSlot)
  const isMedium = useMedium()
  const isWide = useWide()
  const [isAlone, setAlone] = useState(false)
  const [fresh, setFresh] = useState<{ readonly value: Value | undefined } | null>(null)
  const { session, boardOpen, locked, ballots, roster } = state
  const [showsPointers, setShowsPointers] = useKeptSwitch('parley.pointers', true)
  const every = pointEvery(session.groups.a.here + session.groups.b.here)
  const group = self.role === 'participant' ? self.group : undefined
  const given = useActsOn(document.doc, axesActions)
  const hidden = state.hidden.map(({ card }) => card).join(' ')
  const view = useMemo(() => withoutHidden(document.view, new Set(hidden.split(' '))), [document.view, hidden])
  const groups = useMemo(() => groupNames(session.groups), [session.groups])
  const model = useMemo(() => axesModel(board, view, { ballots }, groups), [board, view, ballots, groups])
  const rights = useMemo(() => axesRights(group, boardOpen), [group, boardOpen])
  const people = useMemo(() => peopleOf(roster, group), [roster, group])
  const marked = useToldChanges(board, view, session.groups, usePlaceSaid(model))
  const actions = rights.isOpen ? given : null
  // A field hands its text over when it has gone: by then the page knows whether it went because of a lock.
  const isLocked = useRef(locked)
  useLayoutEffect(() => {
    isLocked.current = locked
  }, [locked])
  const onUnplaced = useCallback(
    (text: string, kind: Kind, isNew = false): void => {
      const reason = isLocked.current ? 'locked' : isNew ? 'typing' : 'gone'
      notPlaced.add([{ document: 'board', kind, text, reason }])
    },
    [notPlaced],
  )
  const onNew = board === 'two-by-two' ? (value?: Value): void => setFresh({ value }) : null
  const ring = (
    <RingLine ring="room" after={<SavingText document={document} />}>
      <Emphasis text={m.axes_ring()} />.
    </RingLine>
  )
  const canvas = (
    <Suspense fallback={<p>{m.participant_table_loading()}</p>}>
      <AxesCanvas
        key={board}
        model={model}
        names={groups}
        rights={rights}
        pointers={showsPointers ? { ...pointers, every } : null}
        told={marked.told}
        actions={actions}
        onNew={onNew}
        onUnplaced={onUnplaced}
        ring={ring}
        alone={isWide ? { is: isAlone, set: setAlone } : null}
      />
    </Suspense>
  )
  return (
    <>
      <TaskHeading title={WORDS[board].title()}>{group ? WORDS[board].lead() : m.axes_lead_reader()}</TaskHeading>
      {ring}
      {locked && <p className={styles.quiet}>{m.axes_locked()}</p>}
      {isMedium && (
        <label className={styles.switch} title={m.board_map_pointers_hint()}>
          <input type="checkbox" checked={showsPointers} onChange={({ target }) => setShowsPointers(target.checked)} />
          {every === Number.POSITIVE_INFINITY ? m.board_map_pointers_crowded() : m.board_map_pointers()}
        </label>
      )}
      <ChangesPart marked={marked} />
      {isMedium && !isWide && <div className={styles.mapAbove}>{canvas}</div>}
      {slot && createPortal(canvas, slot)}
      <AxesList
        model={model}
        groups={groups}
        rights={rights}
        actions={actions}
        people={people}
        changes={marked.told}
        hasCanvas={isMedium}
        onUnplaced={onUnplaced}
      />
      {actions && onNew && (
        <TaskActions>
          <Button variant="primary" wide icon={<Plus aria-hidden="true" />} onClick={() => onNew()}>
            {m.axes_note_new()}
          </Button>
        </TaskActions>
      )}
      {actions && fresh && (
        <AddNote
          value={fresh.value}
          onAdd={(text, value) => {
            actions.addNote(text, value)
            if (!value) announce(m.axes_note_added())
          }}
          onClose={() => setFresh(null)}
          onUnplaced={(text) => {
            setFresh(null)
            onUnplaced(text, 'note', true)
          }}
        />
      )}
    </>
  )
}
