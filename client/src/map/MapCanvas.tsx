import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import board from '../board/Board.module.css'
import { useFontVersion } from '../board/use-board-scene.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { linkingWords } from './canvas-words.ts'
import { CardSheet } from './CardSheet.tsx'
import { EditedPlate } from './EditedPlate.tsx'
import { liveValue } from './live-value.ts'
import styles from './MapCanvas.module.css'
import { MapFoot } from './MapFoot.tsx'
import { MapMirror } from './MapMirror.tsx'
import { MovePreview } from './MovePreview.tsx'
import { MoveQuestion } from './MoveQuestion.tsx'
import { questionOf, type Question } from './moving.ts'
import { Pointers } from '../pointing/Pointers.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { mapChangeMarks } from '@parley/shared/scene/map-changes'
import { useChangedScene } from './use-changed-scene.ts'
import { useFollow } from '../pointing/use-follow.ts'
import { useMapGestures } from './use-map-gestures.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useMapScene, useSceneInWeeks } from './use-map-scene.ts'
import { useMapStage } from './use-map-stage.ts'
import { useMapUse, type MapGiven } from './use-map-use.ts'
import { usePicking } from './use-picking.ts'
import { usePointAlong } from '../pointing/use-point-along.ts'
import { usePointing, type Pointing } from './use-pointing.ts'
import { useSaying } from '../ui/use-saying.ts'
import { useSight } from './use-sight.ts'

type MapCanvasProps = MapGiven & {
  /** Which card is chosen: on the canvas by the hand, or from the list. */
  readonly chosen: string | null
  readonly choose: (card: string | null) => void
  /** Where others point, and how to point there; null while pointers are switched off. */
  readonly pointers: Pointing | null
  /** Whether lines to goals and reasons are drawn for all cards, or only for the chosen one. */
  readonly lines: boolean
  /** Why the latest link of one's own was refused by the server. */
  readonly refused: string | null
  /** Bottom left: who can see this map. */
  readonly ring: ReactNode
  /** Whether the map has the page for itself, and how to change that; null where it has no list beside it. */
  readonly alone: { readonly is: boolean; readonly set: (alone: boolean) => void } | null
}

const ALL_LINES = new Set(['supports', 'because-of'] as const)
const NO_LINES = new Set<never>()

