import type { CardView } from '@parley/shared/documents/card-view'
import { Check, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BoardActions } from '../../board/board-actions.ts'
import { m } from '../../paraglide/messages.js'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { CardField } from './CardField.tsx'
import cards from './Cards.module.css'
import { useEditing } from './use-editing.ts'

type SharedCardProps = {
  readonly card: CardView
  /** Null where this person, or anybody now, only reads. */
  readonly actions: BoardActions | null
  readonly onRemoved: () => void
  /** Under the words. */
  readonly children?: ReactNode
}

/** A card that both groups write: its words with the pencil, and while they are edited what else can be done. */
export const SharedCard = ({ card, actions, onRemoved, children }: SharedCardProps) => {
  const { isOpen, open, close, place } = useEditing(card.id)
  return (
    <li className={cards.card} data-group={card.group ?? 'both'}>
      <div ref={place} className={cards.inner}>
        {isOpen && actions ? (
          <div className={cards.editing}>
            <CardField
              card={card.id}
              label={m.participant_card_text()}
              text={card.text}
              onWrite={(text) => actions.setText(card.id, text)}
              onDone={close}
            />
            <div className={cards.tools}>
              <Button icon={<Check aria-hidden="true" />} onClick={close}>
                {m.participant_done()}
              </Button>
              <span className={cards.gap} />
              <Button
                variant="quiet"
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => {
                  actions.remove(card.id)
                  announce(m.participant_deleted())
                  onRemoved()
                }}
              >
                {m.participant_delete()}
              </Button>
            </div>
          </div>
        ) : (
          <>
            <div className={cards.column}>
              <p className={cards.words} dir="auto">
                {card.text.trim() ? <ExplainedText text={card.text} /> : m.participant_empty_card()}
              </p>
              {children}
            </div>
            {actions && (
              <button
                type="button"
                className={cards.more}
                aria-label={m.participant_edit_card({ card: card.text })}
                data-edit=""
                onClick={open}
              >
                <Pencil aria-hidden="true" />
              </button>
            )}
          </>
        )}
      </div>
    </li>
  )
}
