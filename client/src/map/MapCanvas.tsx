import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'
import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import board from '../board/Board.module.css'
import { History, IconButton, ZoomTools } from '../board/BoardTools.tsx'
import { CardEditor } from '../board/CardEditor.tsx'
import { useFontVersion } from '../board/use-board-scene.ts'
import { m } from '../paraglide/messages.js'
import type { Pointer, Pointers as Others } from '../session/pointers.ts'
import { Button } from '../ui/Button.tsx'
import type { MapActions } from './map-actions.ts'
import styles from './MapCanvas.module.css'
import type { GroupNames } from './map-labels.ts'
import { MapMirror } from './MapMirror.tsx'
import type { Place } from './map-moves.ts'
import type { MapRights } from './map-rights.ts'
import { nameOf } from './map-words.ts'
import { Pointers } from './Pointers.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useMapActs } from './use-map-acts.ts'
import { useMapGestures } from './use-map-gestures.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useMapScene } from './use-map-scene.ts'
import { useMapStage } from './use-map-stage.ts'
import { usePointAlong } from './use-point-along.ts'
import { useSaying } from './use-saying.ts'

type MapCanvasProps = {
  /** The map without what is hidden. */
  readonly view: DocumentView
  readonly names: GroupNames
  readonly rights: MapRights
  /** Null for whoever only reads. */
  readonly actions: MapActions | null
  /** Asks for a new milestone, at a place if one was meant. */
  readonly onNew: (place?: Place) => void
  /** A text whose card was deleted or locked while somebody typed in it. */
  readonly onUnplaced: (text: string, kind: Kind) => void
  /** Where others point, and how to point there; null while pointers are switched off. */
  readonly pointers: {
    readonly others: Others
    readonly point: (pointer: Pointer | null) => void
    /** At most every so many milliseconds. */
    readonly every: number
  } | null
  /** Why the latest link of one's own was refused by the server. */
  readonly refused: string | null
  /** Bottom left: who can see this map. */
  readonly ring: ReactNode
  /** Whether the map has the page for itself, and how to change that; null where it has no list beside it. */
  readonly alone: { readonly is: boolean; readonly set: (alone: boolean) => void } | null
}

const nobody = (): void => undefined

