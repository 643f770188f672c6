import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapChangeMarks } from '@parley/shared/scene/map-changes'
import { useFontVersion } from '../board/use-board-scene.ts'
import { groupNames } from '../map/map-labels.ts'
import type { ToldChanges } from '../map/told-changes.ts'
import { useChangedScene } from '../map/use-changed-scene.ts'
import { useMapScene, type Shown } from '../map/use-map-scene.ts'
import { MapPicture } from '../projection/MapPicture.tsx'
import { useSession } from '../session/use-session.ts'
import styles from './History.module.css'

/** Weeks and nothing chosen: the map as everybody found it. */
const PLAIN: Shown = { unit: 'week', chosen: null, show: new Set() }
/** With what went beside what stands nothing is added up. */
const COMPARED: Shown = { ...PLAIN, says: new Set() }
const NO_LANES: Parameters<typeof useMapScene>[2] = []
const PARTS = ['weeks', 'names', 'map'] as const

type SnapshotMapProps = {
  readonly view: DocumentView
  readonly name: string
  /** What differs from another snapshot, to be marked; null where none is compared. */
  readonly told: ToldChanges | null
}

/** The milestone map of a snapshot as a picture, which can be pushed sideways; the list says the same. */
export const SnapshotMap = ({ view, name, told }: SnapshotMapProps) => {
  const { groups } = useSession().state.session
  const fonts = useFontVersion()
  const plain = useMapScene(view, groupNames(groups), NO_LANES, fonts, told ? COMPARED : PLAIN)
  const scene = useChangedScene(plain, told, fonts, mapChangeMarks)
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
