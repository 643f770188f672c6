import type { CardView } from '@parley/shared/documents/card-view'
import { Pencil } from 'lucide-react'
import { memo } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { CardField } from './CardField.tsx'
import cards from './Cards.module.css'
import { useEditing } from './use-editing.ts'

type SharedProblemProps = {
  readonly card: CardView
  readonly mayWrite: boolean
  readonly onWrite: (card: string, text: string) => void
}

/** One shared problem, with the pencil to change its words in place. Drawn again only when it looks otherwise. */
export const SharedProblem = memo(function SharedProblem({ card, mayWrite, onWrite }: SharedProblemProps) {
  const { isOpen, open, close, place } = useEditing(card.id)
  const isEdited = isOpen && mayWrite
  return (
    <li className={cards.card} data-group={card.group ?? 'both'} data-card={card.id} tabIndex={-1}>
      <div ref={place} className={cards.inner}>
        {isEdited ? (
          <div className={cards.editing} data-act="text">
            <CardField
              card={card.id}
              label={m.participant_card_text()}
              text={card.text}
              onWrite={(next) => onWrite(card.id, next)}
              onDone={close}
            />
            <div className={cards.tools}>
              <Button onClick={close}>{m.participant_done()}</Button>
            </div>
          </div>
        ) : (
          <p className={cards.words} dir="auto">
            <ExplainedText text={card.text} />
          </p>
        )}
        {mayWrite && !isEdited && (
          <button
            type="button"
            className={cards.more}
            data-act="edit"
            data-edit=""
            aria-label={m.participant_edit_card({ card: card.text })}
            onClick={open}
          >
            <Pencil aria-hidden="true" />
          </button>
        )}
      </div>
    </li>
  )
})
