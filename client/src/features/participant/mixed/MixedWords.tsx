import { dealtWords } from '@parley/shared/agree/dealt-terms'
import { wordsOf, type Word } from '@parley/shared/agree/word-list'
import { addCard } from '@parley/shared/documents/cards'
import type { CardView } from '@parley/shared/documents/card-view'
import type { OwnMixed } from '@parley/shared/protocol/mixed-views'
import { placeBetween } from '../../../board/order.ts'
import { m } from '../../../paraglide/messages.js'
import { randomId } from '../../../session/random.ts'
import { useDocument, type UsedDocument } from '../../../session/use-document.ts'
import { useEditedElsewhere } from '../../../session/use-edited-elsewhere.ts'
import { useSession } from '../../../session/use-session.ts'
import { AddShared } from '../AddShared.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { MixedCard } from './MixedCard.tsx'
import { WhoSits } from './WhoSits.tsx'

type MixedWordsProps = {
  readonly own: OwnMixed
  /** Who sits there, by seat. */
  readonly seats: readonly string[]
  /** How many tables were drawn. */
  readonly tables: number
}

type CardListProps = {
  readonly list: readonly CardView[]
  readonly document: UsedDocument
  readonly edited: ReadonlySet<string>
}
const CardList = ({ list, document, edited }: CardListProps) => (
  <ul className={cards.list}>
    {list.map((card) => (
      <MixedCard
        key={card.id}
        card={card}
        doc={document.doc}
        isEdited={edited.has(card.id)}
        offeredWords={m.craft_mixed_offered()}
      />
    ))}
  </ul>
)

/** One term of this table, with the plain words that people here wrote for it. */
const Term = ({ word, ...rest }: { readonly word: Word } & CardListProps) => {
  const { list, document } = rest
  const { doc, view } = document
  const name = word.term.text.trim()
  return (
    <section className={styles.section}>
      <h2 dir="auto">{name}</h2>
      {list.length === 0 && <p className={styles.quiet}>{m.craft_mixed_empty()}</p>}
      {list.length > 0 && <CardList {...rest} />}
      <AddShared
        field={`mixed.${word.term.id}`}
        ring="mixed"
        label={m.craft_mixed_field({ word: name })}
        add={m.craft_mixed_add()}
        added={m.mixed_added()}
        board={document}
        isMain={false}
        onAdd={(text) =>
          addCard(doc, {
            id: randomId(),
            kind: 'rewrite',
            of: word.term.id,
            at: placeBetween(view.cards.at(-1)?.at, undefined) ?? [0, 0],
            text,
          })
        }
      />
    </section>
  )
}

/** One's own mixed table where words are made plain: the terms that were dealt to it, and what is offered for them. */
export const MixedWords = ({ own, seats, tables }: MixedWordsProps) => {
  const { state } = useSession()
  const board = useDocument('board')
  const document = useDocument(own.document)
  const edited = useEditedElsewhere(own.document)
  const hidden = new Set(state.hidden.map((one) => one.card))
  const shown = { ...board.view, cards: board.view.cards.filter((card) => !hidden.has(card.id)) }
  const words = dealtWords(wordsOf(shown, state.accepted), own.table, tables)
  const terms = new Set(words.map(({ term }) => term.id))
  const alone = document.view.cards.filter(({ of }) => of === undefined || !terms.has(of))
  const isThere = board.loaded && document.loaded
  return (
    <>
      <TaskHeading title={m.mixed_table({ table: own.table })}>{m.craft_mixed_lead()}</TaskHeading>
      <WhoSits own={own} seats={seats} />
      {!isThere && <p className={styles.quiet}>{m.mixed_loading()}</p>}
      {isThere && words.length === 0 && <p className={styles.quiet}>{m.craft_mixed_none()}</p>}
      {words.length > 0 && <p className={styles.quiet}>{m.mixed_offer_help()}</p>}
      {words.map((word) => (
        <Term
          key={word.term.id}
          word={word}
          list={document.view.cards.filter(({ of }) => of === word.term.id)}
          document={document}
          edited={edited}
        />
      ))}
      {isThere && alone.length > 0 && (
        <section className={styles.section}>
          <h2>{m.craft_mixed_alone()}</h2>
          <CardList list={alone} document={document} edited={edited} />
        </section>
      )}
    </>
  )
}
