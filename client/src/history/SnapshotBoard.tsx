import type { DocumentView } from '@parley/shared/documents/card-view'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { lazy, Suspense, useMemo } from 'react'
import type { BoardOptions } from '../board/use-board-scene.ts'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import styles from './History.module.css'

const Board = lazy(() => import('../board/Board.tsx').then((one) => ({ default: one.Board })))
const SnapshotMap = lazy(() => import('./SnapshotMap.tsx').then((one) => ({ default: one.SnapshotMap })))

/** Zones of the milestone map; all others that are drawn are lanes and the free area. */
const MAP: readonly (string | undefined)[] = ['goals', 'map', 'limits']

type SnapshotBoardProps = { readonly view: DocumentView; readonly name: string }

const nothing = (): void => {}

const Lanes = ({ view, name }: SnapshotBoardProps) => {
  const { groups, id } = useSession().state.session
  const options = useMemo<BoardOptions>(() => {
    const zones = new Set(view.cards.map(({ zone }) => zone?.split(':')[0]))
    return { kind: 'all', bands: [...WRITTEN_KINDS.filter((kind) => zones.has(kind)), 'together'], groups, marks: {} }
  }, [view, groups])
  return (
    <div className={styles.board}>
      <Board view={view} options={options} actions={null} onUnplaced={nothing} label={name} board={`${id}-then`} />
    </div>
  )
}

/** The map, the lanes and the free area of a snapshot as they lay then: to look at, and to change nothing. */
export const SnapshotBoard = ({ view, name }: SnapshotBoardProps) => {
  const hasMap = view.cards.some(({ zone }) => MAP.includes(zone))
  const hasLanes =
    (view.strokes ?? []).length > 0 ||
    view.cards.some(({ zone }) => zone === 'together' || WRITTEN_KINDS.some((kind) => zone?.startsWith(`${kind}:`)))
  return (
    <Suspense fallback={<p>{m.changes_loading()}</p>}>
      {hasMap && <SnapshotMap view={view} name={m.snaps_map_of({ name })} />}
      {hasLanes && <Lanes view={view} name={name} />}
      {!hasMap && !hasLanes && <p>{m.snaps_no_picture()}</p>}
    </Suspense>
  )
}
