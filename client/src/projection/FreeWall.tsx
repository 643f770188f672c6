import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { boardScene } from '@parley/shared/scene/board-scene'
import { TYPE, type Measure, type Scene } from '@parley/shared/scene/scene'
import { useEffect, useMemo, useRef, useState } from 'react'
import { textMeasure } from '../board/measure-text.ts'
import { sceneLabels } from '../board/scene-labels.ts'
import { families, useFontVersion } from '../board/use-board-scene.ts'
import { m } from '../paraglide/messages.js'
import { FreePicture } from './FreePicture.tsx'
import looks from './FreeWall.module.css'
import { closeGaps, thingsOf } from './free-gaps.ts'
import { freeWindows, type Window } from './free-windows.ts'
import { usePage } from './use-page.ts'

/** Pixels of a 1080p wall for one unit of the scene: its smallest words here, 15 units, are then 28 pixels. */
const LEAST_SCALE = 28 / TYPE.card.px
const MOST_SCALE = 3.2

type Room = { readonly width: number; readonly height: number; readonly unit: number }

const roomOf = (place: HTMLElement): Room => {
  const screen = place.closest('[data-screen]') ?? place
  return {
    width: place.clientWidth,
    height: place.clientHeight,
    unit: Math.min(screen.clientWidth / 1920, screen.clientHeight / 1080),
  }
}

/** Whether somebody laid the free area out by hand; otherwise its cards are set as large as they can be. */
export const isLaidOut = ({ cards, links, strokes }: DocumentView): boolean => {
  const ids = new Set(cards.flatMap(({ id, zone }) => (zone === 'together' ? [id] : [])))
  return (
    (strokes?.length ?? 0) > 0 ||
    cards.some((card) => card.zone === 'together' && (card.place !== undefined || card.kind === 'stack')) ||
    links.some(({ kind, from, to }) => kind === 'arrow' && ids.has(from) && ids.has(to))
  )
}

/** An area as it is shown: how large, and through which windows. */
type Shown = { readonly scene: Scene; readonly scale: number; readonly windows: readonly Window[] }

/** As large as all of it can be, down to what can be read; what is more is seen through several windows. */
const shownIn = (room: Room, scene: Scene): Shown => {
  const things = thingsOf(scene)
  const wide = Math.max(...things.map(({ x, width }) => x + width)) - Math.min(...things.map(({ x }) => x)) + 24
  const high = Math.max(...things.map(({ y, height }) => y + height)) - Math.min(...things.map(({ y }) => y)) + 24
  const whole = Math.min(room.width / wide, room.height / high)
  const scale = Math.min(MOST_SCALE * room.unit, Math.max(LEAST_SCALE * room.unit, whole))
  return { scene, scale, windows: freeWindows(things, { width: room.width / scale, height: room.height / scale }) }
}

type FreeWallProps = {
  readonly board: DocumentView
  readonly groups: StateView['session']['groups']
  readonly marks: StateView['marks']
  readonly clockOffset: number
}

/**
 * The free area as it lies, as large as it can be; where it would be too small to read, it comes together over empty
 * ground and, where that is not enough, turns part by part.
 */
export const FreeWall = ({ board, groups, marks, clockOffset }: FreeWallProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    const { current } = place
    if (!current) return undefined
    const watcher = new ResizeObserver(() => setRoom(roomOf(current)))
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [])
  const fonts = useFontVersion()
  const measure = useMemo(() => {
    const text = textMeasure(families())
    // Small words are drawn as large as those of cards, so they are measured so.
    const of: Measure = (words, px, weight) => text(words, Math.max(px, TYPE.card.px), weight)
    return { fonts, of }
  }, [fonts])
  const sceneOf = useMemo(() => {
    const labels = sceneLabels(groups)
    return (view: DocumentView): Scene =>
      boardScene(view, {
        kind: 'together',
        groups,
        marks,
        hidden: new Set(),
        labels,
        measure: measure.of,
        free: 'snug',
      })
  }, [groups, marks, measure])
  const scene = useMemo(() => sceneOf(board), [sceneOf, board])
  const shown = useMemo(() => {
    if (!room || thingsOf(scene).length === 0) return null
    const asItLies = shownIn(room, scene)
    return asItLies.windows.length > 1 ? shownIn(room, sceneOf(closeGaps(board, scene))) : asItLies
  }, [room, scene, sceneOf, board])
  const pages = shown?.windows.length ?? 0
  const page = usePage(pages, clockOffset)
  const window = shown?.windows[page]
  return (
    <>
      <div ref={place} className={looks.place}>
        {shown && window && (
          <FreePicture scene={shown.scene} window={window} windows={shown.windows} scale={shown.scale} />
        )}
      </div>
      {pages > 1 && <p className={looks.page}>{m.projector_page({ page: page + 1, pages })}</p>}
      <ol className="unseen">
        {scene.cards.map((card) => (
          <li key={card.id}>{card.name}</li>
        ))}
        {scene.arrows.map((arrow) => (
          <li key={arrow.link}>{arrow.name}</li>
        ))}
      </ol>
    </>
  )
}
