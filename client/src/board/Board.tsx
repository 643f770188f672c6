import type { CardView, DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { Rect } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import styles from './Board.module.css'
import { newKindIn, READ_ONLY, type BoardRights } from './board-rights.ts'
import { BoardTools, ZoomTools, type Tool } from './BoardTools.tsx'
import { CardEditor } from './CardEditor.tsx'
import { newCardRect } from './drop-place.ts'
import { useBoardScene, useFontVersion, type BoardOptions } from './use-board-scene.ts'
import { useBoardStage, useStageGestures } from './use-board-stage.ts'
import { zoneName } from './zone-name.ts'
import { ExplainedNote } from '../ui/ExplainedText.tsx'

type BoardProps = {
  readonly view: DocumentView
  /** What the scene shows; keep the object's parts the same between renders where nothing changed. */
  readonly options: BoardOptions
  readonly selected: string | null
  readonly onSelect: (card: string | null) => void
  /** Null for whoever only reads. */
  readonly actions: BoardActions | null
  readonly rights?: BoardRights
  /** The kind of a new card in a zone; the lane's own, and `problem` where both write together. */
  readonly newKind?: (zone: ZoneId) => Kind
  /** A text whose card was deleted or locked while somebody typed in it. */
  readonly onUnplaced: (text: string) => void
  /** What the board is called, for screen readers. */
  readonly label: string
  /** Bottom left: who can see this board. */
  readonly ring?: ReactNode
  /** `still` shows the whole board without tools and does not answer to pointers: the projector, a miniature. */
  readonly mode?: 'live' | 'still'
}

type Editing = { readonly session: number; readonly zone: ZoneId; readonly card: string | null }

/** The joint board on a canvas: pan, zoom, select, write, move. The outline beside it does the same without a canvas. */
export const Board = ({
  view,
  options,
  selected,
  onSelect,
  actions,
  rights = READ_ONLY,
  newKind = newKindIn,
  onUnplaced,
  label,
  ring,
  mode = 'live',
}: BoardProps) => {
  const room = useRef<HTMLDivElement>(null)
  const fonts = useFontVersion()
  const { stage, isNarrow, scale } = useBoardStage(room, fonts, mode)
  const scene = useBoardScene(
    view,
    isNarrow && !options.arrangement ? { ...options, arrangement: 'below' } : options,
    fonts,
  )
  const [tool, setTool] = useState<Tool>('select')
  const [editing, setEditing] = useState<Editing | null>(null)
  const sessions = useRef(0)
  const helpId = useId()
  const live = mode === 'live'
  const may: BoardRights = live && actions ? rights : READ_ONLY

  const cardOf = (id: string | null): CardView | undefined =>
    id === null ? undefined : view.cards.find((card) => card.id === id)
  const drawn = selected === null ? undefined : scene.cards.find((card) => card.id === selected)
  const chosen = drawn && cardOf(drawn.id)

  useLayoutEffect(() => stage?.setScene(scene), [stage, scene])
  const framed = editing ? null : (drawn ?? null)
  useLayoutEffect(() => stage?.setSelected(framed), [stage, framed])

  /** On a phone the keyboard takes the lower half: what is written goes above it. */
  const showForWriting = (rect: Rect): void => {
    const below = isNarrow ? ((room.current?.clientHeight ?? 0) * 0.45) / scale : 0
    stage?.show({ ...rect, height: rect.height + below })
  }
  const write = (id: string): void => {
    const card = cardOf(id)
    const place = scene.cards.find((one) => one.id === id)
    if (!card || !place || !may.mayEdit(card)) return
    sessions.current += 1
    onSelect(id)
    showForWriting(place.rect)
    setEditing({ session: sessions.current, zone: place.zone, card: id })
  }
  const begin = (zone: ZoneId): void => {
    const lane = scene.zones.find((one) => one.id === zone)
    if (!lane || !may.mayAdd(zone)) return
    sessions.current += 1
    onSelect(null)
    setTool('select')
    showForWriting(newCardRect(scene, zone))
    setEditing({ session: sessions.current, zone, card: null })
  }
  const save = (session: Editing, text: string, base: string): void => {
    if (!actions) return
    if (session.card !== null) actions.setText(session.card, text, base)
    else {
      const id = actions.add(session.zone, text, newKind(session.zone))
      // The same field goes on writing into the card that its first words have made.
      setEditing((now) => (now?.session === session.session ? { ...now, card: id } : now))
      onSelect(id)
    }
  }

  useStageGestures(room, stage, live, {
    scene,
    tap: (zone, card) => {
      room.current?.focus({ preventScroll: true })
      if (tool === 'card' && zone && may.mayAdd(zone)) begin(zone)
      else onSelect(card)
    },
    doubleTap: (zone, card) => {
      if (card !== null) write(card)
      else if (zone) begin(zone)
    },
    mayDrag: (id, touch) => {
      const card = cardOf(id)
      return card !== undefined && (!touch || id === selected) && scene.zones.some((zone) => may.mayMove(card, zone.id))
    },
    mayDrop: (id, zone) => {
      const card = cardOf(id)
      return card !== undefined && may.mayMove(card, zone)
    },
    move: (id, zone, before) => {
      onSelect(id)
      actions?.move(id, zone, before)
    },
  })

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => stage?.zoom(1.25, undefined, true),
    '=': () => stage?.zoom(1.25, undefined, true),
    '-': () => stage?.zoom(1 / 1.25, undefined, true),
    '0': () => stage?.fit(true),
    ArrowLeft: () => stage?.pan(60, 0),
    ArrowRight: () => stage?.pan(-60, 0),
    ArrowUp: () => stage?.pan(0, 60),
    ArrowDown: () => stage?.pan(0, -60),
    Enter: () => selected !== null && write(selected),
    Delete: () => chosen && may.mayRemove(chosen) && actions?.remove(chosen.id),
    Escape: () => {
      setTool('select')
      onSelect(null)
    },
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== room.current || event.altKey) return
    const command = event.ctrlKey || event.metaKey
    const letter = event.key.toLowerCase()
    if (command && (letter === 'z' || letter === 'y') && actions) {
      event.preventDefault()
      if (letter === 'y' || event.shiftKey) actions.redo()
      else actions.undo()
    } else if (!command && keys[event.key]) {
      event.preventDefault()
      keys[event.key]?.()
    }
  }

  const addable = scene.zones.filter((zone) => may.mayAdd(zone.id))
  const edited = editing && (cardOf(editing.card) ?? null)
  const editRect =
    editing && (scene.cards.find((card) => card.id === editing.card)?.rect ?? newCardRect(scene, editing.zone))
  const editGroup = editing && scene.zones.find((zone) => zone.id === editing.zone)?.group
  const standing =
    editing !== null && (editing.card === null ? may.mayAdd(editing.zone) : edited !== null && may.mayEdit(edited))

  return (
    <section className={styles.board} data-mode={mode} aria-label={label}>
      <div
        ref={room}
        className={styles.room}
        data-tool={tool}
        {...(live && { tabIndex: 0, role: 'group', 'aria-label': label, 'aria-describedby': helpId, onKeyDown })}
      />
      {live && (
        <>
          <p id={helpId} className="unseen">
            {m.board_keys_help()}
          </p>
          {stage && editing && editRect && (
            <CardEditor
              key={editing.session}
              stage={stage}
              rect={editRect}
              text={edited?.text ?? ''}
              group={editGroup ?? 'both'}
              standing={standing}
              onSave={(text, base) => save(editing, text, base)}
              onUnplaced={onUnplaced}
              onClose={(toBoard) => {
                setEditing((now) => (now?.session === editing.session ? null : now))
                if (toBoard) room.current?.focus({ preventScroll: true })
              }}
            />
          )}
          <div className={styles.foot}>
            <div className={styles.ring}>{ring}</div>
            {actions && (addable.length > 0 || chosen) && (
              <BoardTools
                tool={tool}
                onTool={(next) => {
                  const [only] = addable
                  if (next === 'card' && only && addable.length === 1) begin(only.id)
                  else setTool(next)
                }}
                mayAdd={addable.length > 0}
                actions={actions}
                selected={
                  chosen && drawn
                    ? {
                        edit: may.mayEdit(chosen) ? () => write(chosen.id) : null,
                        remove: may.mayRemove(chosen) ? () => actions.remove(chosen.id) : null,
                        zones: scene.zones
                          .filter((zone) => zone.id !== drawn.zone && may.mayMove(chosen, zone.id))
                          .map((zone) => ({ id: zone.id, name: zoneName(scene, zone) })),
                        move: (zone) => actions.move(chosen.id, zone, null),
                      }
                    : null
                }
              />
            )}
            <ZoomTools
              scale={scale}
              onZoom={(factor) => stage?.zoom(factor, undefined, true)}
              onFit={() => stage?.fit(true)}
            />
          </div>
          {tool === 'card' && <p className={styles.hint}>{m.board_tap_lane()}</p>}
          {tool === 'select' && chosen && (
            <p className={styles.hint}>
              <ExplainedNote text={chosen.text} />
            </p>
          )}
        </>
      )}
    </section>
  )
}
