import type { CardView } from '@parley/shared/documents/card-view'
import { use, useId } from 'react'
import { Deciders, useWaits } from '../../../before/deciders.ts'
import { m } from '../../../paraglide/messages.js'
import participant from '../Participant.module.css'
import styles from './Agree.module.css'
import type { BoardCards } from './use-board-cards.ts'

/** Whose yes an agreement needs besides the two groups; nothing where nobody else is written down. */
export const NeedsField = ({ card, board }: { readonly card: CardView; readonly board: BoardCards }) => {
  const deciders = use(Deciders)
  const id = useId()
  if (deciders.length === 0) return null
  return (
    <>
      <p className={styles.choose}>
        <label htmlFor={id}>{m.before_needs()}</label>
        <select
          id={id}
          value={deciders.some((one) => one.id === card.needs) ? card.needs : ''}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => board.set(card.id, 'needs', target.value || undefined)}
        >
          <option value="">{m.before_needs_none()}</option>
          {deciders.map(({ id: decider, who, about }) => (
            <option key={decider} value={decider}>
              {m.before_needs_option({ who, about })}
            </option>
          ))}
        </select>
      </p>
      <p id={`${id}-hint`} className={participant.quiet}>
        {m.before_needs_hint()}
      </p>
    </>
  )
}

/** That an agreement still waits for somebody who is not here, or who can be asked today. */
export const NeedsLine = ({ card }: { readonly card: CardView }) => {
  const waits = useWaits(card)
  return waits && <p className={styles.status}>{waits}</p>
}

/** Who can say yes, beside the agreements while they are written. */
export const DecidersList = ({ cards }: { readonly cards: readonly CardView[] }) => {
  const deciders = use(Deciders)
  if (deciders.length === 0) return null
  const waiting = cards.filter((card) => deciders.some((one) => one.id === card.needs)).length
  return (
    <section className={participant.section}>
      <h2>{m.before_deciders()}</h2>
      <ul className={participant.agenda}>
        {deciders.map(({ id, about, who, onTheDay }) => (
          <li key={id}>
            <span dir="auto">{m.before_deciders_line({ about, who })}</span>
            <span>{onTheDay ? m.before_deciders_today() : m.before_deciders_away()}</span>
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className={participant.quiet}>{m.before_waits_count({ count: waiting, of: cards.length })}</p>}
    </section>
  )
}
