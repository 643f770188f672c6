import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { laneGroup, mayAddTo, mayMoveTo, mayTouch } from '@parley/shared/permissions/edits'
import { openZones } from '@parley/shared/permissions/zones'
import type { PhaseView } from '@parley/shared/protocol/state-view'
import { WRITTEN_KINDS, type Kind, type Step, type WrittenKind } from '@parley/shared/session/agenda'
import { kindsOf, kindsToShow } from '@parley/shared/session/written-kinds'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { OverBoard } from '../../board/Over.tsx'
import { newKindIn, type BoardRights } from '../../board/board-rights.ts'
import { useBoardActions } from '../../board/use-board-actions.ts'
import type { BoardOptions } from '../../board/use-board-scene.ts'
import { ChangesSelect } from '../../changes/ChangesSelect.tsx'
import { useMarkedChanges } from '../../changes/use-marked-changes.ts'
import { FollowsLine } from '../../follow/FollowsLine.tsx'
import { LensLine } from '../../lenses/LensLine.tsx'
import { saidWithLens } from '../../lenses/lens-words.ts'
import { m } from '../../paraglide/messages.js'
import { pointEvery } from '../../pointing/pointer-sender.ts'
import { kindsName, kindsNames } from '../../session/step-text.ts'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import { BoardFrame } from './BoardFrame.tsx'
import styles from './Participant.module.css'
import { useKeptSwitch } from './use-kept-switch.ts'
import { useMedium } from './use-wide.ts'

const Board = lazy(() => import('../../board/Board.tsx').then((one) => ({ default: one.Board })))
const Outline = lazy(() => import('../../outline/Outline.tsx').then((one) => ({ default: one.Outline })))
const BoardPointers = lazy(() =>
  import('../../pointing/BoardPointers.tsx').then((one) => ({ default: one.BoardPointers })),
)

/** The steps in which pointers are seen here. In that of a map its own canvas has them, which lies for everybody the same way. */
const POINTING: readonly PhaseView['of'][] = ['asks', 'agreements']
const NONE: ReadonlySet<string> = new Set()

export type BoardLook = 'board' | 'outline'
/** `step`: the kinds that the step reveals together. */
type Shown = Extract<BoardOptions['kind'], string> | 'step'
type JointBoardProps = {
  readonly look: BoardLook
  readonly onLook: (look: BoardLook) => void
  /** Back to the task; only where the board stands instead of it. */
  readonly onClose?: () => void
}

const zonesOf = (kind: WrittenKind): readonly ZoneId[] => [`${kind}:a`, `${kind}:both`, `${kind}:b`]

/** The bands of a board that shows several kinds, as words, so that a scene is made anew only when they change. */
const bandsShown = (shown: Shown, revealing: readonly WrittenKind[], kinds: readonly WrittenKind[]): string => {
  if (shown === 'step') return revealing.join(' ')
  return shown === 'all' ? [...kinds, 'together'].join(' ') : ''
}

/** What the step is about, until somebody chooses otherwise. */
const shownBy = (phase: PhaseView, step: Step | undefined): Shown => {
  if (phase.of === 'reveal') return phase.also ? 'step' : phase.kind
  if (phase.of !== 'vote') return 'all'
  if (step?.act === 'vote' && step.method === 'rate') return step.of === 'assumption' ? 'assumption' : 'all'
  return phase.method === 'approve' ? 'together' : 'all'
}

