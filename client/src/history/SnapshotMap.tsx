import type { DocumentView } from '@parley/shared/documents/card-view'
import { useFontVersion } from '../board/use-board-scene.ts'
import { groupNames } from '../map/map-labels.ts'
import { useMapScene, type Shown } from '../map/use-map-scene.ts'
import { MapPicture } from '../projection/MapPicture.tsx'
import { useSession } from '../session/use-session.ts'
import styles from './History.module.css'

/** Weeks and nothing chosen: the map as everybody found it. */
const PLAIN: Shown = { unit: 'week', chosen: null, show: new Set() }
const PARTS = ['weeks', 'names', 'map'] as const

/** The milestone map of a snapshot as a picture, which can be pushed sideways; the list says the same. */
export const SnapshotMap = ({ view, name }: { readonly view: DocumentView; readonly name: string }) => {
  const { groups } = useSession().state.session
  const scene = useMapScene(view, groupNames(groups), [], useFontVersion(), PLAIN)
  const window = { x: 0, y: 0, ...scene.size }
  return (
    <div className={styles.map} role="img" aria-label={name} tabIndex={0}>
      <div className={styles.layers}>
        {PARTS.map((part) => (
          <MapPicture key={part} scene={scene} part={part} window={window} scale={1} />
        ))}
      </div>
    </div>
  )
}
