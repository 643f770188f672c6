import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

type DeleteCardProps = {
  readonly text: string
  readonly title: string
  readonly more: string
  readonly onDelete: () => void
}

/** Deletes something that both groups wrote: asked first, because it goes for everyone. */
export const DeleteCard = ({ text, title, more, onDelete }: DeleteCardProps) => {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button
        variant="quiet"
        aria-label={m.participant_delete_short({ text })}
        title={m.participant_delete()}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => setAsks(true)}
      />
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={title}
        description={more}
        actions={
          <>
            <Button onClick={() => setAsks(false)}>{m.participant_cancel()}</Button>
            <Button
              onClick={() => {
                setAsks(false)
                onDelete()
                announce(m.participant_deleted())
              }}
            >
              {m.participant_delete()}
            </Button>
          </>
        }
      >
        <p dir="auto">{text}</p>
      </Dialog>
    </>
  )
}
