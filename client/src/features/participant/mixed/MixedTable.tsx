import { addCard } from '@parley/shared/documents/cards'
import type { OwnMixed } from '@parley/shared/protocol/mixed-views'
import { placeBetween } from '../../../board/order.ts'
import { m } from '../../../paraglide/messages.js'
import { sha256Hex } from '../../../session/hash.ts'
import { randomId } from '../../../session/random.ts'
import { useDocument } from '../../../session/use-document.ts'
import { useEditedElsewhere } from '../../../session/use-edited-elsewhere.ts'
import { useSession } from '../../../session/use-session.ts'
import { AddShared } from '../AddShared.tsx'
import cards from '../Cards.module.css'
import { secretOf } from '../own-secrets.ts'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { MixedCard } from './MixedCard.tsx'
import { WhoSits } from './WhoSits.tsx'

type MixedTableProps = {
  readonly own: OwnMixed
  /** Who sits there, by seat. */
  readonly seats: readonly string[]
}

/** One's own mixed table: who sits there, what it has written, and what of it is offered to the room. */
export const MixedTable = ({ own, seats }: MixedTableProps) => {
  const { seat } = useSession()
  const document = useDocument(own.document)
  const edited = useEditedElsewhere(own.document)
  const { view, doc, loaded } = document
  return (
    <>
      <TaskHeading title={m.mixed_table({ table: own.table })}>{m.mixed_table_lead()}</TaskHeading>
      <WhoSits own={own} seats={seats} />
      <section className={styles.section}>
        <h2>{m.mixed_cards()}</h2>
        <AddShared
          field="mixed"
          ring="mixed"
          label={m.mixed_field()}
          add={m.mixed_add()}
          added={m.mixed_added()}
          board={document}
          onAdd={(text) => {
            const id = randomId()
            addCard(doc, {
              id,
              owned: sha256Hex(secretOf(seat, id)),
              kind: 'option',
              at: placeBetween(view.cards.at(-1)?.at, undefined) ?? [0, 0],
              text,
            })
          }}
        />
        {view.cards.length === 0 && (
          <>
            <p className={styles.quiet}>{loaded ? m.mixed_cards_none() : m.mixed_loading()}</p>
            {loaded && (
              <p className={cards.card} data-example="">
                <span className={cards.words}>{m.mixed_cards_example()}</span>
              </p>
            )}
          </>
        )}
        {view.cards.length > 0 && (
          <>
            <p className={styles.quiet}>
              {m.mixed_offer_help()} {m.attack_take_back_later()}
            </p>
            <ul className={cards.list}>
              {view.cards.map((card) => (
                <MixedCard key={card.id} card={card} doc={doc} isEdited={edited.has(card.id)} />
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  )
}