/** The milestone map on a canvas: pan, zoom, select, place, link, write. The list beside it does the same without one. */
export const MapCanvas = (props: MapCanvasProps) => {
  const { view, names, rights, actions, onNew, onUnplaced, pointers, refused, ring, alone } = props
  const isAlone = alone?.is === true
  const room = useRef<HTMLDivElement>(null)
  const fonts = useFontVersion()
  const helpId = useId()
  const { stage, scale } = useMapStage(room, fonts)
  const scene = useMapScene(view, names, fonts)
  const { said, say } = useSaying()
  const acts = useMapActs(view, names, rights, actions, say)
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<{ readonly session: number; readonly card: string } | null>(null)
  const [linking, setLinking] = useState<string | null>(null)
  const sessions = useRef(0)

  const cardOf = (id: string | null): CardView | undefined => view.cards.find((card) => card.id === id)
  const plate = scene.cards.find((one) => one.id === chosen)
  const selected = cardOf(plate?.id ?? null)
  const linkFrom = rights.isOpen ? cardOf(linking) : undefined
  const edited = cardOf(editing?.card ?? null)
  const editRect = scene.cards.find((one) => one.id === editing?.card)?.rect

  useLayoutEffect(() => stage?.setScene(scene), [stage, scene])
  const framed = editing ? null : (plate ?? null)
  useLayoutEffect(() => stage?.setSelected(framed), [stage, framed])
  usePointAlong(room, stage, rights.group, pointers?.every ?? null, pointers?.point ?? nobody)
  useEffect(() => {
    if (refused) say(refused)
  }, [refused, say])

  const select = (id: string | null): void => {
    setChosen(id)
    const rect = scene.cards.find((one) => one.id === id)?.rect
    if (rect) stage?.show(rect)
  }
  const focusCard = (id: string): void =>
    room.current?.parentElement
      ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-act="select"]`)
      ?.focus({ preventScroll: true })
  const write = (id: string): void => {
    const card = cardOf(id)
    if (!card) return
    const why = acts.whyNot(card)
    if (why) return say(why)
    sessions.current += 1
    select(id)
    setEditing({ session: sessions.current, card: id })
  }
  /** A press on a card: selects it, or is the other end of a link. */
  const press = (id: string): void => {
    const target = cardOf(id)
    if (!linkFrom || !target) return write(id)
    const why = acts.toggle(linkFrom, target)
    if (why) say(why)
  }
  const onTap = (id: string | null): void => {
    if (linkFrom) {
      if (id !== null) press(id)
    } else if (id === null) {
      setChosen(null)
      room.current?.focus({ preventScroll: true })
    } else {
      setChosen(id)
      focusCard(id)
    }
  }
  useMapGestures(room, stage, {
    scene,
    cardOf,
    tap: onTap,
    doubleTap: (id, place) => {
      if (linkFrom) return onTap(id)
      if (id !== null) write(id)
      else if (place && rights.isOpen) onNew(place)
      else if (place && rights.group) say(m.board_map_locked())
    },
    mayDrag: (card, touch) => {
      // A finger pans, unless it has chosen the card before.
      if (card.kind !== 'milestone' || !rights.group || (touch && card.id !== chosen)) return false
      if (!rights.isOpen) say(m.board_map_locked())
      return rights.isOpen
    },
    place: (card, place) => {
      setChosen(card.id)
      acts.place(card, place)
    },
  })
  const keys = useMapKeys(stage, actions, {
    week: acts.week,
    lane: acts.lane,
    remove: acts.remove,
    leave: () => {
      if (linking) setLinking(null)
      else {
        setChosen(null)
        room.current?.focus({ preventScroll: true })
      }
    },
  })
  const onRoomKey = (event: KeyboardEvent): void => {
    if (event.target === room.current) keys(event, undefined)
  }

  return (
    <section
      className={`${board.board} ${styles.canvas}`}
      aria-label={m.board_map_label()}
      data-map-only={isAlone || undefined}
    >
      <div
        ref={room}
        className={board.room}
        data-tool={linkFrom ? 'card' : 'select'}
        {...{ role: 'group', 'aria-label': m.board_map_label(), 'aria-describedby': helpId, tabIndex: 0 }}
        {...{ onKeyDown: onRoomKey }}
      />
      <p id={helpId} className="unseen">
        {m.board_map_keys()}
      </p>
      {stage && pointers && <Pointers stage={stage} others={pointers.others} names={names} />}
      <MapMirror
        label={m.board_map_label()}
        stage={stage}
        scene={scene}
        selected={chosen}
        onSelect={select}
        onPress={press}
        onKey={(event, one) => keys(event, cardOf(one.id))}
        bar={
          selected &&
          rights.isOpen &&
          !editing && (
            <SelectionBar
              card={selected}
              mayEdit={rights.mayEdit(selected)}
              isLinking={linkFrom !== undefined}
              onEdit={() => write(selected.id)}
              onWeek={(by) => acts.week(selected, by)}
              onLane={(by) => acts.lane(selected, by)}
              onLink={() => setLinking(linkFrom ? null : selected.id)}
              onRemove={() => acts.remove(selected)}
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
          group={edited?.group ?? 'both'}
          standing={edited !== undefined && rights.mayEdit(edited)}
          onSave={(text, base) => actions?.setText(editing.card, text, base)}
          onUnplaced={(text) => onUnplaced(text, edited?.kind ?? 'milestone')}
          onClose={(toBoard) => {
            setEditing((now) => (now?.session === editing.session ? null : now))
            if (toBoard) focusCard(editing.card)
          }}
        />
      )}
      {!view.cards.some(({ kind }) => kind === 'milestone') && <p className={styles.teach}>{m.board_map_teach()}</p>}
      {(said ?? linkFrom) && (
        <p className={styles.said} role={linkFrom && !said ? 'status' : undefined}>
          {said ??
            (linkFrom?.kind === 'limit'
              ? m.board_map_linking_limits({ limit: nameOf(linkFrom) })
              : m.board_map_linking_depends({ milestone: nameOf(linkFrom) }))}
        </p>
      )}
      <div className={board.foot}>
        <div className={`${board.ring} ${styles.ring}`}>{ring}</div>
        {actions && rights.isOpen && (
          <div className={`${board.tools} ${styles.tools}`} role="toolbar" aria-label={m.board_map_tools()}>
            <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={() => onNew()}>
              {m.board_map_new()}
            </Button>
            <History actions={actions} />
          </div>
        )}
        <div className={styles.right}>
          {alone && (
            <IconButton
              label={isAlone ? m.board_map_with_list() : m.board_map_alone()}
              onClick={() => alone.set(!isAlone)}
            >
              {isAlone ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
            </IconButton>
          )}
          <ZoomTools
            scale={scale}
            onZoom={(factor) => stage?.zoom(factor, undefined, true)}
            onFit={() => stage?.fit(true)}
          />
        </div>
      </div>
    </section>
  )
}
