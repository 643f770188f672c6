import type { MapScene, ScenePlate } from '@parley/shared/scene/map-parts'
import type { StageView } from '../board/board-stage.ts'
import { usePlaced } from '../board/use-placed.ts'
import { m } from '../paraglide/messages.js'
import { ghostsOf, type Ghost } from './ghosts.ts'
import styles from './MapCanvas.module.css'
import type { Question } from './moving.ts'

const OneGhost = ({ stage, ghost: { rect, week, plate } }: { readonly stage: StageView; readonly ghost: Ghost }) => {
  const element = usePlaced<HTMLDivElement>(stage, rect)
  return (
    <div ref={element} className={styles.ghost} data-ghost={plate.id}>
      {week !== null && <span>{m.mapping_ghost({ week })}</span>}
    </div>
  )
}

/** Where milestones would lie after a move that is asked about, or is on its way: outlines, seen and not read out. */
export const Ghosts = ({
  stage,
  scene,
  question,
  without,
}: {
  readonly stage: StageView
  readonly scene: MapScene
  readonly question: Question
  /** The plate that the hand itself carries just now. */
  readonly without: ScenePlate['id'] | null
}) => (
  <div className={styles.ghosts} aria-hidden="true">
    {ghostsOf(scene, question)
      .filter(({ plate }) => plate.id !== without)
      .map((ghost) => (
        <OneGhost key={ghost.plate.id} stage={stage} ghost={ghost} />
      ))}
  </div>
)
