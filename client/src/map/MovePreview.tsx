import type { MapScene } from '@parley/shared/scene/map-parts'
import { useSyncExternalStore } from 'react'
import type { StageView } from '../board/board-stage.ts'
import { draggingWords } from './canvas-words.ts'
import { Ghosts } from './Ghosts.tsx'
import type { LiveValue } from './live-value.ts'
import styles from './MapCanvas.module.css'
import type { Question } from './moving.ts'

/** What a move would do, drawn over the map: while a milestone is in hand, and while a move is asked about. */
export const MovePreview = ({
  stage,
  scene,
  dragging,
  question,
  isTold,
}: {
  readonly stage: StageView
  readonly scene: MapScene
  readonly dragging: LiveValue<Question | null>
  readonly question: Question | null
  /** Whether something else is said on the map just now. */
  readonly isTold: boolean
}) => {
  const dragged = useSyncExternalStore(dragging.watch, dragging.get)
  const shown = dragged ?? question
  return (
    <>
      {shown && <Ghosts stage={stage} scene={scene} question={shown} without={dragged?.meant?.card.id ?? null} />}
      {dragged && !isTold && <p className={styles.said}>{draggingWords(dragged)}</p>}
    </>
  )
}
