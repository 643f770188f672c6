import type { StateView } from '@parley/shared/protocol/state-view'
import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { reminderText } from '../../follow/reminder-words.ts'
import { m } from '../../paraglide/messages.js'
import { useDocument } from '../../session/use-document.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { copyText } from './copy-text.ts'
import { agreementFacts } from './step-facts.ts'

/** A reminder of every agreement that both owners accepted, as one text for the mediator to send. */
export const CopyReminders = ({ state }: { readonly state: StateView }) => {
  const { view } = useDocument('board')
  const field = useRef<HTMLTextAreaElement>(null)
  const [isShown, setShown] = useState(false)
  const nameOf = (seat: string | undefined): readonly string[] => {
    const name = state.roster.find((one) => one.id === seat)?.name
    return name ? [name] : []
  }
  const accepted = agreementFacts(state, view).filter(({ isAccepted }) => isAccepted)
  if (accepted.length === 0) return null
  const text = accepted
    .map(({ card }) => reminderText({ ...card, owners: [...nameOf(card.ownerA), ...nameOf(card.ownerB)] }))
    .join('\n\n')
  const copy = async (): Promise<void> => {
    setShown(true)
    announce((await copyText(text, field.current)) ? m.owned_copied() : m.owned_copy_by_hand())
  }
  return (
    <>
      <p>
        <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
          {m.owned_all_copy()}
        </Button>
      </p>
      {isShown && (
        <TextArea ref={field} label={m.owned_all_field()} value={text} onChange={() => {}} readOnly rows={6} />
      )}
    </>
  )
}