/** The joint board as a canvas or as an outline, with the rules that the server asks. */
export const JointBoard = ({ look, onLook, onClose }: JointBoardProps) => {
  const { state, self, notPlaced } = useSession()
  const document = useDocument('board')
  const actions = useBoardActions(document.doc)
  const { phase, session, marks } = state
  // The zones of the moment as one word, so that rights are made anew only when they change.
  const open = openZones(state).join(' ')
  const isWritable = open.split(' ').includes('together')
  const step = state.steps[state.current]
  const byStep = shownBy(phase, step)
  const [chosen, setChosen] = useState<{ readonly step: string; readonly shown: Shown } | null>(null)
  const stepId = step?.id ?? ''
  const shown = chosen?.step === stepId ? chosen.shown : byStep
  const isSilent = phase.of === 'reveal' && phase.stage === 'silence'
  const group = self.role === 'participant' ? self.group : undefined
  const key = state.hidden.map((one) => one.card).join(' ')
  const [since, setSince] = useState<number | undefined>(undefined)
  const changed = useMarkedChanges(since, document.view)
  const lens = state.lens ?? null
  const said = useMemo(() => saidWithLens(document.view.cards, lens, changed), [document.view.cards, lens, changed])
  const isMedium = useMedium()
  const [showsPointers, setShowsPointers] = useKeptSwitch('parley.pointers', true)
  const mayShowPointers = isMedium && look === 'board' && POINTING.includes(phase.of)
  const every = pointEvery(session.groups.a.here + session.groups.b.here)
  const names = { a: session.groups.a.name, b: session.groups.b.name }
  const revealing: readonly WrittenKind[] = phase.of === 'reveal' ? kindsOf(phase) : []
  const together = revealing.length > 1 ? kindsNames(revealing) : null
  const bands = bandsShown(shown, revealing, kindsToShow(state.steps, document.view.cards))
  const options = useMemo<BoardOptions>(
    () => ({
      kind: shown === 'step' ? 'all' : shown,
      ...(bands !== '' && { bands: bands.split(' ') as (WrittenKind | 'together')[] }),
      groups: session.groups,
      marks: isSilent ? {} : marks,
      // Nothing can be in the shared lane while people still read.
      ...(isSilent && { lanes: ['a', 'b'] as const }),
      hidden: new Set(key ? key.split(' ') : []),
      ...(said && { said }),
      ...(lens && { lens }),
    }),
    [shown, bands, session.groups, isSilent, marks, key, said, lens],
  )
  const { revealed, locked } = state
  const rights = useMemo<BoardRights>(() => {
    const zones = group === undefined ? [] : open.split(' ')
    const isOpen = (card: CardView): boolean => zones.includes(card.zone ?? '')
    const lane = (zone: ZoneId, kind: Kind): boolean =>
      (zone === 'together' || revealed.some((one) => zonesOf(one).includes(zone))) &&
      group !== undefined &&
      mayAddTo(group, zone, kind)
    return {
      mayAdd: (zone) => zones.includes(zone) && lane(zone, newKindIn(zone)),
      mayEdit: (card) => group !== undefined && isOpen(card) && mayTouch(group, card),
      mayMove: (card, zone) =>
        group !== undefined &&
        isOpen(card) &&
        zones.includes(zone) &&
        (card.zone === zone || (mayMoveTo(group, card, zone) && laneGroup(zone) !== undefined)),
      mayRemove: (card) => group !== undefined && isOpen(card) && mayTouch(group, card),
      mayStack: (card) =>
        card.kind !== 'stack' && isOpen(card) && (card.zone === 'together' || laneGroup(card.zone ?? 'map') === group),
      mayLay: zones.includes('together'),
      mayArrow: zones.includes('together'),
      closed: (zone) => {
        if (group === undefined) return 'reader'
        return zones.includes(zone) ? null : locked ? 'locked' : 'not-now'
      },
    }
  }, [open, group, revealed, locked])
  const onUnplaced = (text: string): void =>
    notPlaced.add([
      {
        document: 'board',
        kind: shown === 'all' || shown === 'together' || shown === 'step' ? 'problem' : shown,
        text,
        reason: state.locked ? 'locked' : 'gone',
      },
    ])
  const shared = {
    view: document.view,
    options,
    actions: group ? actions : null,
    rights,
    onUnplaced,
    label: m.participant_board_label(),
  }
  const pointers = (on: OverBoard) => (
    <Suspense>
      <BoardPointers
        on={on}
        view={document.view}
        hidden={options.hidden ?? NONE}
        names={names}
        group={group}
        every={every}
      />
    </Suspense>
  )
  return (
    <BoardFrame
      look={look}
      top={
        <>
          <RingLine ring="room">
            <Emphasis text={isWritable && group ? m.participant_board_ring_write() : m.participant_board_ring()} />
          </RingLine>
          <FollowsLine className={styles.quiet} />
          <LensLine cards={document.view.cards} className={styles.quiet} />
          <label className={styles.show}>
            {m.participant_show()}
            <select value={shown} onChange={({ target }) => setChosen({ step: stepId, shown: target.value as Shown })}>
              {together !== null && <option value="step">{together}</option>}
              {WRITTEN_KINDS.filter((kind) => revealed.includes(kind) || kind === shown).map((kind) => (
                <option key={kind} value={kind}>
                  {kindsName(kind)}
                </option>
              ))}
              <option value="together">{m.participant_show_together()}</option>
              <option value="all">{m.participant_show_all()}</option>
            </select>
          </label>
          {mayShowPointers && (
            <label className={styles.switch} title={m.board_map_pointers_hint()}>
              <input
                type="checkbox"
                checked={showsPointers}
                onChange={({ target }) => setShowsPointers(target.checked)}
              />
              {every === Number.POSITIVE_INFINITY ? m.board_map_pointers_crowded() : m.board_map_pointers()}
            </label>
          )}
          {!isSilent && <ChangesSelect className={styles.show} since={since} onSince={setSince} />}
          <Button variant="quiet" onClick={() => onLook(look === 'board' ? 'outline' : 'board')}>
            {look === 'board' ? m.participant_to_outline() : m.participant_to_board()}
          </Button>
          {onClose && <Button onClick={onClose}>{m.participant_to_task()}</Button>}
        </>
      }
    >
      {look === 'board' ? (
        <Board {...shared} board={session.id} {...(mayShowPointers && showsPointers && { over: pointers })} />
      ) : (
        <Outline {...shared} />
      )}
    </BoardFrame>
  )
}
