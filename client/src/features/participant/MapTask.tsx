import { mapChecks } from '@parley/shared/map/checks'
import { withoutHidden } from '@parley/shared/map/map-rows'
import type { Kind } from '@parley/shared/session/agenda'
import { ratingsOf } from '@parley/shared/voting/ratings-of'
import { Plus } from 'lucide-react'
import { lazy, Suspense, use, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useActsOn } from '../../board/use-board-actions.ts'
import { AddMilestone } from '../../map/AddMilestone.tsx'
import { ChangesPart } from '../../map/ChangesPart.tsx'
import { confidenceWords } from '../../map/confidence-words.ts'
import { mapActions } from '../../map/map-actions.ts'
import { groupNames } from '../../map/map-labels.ts'
import type { Place } from '../../map/map-moves.ts'
import { mapRights } from '../../map/map-rights.ts'
import { weekWords, nameOf } from '../../map/map-words.ts'
import { MapList } from '../../map/MapList.tsx'
import { pointEvery } from '../../pointing/pointer-sender.ts'
import { refusedLinkWords } from '../../map/refused-link.ts'
import { useMapTime } from '../../map/use-map-time.ts'
import { useMoving } from '../../map/use-moving.ts'
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
import { PurposeLine } from './PurposeLine.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { BoardSlot, TaskActions } from './TaskSlot.tsx'
import { useKeptSwitch } from './use-kept-switch.ts'
import { useMedium, useWide } from './use-wide.ts'

const MapCanvas = lazy(() => import('../../map/MapCanvas.tsx').then((one) => ({ default: one.MapCanvas })))

const NOWHERE: Place = { week: undefined, lane: undefined }

/** What is asked for as a new milestone: where, and for which goal. */
type Wanted = { readonly place: Place; readonly goal: string | undefined }

/** The milestone map: a list for everybody, and a canvas above or beside it where there is room. */
export const MapTask = () => {
  const { state, self, notPlaced } = useSession()
  const document = useDocument('board')
  const pointers = usePointers('board')
  const slot = use(BoardSlot)
  const isMedium = useMedium()
  const isWide = useWide()
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [isAlone, setAlone] = useState(false)
  const [showsPointers, setShowsPointers] = useKeptSwitch('parley.pointers', true)
  const [showsLines, setShowsLines] = useKeptSwitch('parley.map-lines', false)
  const { session, boardOpen, locked } = state
  // As one word, so that rights are made anew only when it changes.
  const lanesLocked = (state.lockedLanes ?? []).join(' ')
  const every = pointEvery(session.groups.a.here + session.groups.b.here)
  const group = self.role === 'participant' ? self.group : undefined
  const given = useActsOn(document.doc, mapActions)
  const hidden = state.hidden.map(({ card }) => card).join(' ')
  const view = useMemo(() => withoutHidden(document.view, new Set(hidden.split(' '))), [document.view, hidden])
  const checks = useMemo(() => mapChecks(view), [view])
  const names = useMemo(() => groupNames(session.groups), [session.groups])
  const rights = useMemo(
    () => mapRights(group, boardOpen, lanesLocked === '' ? [] : lanesLocked.split(' ')),
    [group, boardOpen, lanesLocked],
  )
  const actions = rights.isOpen ? given : null
  const time = useMapTime(view)
  const { ballots } = state
  const confidence = useCallback(
    (milestone: string) => confidenceWords(ratingsOf({ ballots }, milestone), session.groups),
    [ballots, session.groups],
  )
  const marked = useToldChanges('milestones', view, session.groups)
  const moving = useMoving(view, rights.isOpen)
  // A field hands its text over when it has gone: by then the page knows whether it went because of a lock.
  const isLocked = useRef(false)
  useLayoutEffect(() => {
    isLocked.current = locked || lanesLocked !== ''
  }, [locked, lanesLocked])
  const onUnplaced = useCallback(
    (text: string, kind: Kind, isNew = false): void => {
      const reason = isLocked.current ? 'locked' : isNew ? 'typing' : 'gone'
      notPlaced.add([{ document: 'board', kind, text, reason }])
    },
    [notPlaced],
  )
  const onNew = useCallback((at?: Place, goal?: string): void => setWanted({ place: at ?? NOWHERE, goal }), [])
  const lost = document.notPlaced.findLast(({ link }) => link)
  const lanes = view.cards.filter((card) => card.kind === 'lane' && !rights.isLocked(card))
  const ring = (
    <RingLine ring="room" after={<SavingText document={document} />}>
      <Emphasis text={m.board_map_ring()} />.
    </RingLine>
  )
  const map = { view, checks, names, rights, time, confidence, moving, told: marked.told, actions, onNew, onUnplaced }
  const canvas = (
    <Suspense fallback={<p>{m.participant_table_loading()}</p>}>
      <MapCanvas
        {...map}
        chosen={chosen}
        choose={choose}
        lines={showsLines}
        pointers={showsPointers ? { ...pointers, every } : null}
        refused={lost?.link ? refusedLinkWords(lost.link, lost.reason) : null}
        ring={ring}
        alone={isWide ? { is: isAlone, set: setAlone } : null}
      />
    </Suspense>
  )
  return (
    <>
      <TaskHeading title={m.board_map_title()}>{group ? m.board_map_lead() : m.board_map_lead_reader()}</TaskHeading>
      <PurposeLine />
      {ring}
      {locked && <p className={styles.quiet}>{m.board_map_locked()}</p>}
      {isMedium && (
        <label className={styles.switch} title={m.board_map_pointers_hint()}>
          <input type="checkbox" checked={showsPointers} onChange={({ target }) => setShowsPointers(target.checked)} />
          {every === Number.POSITIVE_INFINITY ? m.board_map_pointers_crowded() : m.board_map_pointers()}
        </label>
      )}
      {isMedium && (
        <label className={styles.switch}>
          <input type="checkbox" checked={showsLines} onChange={({ target }) => setShowsLines(target.checked)} />
          {m.mapping_lines()}
        </label>
      )}
      <ChangesPart marked={marked} />
      {isMedium && !isWide && <div className={styles.mapAbove}>{canvas}</div>}
      {slot && createPortal(canvas, slot)}
      <MapList {...map} {...(isMedium && { onShow: choose })} />
      {actions && group && (
        <>
          <TaskActions>
            <Button variant="primary" wide icon={<Plus aria-hidden="true" />} onClick={() => onNew()}>
              {m.board_map_new()}
            </Button>
          </TaskActions>
          <AddMilestone
            place={wanted?.place ?? null}
            goal={view.cards.find(({ id, kind }) => kind === 'goal' && id === wanted?.goal)}
            lanes={lanes}
            group={group}
            names={names}
            onAdd={(milestone) => {
              actions.addMilestone(milestone)
              const lane = lanes.find(({ id }) => id === milestone.lane)
              announce(
                m.board_map_added({
                  lane: lane ? nameOf(lane) : m.board_map_no_lane(),
                  week: weekWords(milestone.week),
                }),
              )
            }}
            onClose={() => setWanted(null)}
            onUnplaced={(text) => {
              setWanted(null)
              onUnplaced(text, 'milestone', true)
            }}
          />
        </>
      )}
    </>
  )
}
