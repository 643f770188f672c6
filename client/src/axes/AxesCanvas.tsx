import type { Value } from '@parley/shared/axes/value'
import type { Kind } from '@parley/shared/session/agenda'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, useId, type ReactNode } from 'react'
import board from '../board/Board.module.css'
import { CardEditor } from '../board/CardEditor.tsx'
import { useFontVersion } from '../board/use-board-scene.ts'
import styles from '../map/MapCanvas.module.css'
import { axesChangeMarks } from '@parley/shared/scene/axes-changes'
import type { ToldChanges } from '../map/told-changes.ts'
import { useChangedScene } from '../map/use-changed-scene.ts'
import { MapMirror } from '../map/MapMirror.tsx'
import type { GroupNames } from '../map/map-labels.ts'
import { Pointers } from '../pointing/Pointers.tsx'
import { useFollow } from '../pointing/use-follow.ts'
import { usePointAlong } from '../pointing/use-point-along.ts'
import type { Pointing } from '../map/use-pointing.ts'
import { usePlatesStage } from '../map/use-plates-stage.ts'
import { useSaying } from '../ui/use-saying.ts'
import { m } from '../paraglide/messages.js'
import type { AxesActions } from './axes-actions.ts'
import type { AxesModel } from './axes-model.ts'
import { axesPainter } from './axes-painter.ts'
import type { AxesRights } from './axes-rights.ts'
import { AxesBar } from './AxesBar.tsx'
import { AxesFoot } from './AxesFoot.tsx'
import { useAxesActs } from './use-axes-acts.ts'
import { useAxesGestures } from './use-axes-gestures.ts'
import { useAxesKeys } from './use-axes-keys.ts'
import { useAxesScene } from './use-axes-scene.ts'

type AxesCanvasProps = {
  readonly model: AxesModel
  readonly rights: AxesRights
  /** How the groups are called, whose pointers are seen. */
  readonly names: GroupNames
  /** Where others point, and how to point there; null while pointers are switched off. */
  readonly pointers: Pointing | null
  /** What changed since a step, where somebody asked to see it. */
  readonly told: ToldChanges | null
  /** Null for whoever only reads, and while the board is closed. */
  readonly actions: AxesActions | null
  /** Asks for a new note, at a value if one was meant; null where notes are not written. */
  readonly onNew: ((value?: Value) => void) | null
  /** A text whose card was deleted or locked while somebody typed in it. */
  readonly onUnplaced: (text: string, kind: Kind) => void
  /** Bottom left: who can see this board. */
  readonly ring: ReactNode
  /** Whether the board has the page for itself, and how to change that; null where it has no list beside it. */
  readonly alone: { readonly is: boolean; readonly set: (alone: boolean) => void } | null
}

const nowhere = (): void => undefined

/** The tray below may go on below the window; between the axes everything is seen. */
const READABLE = 0.62

