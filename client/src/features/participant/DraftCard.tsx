import type { CardView } from '@parley/shared/documents/card-view'
import { ArrowDown, ArrowUp, Check, GripVertical, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent } from 'react'
import { DraftHint } from '../../hints/Hint.tsx'
import { m } from '../../paraglide/messages.js'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import cards from './Cards.module.css'
import { CardField } from './CardField.tsx'
import { useWordsOpen } from './held-edit.ts'

type DraftCardProps = {
  readonly card: CardView
  readonly index: number
  readonly count: number
  readonly meta?: string
  readonly onWrite: (text: string) => void
  readonly onRemove: () => void
  readonly onMove: (index: number) => void
  /** The handle was taken at this height of the page. */
  readonly onDrag: (event: PointerEvent<HTMLButtonElement>) => void
  readonly dragged: boolean
}

/** A draft on the desk: press the words to edit them in place, take the handle to order. */
export const DraftCard = ({ card, index, count, meta, onWrite, onRemove, onMove, onDrag, dragged }: DraftCardProps) => {
  const [isOpen, setOpen] = useWordsOpen(card.id)
  const move = (by: number): void => {
    const next = index + by
    if (next < 0 || next >= count) return
    onMove(next)
    announce(m.participant_moved({ place: next + 1, count }))
  }
  const onKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={cards.card} data-dragged={dragged || undefined} data-card={card.id}>
      {isOpen ? (
        <div className={cards.editing} data-hinted="">
          <CardField
            card={card.id}
            label={m.participant_card_text()}
            text={card.text}
            onWrite={onWrite}
            onDone={() => setOpen(false)}
          />
          <DraftHint text={card.text} card={card.id} />
          <div className={cards.tools}>
            <Button icon={<Check aria-hidden="true" />} onClick={() => setOpen(false)}>
              {m.participant_done()}
            </Button>
            <span className={cards.gap} />
            <Button
              variant="quiet"
              aria-label={m.participant_up()}
              title={m.participant_up()}
              disabled={index === 0}
              icon={<ArrowUp aria-hidden="true" />}
              onClick={() => move(-1)}
            />
            <Button
              variant="quiet"
              aria-label={m.participant_down()}
              title={m.participant_down()}
              disabled={index === count - 1}
              icon={<ArrowDown aria-hidden="true" />}
              onClick={() => move(1)}
            />
            <Button
              variant="quiet"
              aria-label={m.participant_delete()}
              title={m.participant_delete()}
              icon={<Trash2 aria-hidden="true" />}
              onClick={onRemove}
            />
          </div>
        </div>
      ) : (
        <>
          <button type="button" className={cards.words} onClick={() => setOpen(true)}>
            <span className="unseen">{m.participant_edit_words()} </span>
            <span className={cards.text} dir="auto">
              {card.text.trim() || m.participant_empty_card()}
            </span>
            {meta && <span className={cards.meta}>{meta}</span>}
          </button>
          {count > 1 && (
            <button
              type="button"
              className={cards.handle}
              aria-label={m.participant_handle({ card: card.text })}
              onPointerDown={onDrag}
              onKeyDown={onKeys}
            >
              <GripVertical aria-hidden="true" />
            </button>
          )}
        </>
      )}
    </li>
  )
}
