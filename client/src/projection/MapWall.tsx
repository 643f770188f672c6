import type { DocumentView } from '@parley/shared/documents/card-view'
import { longestChain } from '@parley/shared/map/longest-chain'
import type { ScenePlate } from '@parley/shared/scene/map-parts'
import { mapScene } from '@parley/shared/scene/map-scene'
import { TYPE } from '@parley/shared/scene/scene'
import { useEffect, useMemo, useRef, useState } from 'react'
import { groupNames, mapLabels } from '../map/map-labels.ts'
import { textMeasure } from '../board/measure-text.ts'
import { useFontVersion } from '../board/use-board-scene.ts'
import { m } from '../paraglide/messages.js'
import { Headline } from './Headline.tsx'
import { isWhole, platePages, type MapWindow } from './map-windows.ts'
import { MapPicture } from './MapPicture.tsx'
import styles from './Projection.module.css'
import looks from './MapWall.module.css'
import { usePage } from './use-page.ts'

/** Pixels of a 1080p wall for one unit of the map: its smallest type here, 14 units, is then 28 pixels. */
const LEAST_SCALE = 28 / TYPE.plate.px
const MOST_SCALE = 3.2

type MapWallProps = {
  readonly board: DocumentView
  readonly groups: Parameters<typeof groupNames>[0]
  readonly clockOffset: number
  /** Lanes that are locked, as one word. */
  readonly locked: string
}
type Room = { readonly width: number; readonly height: number; readonly unit: number }

const families = (): { sans: string; serif: string } => {
  const style = getComputedStyle(document.documentElement)
  return { sans: style.getPropertyValue('--sans').trim(), serif: style.getPropertyValue('--serif').trim() }
}

/** What the map says by itself, as far as it is about milestones. */
const SAYS: ReadonlySet<'load'> = new Set(['load'])

/** Goals and limits have their own place on the board; the wall has the milestones, their weeks and their links. */
const milestonesOf = (board: DocumentView): DocumentView => {
  const cards = board.cards.filter((card) => ['milestone', 'lane', 'start'].includes(card.kind))
  return { cards, links: board.links.filter((link) => link.kind === 'depends-on') }
}

/** A plate with the words of its dates, which hang below it. */
const withDates = ({ rect, dates }: ScenePlate): MapWindow => {
  const words = (dates?.ticks ?? []).map(({ word }) => word.rect)
  const right = Math.max(rect.x + rect.width, ...words.map(({ x, width }) => x + width))
  const bottom = Math.max(rect.y + rect.height, ...words.map(({ y, height }) => y + height))
  const x = Math.min(rect.x, ...words.map((word) => word.x))
  return { x, y: rect.y, width: right - x, height: bottom - rect.y }
}

const roomOf = (place: HTMLElement): Room => {
  const screen = place.closest('[data-screen]') ?? place
  return {
    width: place.clientWidth,
    height: place.clientHeight,
    unit: Math.min(screen.clientWidth / 1920, screen.clientHeight / 1080),
  }
}

/** The milestone map as large as it can be; where it would be too small to read, it turns page by page. */
const MapPlace = ({ board, groups, clockOffset, locked }: MapWallProps) => {
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
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  const scene = useMemo(
    () =>
      mapScene(board, {
        hidden: new Set(),
        measure: measure.of,
        says: SAYS,
        locked: { lanes: locked.split(' '), word: m.lanes_locked() },
        labels: {
          ...mapLabels(groupNames(groups)),
          // The wall has milestones and lanes only.
          goals: '',
          limits: '',
          limitsAndPressures: '',
          noLane: m.projector_map_no_lane(),
          noWeek: m.projector_map_no_week(),
          emptyCard: m.projector_map_empty(),
          // The headline has it, larger.
          longestChain: () => '',
          plateName: ({ text }) => text,
        },
      }),
    [board, measure, groups, locked],
  )
  const { width, height } = scene.size
  const top = scene.areas.map.y
  const left = (scene.rows[0]?.titleRect.width ?? 0) + 12
  const unit = room?.unit ?? 1
  const whole = room ? Math.min(room.width / width, room.height / height) : 0
  const scale = Math.min(MOST_SCALE * unit, Math.max(LEAST_SCALE * unit, whole))
  const pages = room
    ? platePages(
        {
          width,
          height,
          left,
          top,
          rowEnds: scene.rows.map(({ rect }) => rect.y + rect.height),
          plate: Math.max(0, ...scene.cards.map(({ rect }) => rect.width)) + 8,
          tall: Math.max(0, ...scene.cards.map(({ rect }) => rect.height)) + 40,
        },
        scene.cards.map(withDates),
        { width: room.width / scale, height: room.height / scale },
      )
    : []
  const at = usePage(pages.length, clockOffset)
  const page = pages[at]
  return (
    <>
      <div ref={place} className={looks.place}>
        {page && (
          <>
            <div />
            <MapPicture scene={scene} part="weeks" window={page.weeks} scale={scale} />
            <MapPicture scene={scene} part="names" window={page.names} scale={scale} />
            <MapPicture
              scene={scene}
              part="map"
              window={page.map}
              scale={scale}
              shows={(rect) => isWhole(rect, page.map) || !pages.some((one) => isWhole(rect, one.map))}
            />
          </>
        )}
      </div>
      {pages.length > 1 && <p className={looks.page}>{m.projector_page({ page: at + 1, pages: pages.length })}</p>}
      <ol className="unseen">
        {scene.cards.map((card) => (
          <li key={card.id}>{card.name}</li>
        ))}
        {scene.rows.flatMap(({ lane, title, notes }) =>
          notes.map((note) => <li key={`${lane ?? ''} ${note}`}>{m.mapwords_row_note({ lane: title, note })}</li>),
        )}
      </ol>
    </>
  )
}

/** The map on the wall, with its longest chain. */
export const MapWall = ({ board, groups, clockOffset, locked }: MapWallProps) => {
  const shown = useMemo(() => milestonesOf(board), [board])
  const hasMilestones = shown.cards.some((card) => card.kind === 'milestone')
  if (!hasMilestones) {
    return (
      <div className={styles.left}>
        <p className={styles.kicker}>{m.steps_title_map()}</p>
        <Headline className={styles.prompt}>{m.steps_do_map()}</Headline>
        <p className={styles.lead}>{m.projector_map_none()}</p>
      </div>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_map()}</Headline>
        <ChainText board={shown} />
      </header>
      <MapPlace board={shown} groups={groups} clockOffset={clockOffset} locked={locked} />
    </>
  )
}

const ChainText = ({ board }: { readonly board: DocumentView }) => {
  const chain = longestChain(board)
  if (!chain) return null
  return (
    <p className={styles.aside}>
      {chain.weeks
        ? m.projector_map_chain_weeks({ count: chain.weeks })
        : m.projector_map_chain({ count: chain.ids.length })}
    </p>
  )
}
