import { ASKED, type CardView } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { useId } from 'react'
import { m } from '../../../paraglide/messages.js'
import styles from './Agree.module.css'
import { askedText } from './asked-text.ts'
import type { BoardCards } from './use-board-cards.ts'

type AskedFieldProps = { readonly card: CardView; readonly board: BoardCards; readonly group: GroupId }

/** A group says for itself when it was asked about a decision; it is no part of what the owners say yes to. */
export const AskedField = ({ card, board, group }: AskedFieldProps) => {
  const id = useId()
  const key = group === 'a' ? 'askedA' : 'askedB'
  return (
    <p className={styles.choose}>
      <label htmlFor={id}>{m.kinds_asked()}</label>
      <select
        id={id}
        value={card[key] ?? ''}
        onChange={({ target }) => board.set(card.id, key, target.value || undefined)}
      >
        <option value="">{m.kinds_asked_choose()}</option>
        {ASKED.map((when) => (
          <option key={when} value={when}>
            {askedText(when)}
          </option>
        ))}
      </select>
    </p>
  )
}
