import type { CardView } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { AddCard } from '../agree/AddCard.tsx'
import type { BoardCards } from '../agree/use-board-cards.ts'
import { useKeptText } from '../kept-text.ts'

type NewVersionProps = {
  /** The first version, to which all others belong. */
  readonly message: CardView
  readonly last: CardView
  readonly group: GroupId
  readonly cards: BoardCards
}

/** A new version of one's own group's message: it begins with the words of the last one, on the own device only. */
export const NewVersion = ({ message, last, group, cards }: NewVersionProps) => {
  const { seat } = useSession()
  const field = `linked.version.${message.id}` as const
  const [text, setText] = useKeptText(seat, field)
  const [isOpen, setOpen] = useState(text !== '')
  if (!isOpen) {
    return (
      <div>
        <Button
          icon={<Pencil aria-hidden="true" />}
          aria-label={`${m.craft_add_version_open()}: ${message.text.slice(0, 60)}`}
          onClick={() => {
            if (text === '') setText(last.text)
            setOpen(true)
          }}
        >
          {m.craft_add_version_open()}
        </Button>
      </div>
    )
  }
  return (
    <AddCard
      field={field}
      label={m.craft_add_version()}
      button={m.craft_add_version_do()}
      hint={m.craft_add_message_hint()}
      ring="mine"
      rows={6}
      takesCaret
      document={cards.document}
      onAdd={(words) => {
        cards.add({ kind: 'version', group, zone: 'messages', of: message.id, text: words })
        setOpen(false)
      }}
    />
  )
}
