import type { CardView } from '@parley/shared/documents/card-view'
import { setCard } from '@parley/shared/documents/cards'
import { tablePiles } from '@parley/shared/documents/table-piles'
import type { GroupId, WrittenKind } from '@parley/shared/session/agenda'
import { useMemo, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { kindsName } from '../../session/step-text.ts'
import type { UsedDocument } from '../../session/use-document.ts'
import cards from './Cards.module.css'
import { JoinDialog } from './JoinDialog.tsx'
import styles from './Participant.module.css'
import { TableCard } from './TableCard.tsx'
import type { Act } from './use-act.ts'

type TableListProps = Pick<Act, 'send' | 'busy'> & {
  readonly group: GroupId
  readonly kinds: readonly WrittenKind[]
  readonly document: UsedDocument
  /** Cards in which somebody else is writing. */
  readonly edited: ReadonlySet<string>
}

/** The own group's table as lists, one for each kind: the look of phones, and of whoever prefers it. */
export const TableList = ({ group, kinds, document, edited, send, busy }: TableListProps) => {
  const { doc, view, loaded } = document
  const [joining, setJoining] = useState<CardView | null>(null)
  const piles = useMemo(() => tablePiles(view), [view])
  return (
    <>
      {kinds.map((kind) => {
        const ofKind = piles.filter(({ card }) => card.kind === kind)
        const tops = ofKind.map(({ card }) => card)
        return (
          <section key={kind} className={styles.section}>
            <h2>{kindsName(kind)}</h2>
            {ofKind.length === 0 && (
              <p className={styles.quiet}>{loaded ? m.participant_table_none() : m.participant_table_loading()}</p>
            )}
            <ul className={cards.list}>
              {ofKind.map(({ card, joined }, index) => (
                <TableCard
                  key={card.id}
                  card={card}
                  group={group}
                  index={index}
                  tops={tops}
                  joined={joined}
                  edited={edited}
                  doc={doc}
                  busy={busy}
                  send={send}
                  onJoin={() => setJoining(card)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <JoinDialog
        card={joining}
        all={view.cards}
        onJoin={(card, into) => setCard(doc, card, 'into', into)}
        onClose={() => setJoining(null)}
      />
    </>
  )
}
