import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type ComponentProps } from 'react'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { keptText } from '../kept-text.ts'
import { AddCard } from './AddCard.tsx'

type AddFoldedProps = Omit<ComponentProps<typeof AddCard>, 'primary'> & {
  /** The card that it is added to, for the ear: many such buttons stand on a page. */
  readonly about: string
  /** What opens the field, where that is called something else than what adds. */
  readonly open?: string
}

/** A button that opens the field for something new; open from the beginning where somebody was typing there. */
export const AddFolded = ({ about, open, ...field }: AddFoldedProps) => {
  const { seat } = useSession()
  const [isOpen, setOpen] = useState(() => keptText(seat, field.field) !== '')
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!isOpen) {
    return (
      <Button
        ref={button}
        icon={<Plus aria-hidden="true" />}
        aria-label={about === '' ? undefined : `${open ?? field.button}: ${about}`}
        onClick={() => setOpen(true)}
      >
        {open ?? field.button}
      </Button>
    )
  }
  return (
    <AddCard
      {...field}
      takesCaret
      onAdd={(text) => {
        field.onAdd(text)
        setOpen(false)
      }}
    />
  )
}
