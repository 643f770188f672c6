import { isPurposeLine } from '@parley/shared/agree/purpose'
import type { CardView } from '@parley/shared/documents/card-view'
import { setCard } from '@parley/shared/documents/cards'
import { PURPOSE_MOST } from '@parley/shared/limits'
import type { Doc } from 'yjs'
import { m } from '../../../paraglide/messages.js'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'

type AsPurposeProps = {
  readonly card: CardView
  /** Null where this person, or anybody now, only reads. */
  readonly doc: Doc | null
}

/** Whether a proposal is put to everybody as the shared purpose; either group sets the mark and takes it off. */
export const AsPurpose = ({ card, doc }: AsPurposeProps) => {
  const isMarked = card.asPurpose === true
  if (!doc && !isMarked) return null
  return (
    <div className={cards.within}>
      {doc ? (
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={isMarked}
            onChange={({ target }) => setCard(doc, card.id, 'asPurpose', target.checked || undefined)}
          />
          {m.purpose_mark()}
        </label>
      ) : (
        <p className={styles.quiet}>{m.purpose_is()}</p>
      )}
      {isMarked && card.text.trim() !== '' && !isPurposeLine(card.text) && (
        <p className={styles.quiet} role="status">
          {m.purpose_too_long({ most: PURPOSE_MOST })}
        </p>
      )}
    </div>
  )
}
