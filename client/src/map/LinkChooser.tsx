import type { CardView } from '@parley/shared/documents/card-view'
import { nameOf, weekWords } from './map-words.ts'
import styles from './MapList.module.css'

/** A list of cards to link to; choosing one links, and the list stands ready for the next. */
export const LinkChooser = ({
  act,
  label,
  prompt,
  cards,
  onChoose,
}: {
  /** What it is called when the focus has to find it again. */
  readonly act: string
  /** What a screen reader hears. */
  readonly label: string
  /** What stands in it. */
  readonly prompt: string
  readonly cards: readonly CardView[]
  readonly onChoose: (card: CardView) => void
}) =>
  cards.length > 0 && (
    <select
      className={styles.chooser}
      data-act={act}
      aria-label={label}
      value=""
      onChange={({ target }) => {
        const card = cards.find((one) => one.id === target.value)
        if (card) onChoose(card)
      }}
    >
      <option value="" disabled>
        {prompt}
      </option>
      {cards.map((card) => (
        <option key={card.id} value={card.id}>
          {card.kind === 'milestone' ? `${nameOf(card)} · ${weekWords(card.week)}` : nameOf(card)}
        </option>
      ))}
    </select>
  )

/** A link that stands, with the button that takes it away. */
export const LinkRow = ({
  name,
  remove,
  onRemove,
}: {
  readonly name: string
  /** What the button says to a screen reader; without it the row is only read. */
  readonly remove: string
  readonly onRemove: (() => void) | null
}) => (
  <li className={styles.linkRow}>
    <span dir="auto">{name}</span>
    {onRemove && (
      <button type="button" className={styles.takeOff} aria-label={remove} title={remove} onClick={onRemove}>
        ×
      </button>
    )}
  </li>
)
