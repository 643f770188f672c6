import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { lazy, Suspense, useMemo } from 'react'
import type { BoardOptions } from '../board/use-board-scene.ts'
import type { ToldChanges } from '../map/told-changes.ts'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import styles from './History.module.css'

const Board = lazy(() => import('../board/Board.tsx').then((one) => ({ default: one.Board })))
const SnapshotMap = lazy(() => import('./SnapshotMap.tsx').then((one) => ({ default: one.SnapshotMap })))

/** Zones of the milestone map; all others that are drawn are lanes and the free area. */
const MAP: readonly (string | undefined)[] = ['goals', 'map', 'limits']

/** What differs from another snapshot: a word for each card, and all of it put into words for the map. */
export type Marked = { readonly words: ReadonlyMap<string, string>; readonly told: ToldChanges }

type SnapshotBoardProps = {
  readonly view: DocumentView
  readonly name: string
  /** Absent where no other snapshot is compared. */
  readonly marked?: Marked
}

const nothing = (): void => {}

const Lanes = ({ view, name, marked }: SnapshotBoardProps) => {
  const { groups, id } = useSession().state.session
  const words = marked?.words
  const options = useMemo<BoardOptions>(() => {
    const said = words && { said: words }
    const zones = new Set(view.cards.map(({ zone }) => zone?.split(':')[0]))
    return {
      kind: 'all',
      bands: [...WRITTEN_KINDS.filter((kind) => zones.has(kind)), 'together'],
      groups,
      marks: {},
      ...said,
    }
  }, [view, groups, words])
  return (
    <div className={styles.board}>
      <Board view={view} options={options} actions={null} onUnplaced={nothing} label={name} board={`${id}-then`} />
    </div>
  )
}

const isInLane = (zone: string | undefined): boolean =>
  zone === 'together' || WRITTEN_KINDS.some((kind) => zone?.startsWith(`${kind}:`))

/** Whether a card is drawn in the picture of a snapshot; of all others the list tells. */
export const isDrawn = ({ zone }: Pick<CardView, 'zone'>): boolean => MAP.includes(zone) || isInLane(zone)

/** The map, the lanes and the free area of a snapshot as they lay then: to look at, and to change nothing. */
export const SnapshotBoard = ({ view, name, marked }: SnapshotBoardProps) => {
  const hasMap = view.cards.some(({ zone }) => MAP.includes(zone))
  const hasLanes = (view.strokes ?? []).length > 0 || view.cards.some(({ zone }) => isInLane(zone))
  return (
    <Suspense fallback={<p>{m.changes_loading()}</p>}>
      {hasMap && <SnapshotMap view={view} name={m.snaps_map_of({ name })} told={marked?.told ?? null} />}
      {hasLanes && <Lanes view={view} name={name} {...(marked && { marked })} />}
      {!hasMap && !hasLanes && <p>{m.snaps_no_picture()}</p>}
    </Suspense>
  )
}
