import type { Scene } from '@parley/shared/scene/scene'
import { useRef, type RefObject } from 'react'
import { useKeptFocus } from '../outline/use-kept-focus.ts'
import styles from './BoardParts.module.css'
import type { BoardStage } from './board-stage.ts'
import { ArrowButton, CardButton, useSteadyActs, type MirrorActs } from './MirrorButtons.tsx'
import type { Selection } from './selection.ts'
import { useSeenCards } from './use-seen-cards.ts'
import { zoneName } from './zone-name.ts'

type MirrorProps = MirrorActs & {
  readonly room: RefObject<HTMLElement | null>
  readonly stage: BoardStage | null
  readonly scene: Scene
  readonly selection: Selection
  readonly arrow: string | null
  readonly label: string
  /** A word laid over the lower edge of single cards. */
  readonly notes: ReadonlyMap<string, string>
}

/**
 * The cards and arrows of the canvas as buttons without a look: what the Tab key reaches and a screen reader hears. The
 * canvas draws them; only the ring of the focus is here.
 */
export const BoardMirror = (props: MirrorProps) => {
  const { room, stage, scene, selection, arrow, label, notes } = props
  const root = useRef<HTMLDivElement>(null)
  // Before the focus is kept, for a button that gets it then says so by these.
  const acts = useSteadyActs(props)
  const focus = useKeptFocus(root)
  const seen = useSeenCards(room, stage, scene)
  const cards = seen ? scene.cards.filter((card) => seen.has(card.id) || selection.has(card.id)) : scene.cards
  const ids = seen && new Set(cards.map((card) => card.id))
  const arrows = scene.arrows.filter(({ ends }) => !ids || ends.some((end) => ids.has(end)))
  return (
    <div ref={root} className={styles.mirror} data-mirror="" role="group" aria-label={label} {...focus}>
      {scene.zones.map((zone) => {
        const lane = cards.filter((card) => card.zone === zone.id)
        return lane.length === 0 ? null : (
          <ul key={zone.id} data-zone={zone.id} aria-label={zoneName(scene, zone)}>
            {lane.map((card) => (
              <CardButton
                key={card.id}
                isChosen={selection.has(card.id)}
                note={notes.get(card.id)}
                {...{ card, stage, acts }}
              />
            ))}
          </ul>
        )
      })}
      {arrows.length > 0 && (
        <ul data-zone="arrows">
          {arrows.map((one) => (
            <ArrowButton key={one.link} arrow={one} isChosen={one.link === arrow} {...{ stage, acts }} />
          ))}
        </ul>
      )}
    </div>
  )
}
