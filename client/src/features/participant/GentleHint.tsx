import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { mayHurt } from './gentle-signs.ts'
import styles from './Participant.module.css'

/** A question, once a card, when a text may hurt. It changes nothing and keeps nobody from adding the card. */
export const GentleHint = ({ text }: { readonly text: string }) => {
  const [isKept, setKept] = useState(false)
  const [wasEmpty, setWasEmpty] = useState(true)
  const isEmpty = text.trim() === ''
  if (isEmpty !== wasEmpty) {
    setWasEmpty(isEmpty)
    setKept(false)
  }
  if (isKept || !mayHurt(text)) return null
  return (
    <div className={styles.hint} role="status">
      <p>{m.participant_hint()}</p>
      <Button onClick={() => setKept(true)}>{m.participant_hint_keep()}</Button>
    </div>
  )
}
