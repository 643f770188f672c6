import type { DocumentView } from '@parley/shared/documents/card-view'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { lazy, Suspense, useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import type { BoardOptions } from '../board/use-board-scene.ts'
import styles from './History.module.css'

const Board = lazy(() => import('../board/Board.tsx').then((one) => ({ default: one.Board })))

const nothing = (): void => {}

/** The lanes and the free area of a snapshot as they lay then: to look at, and to change nothing. */
export const SnapshotBoard = ({ view, name }: { readonly view: DocumentView; readonly name: string }) => {
  const { state } = useSession()
  const { groups, id } = state.session
  const options = useMemo<BoardOptions>(() => {
    const zones = new Set(view.cards.map(({ zone }) => zone?.split(':')[0]))
    return {
      kind: 'all',
      bands: [...WRITTEN_KINDS.filter((kind) => zones.has(kind)), 'together'],
      groups,
      marks: {},
    }
  }, [view, groups])
  return (
    <div className={styles.board}>
      <Suspense fallback={<p>{m.changes_loading()}</p>}>
        <Board view={view} options={options} actions={null} onUnplaced={nothing} label={name} board={`${id}-then`} />
      </Suspense>
    </div>
  )
}
