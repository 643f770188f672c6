import type { CardView } from '@parley/shared/documents/card-view'
import { LENSES, type Lens } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { lensOptions } from './lens-words.ts'

type LensSelectProps = {
  readonly cards: readonly Pick<CardView, 'lens'>[]
  /** What the choice is about, for those who hear it. */
  readonly label: string
  readonly className?: string | undefined
  /** The lens that all of these cards get; undefined for none. */
  readonly onChoose: (lens: Lens | undefined) => void
}

/** Cards that have not all the same lens. */
const DIFFER = 'differ'

/** Chooses the lens of one card, or of several at once (PL14). */
export const LensSelect = ({ cards, label, className, onChoose }: LensSelectProps) => {
  const found = new Set(cards.map(({ lens }) => lens ?? ''))
  const [only] = found
  const value = found.size === 1 ? (only ?? '') : DIFFER
  return (
    <select
      aria-label={label}
      className={className}
      value={value}
      onChange={({ target }) => onChoose(LENSES.find((lens) => lens === target.value))}
    >
      {value === DIFFER && (
        <option value={DIFFER} disabled>
          {m.words_lens_differ()}
        </option>
      )}
      {lensOptions().map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}