/** The milestone map on a canvas: pan, zoom, select, place, agree, link, write. The list beside it does the same without one. */
export const MapCanvas = ({ chosen, choose, pointers, lines, refused, ring, alone, ...given }: MapCanvasProps) => {
  const { view, checks, names, rights, time, actions, moving, onNew } = given
  const room = useRef<HTMLDivElement>(null)
  const fonts = useFontVersion()
  const helpId = useId()
  const { stage, scale } = useMapStage(room, fonts)
  const { said, say } = useSaying()
  const { acts } = useMapUse(given, { by: 'canvas', refuse: say, onGo: choose })
  const plain = useMapScene(view, names, rights.lockedLanes, fonts, {
    unit: time.unit,
    chosen,
    show: lines ? ALL_LINES : NO_LINES,
  })
  const scene = useChangedScene(plain, given.told, fonts, mapChangeMarks)
  const inWeeks = useSceneInWeeks(view, names, rights.lockedLanes, fonts, plain)
  const { others, point } = usePointing(pointers, plain, inWeeks)
  const following = useFollow(room, stage, pointers && others, names)
  const [dragging] = useState(() => liveValue<Question | null>(null))
  const [sheet, setSheet] = useState<string | null>(null)
  const picking = usePicking({ room, view, rights, acts, say, chosen, choose })
  const { cardOf, linkFrom, editing, edited, focusCard } = picking

  const plate = scene.cards.find((one) => one.id === chosen)
  const selected = cardOf(plate?.id ?? null)
  const editRect = scene.cards.find((one) => one.id === editing?.card)?.rect
  const sheetCard = cardOf(sheet)
  const { question } = moving
  const asked = question?.by === 'canvas' ? question : null

  useLayoutEffect(() => stage?.setScene(scene), [stage, scene])
  const framed = editing ? null : (plate ?? null)
  useLayoutEffect(() => stage?.setSelected(framed), [stage, framed])
  useSight(stage, chosen, plate)
  usePointAlong(room, stage, rights.group, pointers?.every ?? null, point)
  useEffect(() => {
    if (refused) say(refused)
  }, [refused, say])

  const decide = (how: 'only' | 'all' | 'leave'): void => {
    if (!asked) return
    acts.decide(asked, how)
    if (asked.meant) focusCard(asked.meant.card.id)
    else room.current?.focus({ preventScroll: true })
  }
  const press = (id: string): void => {
    // While a move of this milestone is asked about, Enter goes to the choices.
    if (asked?.meant?.card.id !== id) return picking.press(id)
    room.current?.parentElement?.querySelector<HTMLElement>('[data-question] button')?.focus()
  }
  const leave = (): void => {
    // Escape has ended the following; it leaves the selection where it is.
    if (following.followed) return
    if (!asked) return picking.leave()
    moving.ask(null)
    announce(m.mapping_ask_left())
  }

  useMapGestures(room, stage, {
    scene,
    cardOf,
    tap: picking.tap,
    doubleTap: (id, place) => {
      if (linkFrom) return picking.tap(id)
      if (id !== null) picking.write(id)
      else if (place?.lane !== undefined && rights.isLocked({ id: place.lane, kind: 'lane' })) say(m.lanes_refused())
      else if (place && rights.isOpen) onNew(place)
      else if (place && rights.group) say(m.board_map_locked())
    },
    mayDrag: (card, touch) => {
      // A finger pans, unless it has chosen the card before.
      if (card.kind !== 'milestone' || !rights.group || (touch && card.id !== chosen)) return false
      const isFree = rights.isOpen && !rights.isLocked(card)
      if (!isFree) say(rights.isOpen ? m.lanes_refused() : m.board_map_locked())
      return isFree
    },
    preview: (card, place) => {
      const now = dragging.get()
      // Only another landing is another picture: not every move of the hand is one.
      if (card && place && now?.meant?.card.id === card.id && now.meant.place.week === place.week) return
      dragging.set(card && place && questionOf(view, { of: 'place', card: card.id, place, by: 'canvas' }))
    },
    place: (card, place) => {
      choose(card.id)
      acts.place(card, place)
    },
  })
  const keys = useMapKeys(stage, actions, { week: acts.week, lane: acts.lane, remove: acts.remove, leave })
  const onRoomKey = (event: KeyboardEvent): void => {
    if (event.target !== room.current) return
    if (event.key.startsWith('Arrow')) following.follow(null)
    keys(event, undefined)
  }
  const word = said ?? (linkFrom ? linkingWords(linkFrom) : null) ?? following.words
  const choices = asked && <MoveQuestion question={asked} names={names} onDecide={decide} />

  return (
    <section
      className={`${board.board} ${styles.canvas}`}
      aria-label={m.board_map_label()}
      data-map-only={alone?.is || undefined}
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
      {stage && (
        <MovePreview stage={stage} scene={scene} dragging={dragging} question={question} isTold={said !== null} />
      )}
      {stage && pointers && <Pointers stage={stage} others={others} names={names} onFollow={following.follow} />}
      <MapMirror
        label={m.board_map_label()}
        stage={stage}
        scene={scene}
        selected={chosen}
        onSelect={choose}
        onPress={press}
        onKey={(event, one) => keys(event, cardOf(one.id))}
        bar={
          selected &&
          rights.isOpen &&
          !editing &&
          (asked?.meant?.card.id === selected.id ? (
            <div className={styles.asked}>{choices}</div>
          ) : (
            <SelectionBar
              card={selected}
              acts={acts}
              rights={rights}
              isLinking={linkFrom !== undefined}
              onEdit={() => picking.write(selected.id)}
              onLink={picking.toggleLinking}
              onSheet={() => setSheet(selected.id)}
            />
          ))
        }
      />
      {asked && asked.meant?.card.id !== selected?.id && <div className={styles.asked}>{choices}</div>}
      {stage && editing && editRect && (
        <EditedPlate
          {...given}
          stage={stage}
          editing={editing}
          rect={editRect}
          card={edited}
          onClose={picking.endEditing}
        />
      )}
      {sheetCard && (
        <CardSheet
          {...given}
          card={sheetCard}
          onClose={() => {
            setSheet(null)
            requestAnimationFrame(() => focusCard(sheetCard.id))
          }}
        />
      )}
      {!view.cards.some(({ kind }) => kind === 'milestone') && <p className={styles.teach}>{m.board_map_teach()}</p>}
      {word && (
        <p className={styles.said} role={linkFrom && !said ? 'status' : undefined}>
          {word}
        </p>
      )}
      <MapFoot
        stage={stage}
        scale={scale}
        actions={rights.isOpen ? actions : null}
        onNew={() => onNew()}
        onTidy={checks.backwards.length > 0 ? acts.tidy : null}
        following={pointers ? following : null}
        ring={ring}
        alone={alone}
      />
    </section>
  )
}
