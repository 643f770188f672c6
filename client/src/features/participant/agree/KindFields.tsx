import { fieldsOf, isSeats } from '@parley/shared/agree/kind-fields'
import type { AgreementKey } from '@parley/shared/documents/agreement-fields'
import type { CardView } from '@parley/shared/documents/card-view'
import { AGREED_SEATS_MOST, AGREEMENT_LINE_MOST } from '@parley/shared/limits'
import { useId, useState } from 'react'
import { agreedFieldName } from '../../../follow/agreed-words.ts'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Field } from '../../../ui/Field.tsx'
import { isTooLong } from '../../../ui/too-long.ts'
import styles from './Agree.module.css'
import type { BoardCards } from './use-board-cards.ts'
import { isWholeDay } from './WhenFields.tsx'

const HINTS: Readonly<Partial<Record<AgreementKey, () => string>>> = {
  who: m.agreed_hint_who,
  rhythm: m.agreed_hint_rhythm,
  stop: m.agreed_hint_stop,
  length: m.agreed_hint_length,
  measure: m.agreed_hint_measure,
}

type KindFieldProps = {
  readonly card: CardView
  readonly board: BoardCards
  readonly name: AgreementKey
  readonly label: string
}

/** A line. What is too long is not set and stays in the field, whole. */
const LineField = ({ card, board, name, label }: KindFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const written = String(card[name] ?? '')
  return (
    <Field
      label={label}
      hint={HINTS[name]?.()}
      value={typed ?? written}
      most={AGREEMENT_LINE_MOST}
      onFocus={() => setTyped(typed ?? written)}
      onBlur={() => setTyped(typed !== null && isTooLong(typed, AGREEMENT_LINE_MOST) ? typed : null)}
      onChange={(text) => {
        setTyped(text)
        if (!isTooLong(text, AGREEMENT_LINE_MOST)) board.set(card.id, name, text.trim() === '' ? undefined : text)
      }}
    />
  )
}

/** How many seats a group has. What is no such number stays in the field and is not set. */
const SeatsField = ({ card, board, name, label }: KindFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const count = (text: string): number | undefined | null => {
    if (text.trim() === '') return undefined
    const seats = Number(text)
    return Number.isInteger(seats) && seats >= 1 && seats <= AGREED_SEATS_MOST ? seats : null
  }
  const isWrong = typed !== null && count(typed) === null
  return (
    <Field
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? String(card[name] ?? '')}
      error={isWrong ? m.agreed_seats_wrong({ most: AGREED_SEATS_MOST }) : undefined}
      onBlur={() => setTyped(isWrong ? typed : null)}
      onChange={(text) => {
        setTyped(text)
        const seats = count(text)
        if (seats !== null) board.set(card.id, name, seats)
      }}
    />
  )
}

const DayField = ({ card, board, name, label }: KindFieldProps) => {
  const id = useId()
  const [day, setDay] = useState<string | null>(null)
  const written = String(card[name] ?? '')
  return (
    <p className={styles.choose}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min="2000-01-01"
        max="9999-12-31"
        aria-describedby={card.sort === 'communication' ? `${id}-hint` : undefined}
        value={day ?? written}
        onFocus={() => setDay(written)}
        onBlur={() => setDay(null)}
        onChange={({ target }) => {
          setDay(target.value)
          if (target.value === '') board.set(card.id, name, undefined)
          else if (isWholeDay(target.value)) board.set(card.id, name, target.value)
        }}
      />
      {card.sort === 'communication' && <span id={`${id}-hint`}>{m.agreed_hint_until()}</span>}
    </p>
  )
}

/** What an agreement of this kind needs beside its words and its day; nothing for a kind that needs no more. */
export const KindFields = ({ card, board }: Pick<KindFieldProps, 'card' | 'board'>) => {
  const { state } = useSession()
  const { a, b } = state.session.groups
  const keys = fieldsOf(card.sort)
  if (keys.length === 0) return null
  return (
    <div className={styles.fields} role="group" aria-label={m.agreed_fields()}>
      {keys.map((key) => {
        const Part = key === 'until' ? DayField : isSeats(key) ? SeatsField : LineField
        const label = agreedFieldName(key, { a: a.name, b: b.name })
        return <Part key={key} card={card} board={board} name={key} label={label} />
      })}
    </div>
  )
}
