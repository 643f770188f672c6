import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { CardView } from '@parley/shared/documents/card-view'
import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { nameOf } from '../map/map-words.ts'
import { useTypedText } from '../map/use-typed-text.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { isTooLong } from '../ui/too-long.ts'
import looks from './Axes.module.css'
import { useAxes } from './axes-context.ts'

const Form = ({ assumption, onClose }: { readonly assumption: CardView; readonly onClose: () => void }) => {
  const { actions, onUnplaced } = useAxes()
  const [text, setText] = useTypedText((typed) => onUnplaced(typed, 'test', true))
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const close = (): void => {
    setText('')
    onClose()
  }
  const add = (): void => {
    if (text.trim() === '' || isTooLong(text, CARD_TEXT_MOST)) return field.current?.focus()
    actions?.addTest(assumption.id, text.trim())
    announce(m.axes_test_added())
    close()
  }
  return (
    <form
      className={looks.addTest}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextArea
        ref={field}
        label={m.axes_test_of({ card: nameOf(assumption) })}
        hint={m.axes_test_hint()}
        rows={2}
        value={text}
        most={CARD_TEXT_MOST}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') close()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add()
          else return
          event.preventDefault()
        }}
      />
      <div className={looks.row}>
        <Button type="submit" variant="primary">
          {m.axes_test_add()}
        </Button>
        <Button variant="quiet" onClick={close}>
          {m.axes_cancel()}
        </Button>
      </div>
    </form>
  )
}

/** Asks what would change our mind; the answer becomes a test of the assumption. */
export const AddTest = ({ assumption }: { readonly assumption: CardView }) => {
  const { rights, actions } = useAxes()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  if (!actions || !rights.isOpen) return null
  return (
    <div ref={place} className={looks.ask}>
      {isOpen ? (
        <Form
          assumption={assumption}
          onClose={() => {
            const item = place.current?.closest<HTMLElement>('[data-card]')
            setOpen(false)
            requestAnimationFrame(() => {
              if (document.activeElement === document.body)
                (item?.querySelector<HTMLElement>('[data-test]:last-of-type') ?? item)?.focus()
            })
          }}
        />
      ) : (
        <Button
          variant="quiet"
          data-act="test"
          icon={<Plus aria-hidden="true" />}
          aria-label={m.axes_test_of({ card: nameOf(assumption) })}
          onClick={() => setOpen(true)}
        >
          {m.axes_test_title()}
        </Button>
      )}
    </div>
  )
}
