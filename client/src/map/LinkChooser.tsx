import type { CardView } from '@parley/shared/documents/card-view'
import { useId, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { nameOf, weekWords } from './map-words.ts'
import styles from './MapList.module.css'

/** Cards to choose from under one heading; an empty heading for a list that needs none. */
export type CardChoice = { readonly title: string; readonly cards: readonly CardView[] }

/** From so many cards on a list is long, and can be searched. */
const LONG = 16

const optionText = (card: CardView): string =>
  card.kind === 'milestone' ? `${nameOf(card)} · ${weekWords(card.week)}` : nameOf(card)

const Options = ({ cards }: { readonly cards: readonly CardView[] }) =>
  cards.map((card) => (
    <option key={card.id} value={card.id}>
      {optionText(card)}
    </option>
  ))

/** A list of cards to link to; choosing one links, and the list stands ready for the next. */
export const LinkChooser = ({
  act,
  label,
  prompt,
  choices,
  onChoose,
}: {
  /** What it is called when the focus has to find it again. */
  readonly act: string
  /** What a screen reader hears. */
  readonly label: string
  /** What stands in it. */
  readonly prompt: string
  readonly choices: readonly CardChoice[]
  readonly onChoose: (card: CardView) => void
}) => {
  const id = useId()
  const [words, setWords] = useState('')
  const all = choices.flatMap(({ cards }) => cards)
  if (all.length === 0) return null
  const isLong = all.length >= LONG
  const sought = words.trim().toLowerCase()
  const shown = choices
    .map(({ title, cards }) => ({
      title,
      cards: isLong ? cards.filter(({ text }) => text.toLowerCase().includes(sought)) : cards,
    }))
    .filter(({ cards }) => cards.length > 0)
  return (
    <>
      {isLong && (
        <div className={styles.field}>
          <label htmlFor={id}>{m.mapping_find()}</label>
          <input
            id={id}
            className={styles.find}
            type="search"
            data-act={`${act}-find`}
            autoComplete="off"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          {shown.length === 0 && (
            <p className={styles.quiet} role="status">
              {m.mapping_find_none()}
            </p>
          )}
        </div>
      )}
      <select
        className={styles.chooser}
        data-act={act}
        aria-label={label}
        value=""
        onChange={({ target }) => {
          const card = all.find((one) => one.id === target.value)
          if (card) onChoose(card)
        }}
      >
        <option value="" disabled>
          {prompt}
        </option>
        {shown.map(({ title, cards }) =>
          title === '' ? (
            <Options key="" cards={cards} />
          ) : (
            <optgroup key={title} label={title}>
              <Options cards={cards} />
            </optgroup>
          ),
        )}
      </select>
    </>
  )
}

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
