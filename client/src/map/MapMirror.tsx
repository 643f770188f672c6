import type { ScenePlate } from '@parley/shared/scene/map-parts'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { StageView } from '../board/board-stage.ts'
import { usePlaced } from '../board/use-placed.ts'
import { useKeptFocus } from '../outline/use-kept-focus.ts'
import styles from './MapCanvas.module.css'

type MapMirrorProps<P extends ScenePlate> = {
  /** What the list of buttons is called. */
  readonly label: string
  readonly stage: StageView | null
  readonly scene: { readonly cards: readonly P[] }
  readonly selected: string | null
  readonly onSelect: (card: string) => void
  /** A press of Enter on a card. */
  readonly onPress: (card: string) => void
  readonly onKey: (event: KeyboardEvent, plate: P) => void
  /** What can be done with the selected card: it stands right behind it in the order of the Tab key. */
  readonly bar: ReactNode
}

const Plate = <P extends ScenePlate>({
  plate,
  isSelected,
  stage,
  onSelect,
  onPress,
  onKey,
  bar,
}: Omit<MapMirrorProps<P>, 'scene' | 'selected' | 'label'> & { readonly plate: P; readonly isSelected: boolean }) => {
  const button = usePlaced(stage, isSelected ? plate.rect : null)
  return (
    <li data-card={plate.id} tabIndex={-1}>
      <button
        ref={button}
        type="button"
        className={styles.plate}
        data-act="select"
        aria-pressed={isSelected}
        onFocus={() => onSelect(plate.id)}
        onClick={() => onPress(plate.id)}
        onKeyDown={(event) => onKey(event, plate)}
      >
        <span className="unseen" dir="auto">
          {plate.name}
        </span>
      </button>
      {isSelected && bar}
    </li>
  )
}

/**
 * The cards of the canvas as buttons without a look: what the Tab key reaches and a screen reader hears. The canvas
 * draws them; only the ring of the focus is here.
 */
export const MapMirror = <P extends ScenePlate>({ label, scene, selected, ...rest }: MapMirrorProps<P>) => {
  const root = useRef<HTMLUListElement>(null)
  const focus = useKeptFocus(root)
  return (
    <ul ref={root} className={styles.mirror} aria-label={label} {...focus}>
      {scene.cards.length > 0 && (
        <li data-zone="map">
          <ul>
            {scene.cards.map((plate) => (
              <Plate key={plate.id} plate={plate} isSelected={plate.id === selected} {...rest} />
            ))}
          </ul>
        </li>
      )}
    </ul>
  )
}
