import type { CardView } from '@parley/shared/documents/card-view'
import type { DeskKind } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import cards from './Cards.module.css'
import { DraftCard } from './DraftCard.tsx'
import type { Desk } from './use-desk.ts'
import { useDragOrder } from './use-drag-order.ts'

/** The drafts of one kind, in the person's own order. A deleted one can be taken back until the next. */
export const DraftList = ({ desk, kind }: { readonly desk: Desk; readonly kind: DeskKind }) => {
  const { self } = useSession()
  const [deleted, setDeleted] = useState<CardView | null>(null)
  const mine = desk.of(kind)
  const { order, dragged, start } = useDragOrder(mine, (card, index) => desk.moveTo(card, index))
  return (
    <>
      {order.length > 0 && (
        <ul className={cards.list} aria-label={m.participant_desk_cards()}>
          {order.map((card, index) => (
            <DraftCard
              key={card.id}
              card={card}
              index={index}
              count={order.length}
              {...(self.offered.includes(card.id) && { meta: m.participant_marked_meta() })}
              onWrite={(text) => desk.write(card.id, text)}
              onRemove={() => {
                desk.remove(card.id)
                setDeleted(card)
              }}
              onMove={(to) => desk.moveTo(card, to)}
              onDrag={(event) => start(event, card)}
              dragged={dragged === card.id}
            />
          ))}
        </ul>
      )}
      {deleted && (
        <div className={cards.undo} role="status">
          <span>{m.participant_deleted()}</span>
          <Button
            variant="quiet"
            onClick={() => {
              desk.add(kind, deleted.text, deleted.at)
              setDeleted(null)
            }}
          >
            {m.participant_undo()}
          </Button>
        </div>
      )}
    </>
  )
}