/** A board with two axes on a canvas: pan, zoom, select, lay. The list beside it does the same without one. */
export const AxesCanvas = ({
  model,
  names,
  rights,
  pointers,
  told,
  actions,
  onNew,
  onUnplaced,
  ring,
  alone,
}: AxesCanvasProps) => {
  const isAlone = alone?.is === true
  const room = useRef<HTMLDivElement>(null)
  const fonts = useFontVersion()
  const helpId = useId()
  const { stage, scale } = usePlatesStage(room, fonts, axesPainter, READABLE)
  const scene = useChangedScene(useAxesScene(model, fonts, { keepTray: true }), told, fonts, axesChangeMarks)
  // This board lies for everybody the same way: a place of it is the same place on every page.
  const following = useFollow(room, stage, pointers?.others ?? null, names)
  usePointAlong(room, stage, rights.group, pointers?.every ?? null, pointers?.point ?? nowhere)
  const { said, say } = useSaying()
  const acts = useAxesActs(model, rights, actions, say)
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<{ readonly session: number; readonly card: string } | null>(null)
  const sessions = useRef(0)

  const itemOf = (id: string | null) => model.items.find(({ card }) => card.id === id)
  const plate = scene.cards.find((one) => one.id === chosen)
  const selected = itemOf(plate?.id ?? null)
  const edited = itemOf(editing?.card ?? null)?.card
  const editRect = scene.cards.find((one) => one.id === editing?.card)?.rect
  const label = model.board === 'assumptions' ? m.axes_label_assumptions() : m.axes_label_two_by_two()

  useLayoutEffect(() => stage?.setScene(scene), [stage, scene])
  const framed = editing ? null : (plate ?? null)
  useLayoutEffect(() => stage?.setSelected(framed), [stage, framed])

  const select = (id: string): void => {
    setChosen(id)
    const rect = scene.cards.find((one) => one.id === id)?.rect
    if (rect) stage?.show(rect)
  }
  const focusCard = (id: string): void =>
    room.current?.parentElement
      ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-act="select"]`)
      ?.focus({ preventScroll: true })
  const leave = (): void => {
    // Escape has ended the following; it leaves the selection where it is.
    if (following.followed) return
    setChosen(null)
    room.current?.focus({ preventScroll: true })
  }
  const write = (id: string): void => {
    const item = itemOf(id)
    if (!item || !rights.mayEdit(item.card)) return
    sessions.current += 1
    select(id)
    setEditing({ session: sessions.current, card: id })
  }
  useAxesGestures(room, stage, {
    scene,
    tap: (id) => {
      if (id === null) return leave()
      setChosen(id)
      focusCard(id)
    },
    doubleTap: (id, value) => {
      if (id !== null) write(id)
      else if (value && rights.isOpen) onNew?.(value)
    },
    mayDrag: (id, touch) => {
      // A finger pans, unless it has chosen the card before.
      if (!rights.group || (touch && id !== chosen)) return false
      if (!rights.isOpen) say(m.axes_refused_locked())
      return rights.isOpen
    },
    place: (id, value) => {
      const item = itemOf(id)
      if (!item) return
      setChosen(id)
      acts.place(item, value)
    },
  })
  const keys = useAxesKeys(stage, actions, {
    move: (item, key, isShift) => acts.key(item, key, isShift),
    back: (item) => acts.place(item, null),
    remove: (item) => (rights.mayEdit(item.card) ? acts.remove(item.card) : acts.place(item, null)),
    leave,
  })
  const onRoomKey = (event: KeyboardEvent): void => {
    if (event.target !== room.current) return
    if (event.key.startsWith('Arrow')) following.follow(null)
    keys(event, undefined)
  }
  const word = said ?? following.words

  return (
    <section
      className={`${board.board} ${styles.canvas}`}
      aria-label={label}
      data-map-only={isAlone || undefined}
      data-axes={model.board}
    >
      <div
        ref={room}
        className={board.room}
        data-tool="select"
        {...{ role: 'group', 'aria-label': label, 'aria-describedby': helpId, tabIndex: 0 }}
        {...{ onKeyDown: onRoomKey }}
      />
      <p id={helpId} className="unseen">
        {m.axes_keys()}
      </p>
      {stage && pointers && (
        <Pointers stage={stage} others={pointers.others} names={names} onFollow={following.follow} />
      )}
      <MapMirror
        label={label}
        stage={stage}
        scene={scene}
        selected={chosen}
        onSelect={select}
        onPress={write}
        onKey={(event, one) => keys(event, itemOf(one.id))}
        bar={
          selected &&
          rights.isOpen &&
          !editing && (
            <AxesBar
              card={selected.card}
              isPlaced={selected.value !== null}
              isByHand={selected.isByHand}
              mayEdit={rights.mayEdit(selected.card)}
              onMove={(key) => acts.key(selected, key, false)}
              onBack={() => acts.place(selected, null)}
              onEdit={() => write(selected.card.id)}
              onRemove={() => acts.remove(selected.card)}
            />
          )
        }
      />
      {stage && editing && editRect && (
        <CardEditor
          key={editing.session}
          stage={stage}
          rect={editRect}
          text={edited?.text ?? ''}
          group="both"
          standing={edited !== undefined && rights.mayEdit(edited)}
          onSave={(text, base) => actions?.setText(editing.card, text, base)}
          onUnplaced={(text) => onUnplaced(text, 'note')}
          onClose={(toBoard) => {
            setEditing((now) => (now?.session === editing.session ? null : now))
            if (toBoard) focusCard(editing.card)
          }}
        />
      )}
      {!model.items.some(({ value }) => value) && (
        <p className={styles.teach}>
          {model.board === 'assumptions' ? m.axes_teach_assumptions() : m.axes_teach_two_by_two()}
        </p>
      )}
      {word && <p className={styles.said}>{word}</p>}
      <AxesFoot
        stage={stage}
        scale={scale}
        label={label}
        actions={rights.isOpen ? actions : null}
        onNew={onNew && (() => onNew())}
        following={pointers ? following : null}
        ring={ring}
        alone={alone}
      />
    </section>
  )
}
