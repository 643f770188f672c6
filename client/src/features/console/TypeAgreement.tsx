import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { addCard } from '@parley/shared/documents/cards'
import { useState, type FormEvent } from 'react'
import { placeBetween } from '../../board/order.ts'
import { m } from '../../paraglide/messages.js'
import { randomId } from '../../session/random.ts'
import { SavingText } from '../../session/SavingText.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { isTooLong } from '../../ui/too-long.ts'
import styles from './Console.module.css'

/** The mediator types what both groups said; owners and yeses stay with the groups (PE6). */
export const TypeAgreement = () => {
  const { state } = useSession()
  const document = useDocument('board')
  const [text, setText] = useState('')
  if (state.phase.of !== 'agreements' || state.locked) return null
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!text.trim() || isTooLong(text, CARD_TEXT_MOST)) return
    const last = document.view.cards.filter(({ zone }) => zone === 'agreements').at(-1)
    addCard(document.doc, {
      id: randomId(),
      kind: 'agreement',
      group: 'both',
      zone: 'agreements',
      text: text.trim(),
      at: placeBetween(last?.at, undefined) ?? [0, 0],
    })
    setText('')
  }
  return (
    <form className={styles.panel} onSubmit={add} noValidate>
      <TextArea
        label={m.people_type_agreement()}
        hint={m.people_type_hint()}
        value={text}
        onChange={setText}
        most={CARD_TEXT_MOST}
      />
      <SavingText document={document} />
      <Button type="submit">{m.people_type_add()}</Button>
    </form>
  )
}
