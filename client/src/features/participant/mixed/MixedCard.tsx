import type { CardView } from '@parley/shared/documents/card-view'
import { removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { Check, Pencil, Presentation, Trash2, UsersRound } from 'lucide-react'
import type { Doc } from 'yjs'
import { m } from '../../../paraglide/messages.js'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { CardField } from '../CardField.tsx'
import cards from '../Cards.module.css'
import { useEditing } from '../use-editing.ts'
import styles from './Mixed.module.css'

type MixedCardProps = {
  readonly card: CardView
  readonly doc: Doc
  /** Somebody else at the table is writing in it. */
  readonly isEdited: boolean
  /** What is said of a card that is offered, where it does not become an option of the board. */
  readonly offeredWords?: string
}

/** A card of a mixed table: its words, whether it is offered, and what anybody there can do with it. */
export const MixedCard = ({ card, doc, isEdited, offeredWords }: MixedCardProps) => {
  const { isOpen, open, close, place } = useEditing(card.id)
  const { text } = card
  const offer = (): void => {
    setCard(doc, card.id, 'offered', card.offered ? undefined : true)
    announce(card.offered ? m.mixed_kept_said({ text }) : m.mixed_offered_said({ text }))
  }
  return (
    <li className={cards.card} data-group={card.offered ? 'both' : undefined} data-offered={card.offered || undefined}>
      <div ref={place} className={cards.column}>
        {isOpen ? (
          <div className={cards.editing}>
            <CardField
              card={card.id}
              label={m.mixed_words()}
              text={text}
              onWrite={(next) => setText(doc, card.id, next)}
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
                  removeCard(doc, card.id)
                  announce(m.mixed_removed())
                }}
              >
                {m.participant_delete()}
              </Button>
            </div>
          </div>
        ) : (
          <>
            <div className={cards.inner}>
              <p className={cards.words} dir="auto">
                {text.trim() ? <ExplainedText text={text} /> : m.participant_empty_card()}
              </p>
              <button
                type="button"
                className={cards.more}
                aria-label={m.participant_edit_card({ card: text })}
                data-edit=""
                onClick={open}
              >
                <Pencil aria-hidden="true" />
              </button>
            </div>
            {isEdited && <p className={cards.edited}>{m.participant_card_edited()}</p>}
            <div className={styles.foot}>
              <span className={styles.status}>
                {card.offered ? <Presentation aria-hidden="true" /> : <UsersRound aria-hidden="true" />}
                <span>{card.offered ? (offeredWords ?? m.mixed_offered()) : m.mixed_kept()}</span>
              </span>
              <Button
                aria-label={card.offered ? m.mixed_keep_of({ text }) : m.mixed_offer_of({ text })}
                onClick={offer}
              >
                {card.offered ? m.mixed_keep() : m.mixed_offer()}
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  )
}
