import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import cards from '../Cards.module.css'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { AddCard } from './AddCard.tsx'
import styles from './Agree.module.css'
import { EditableWords } from './EditableWords.tsx'
import { otherGroup, useWriter } from './use-writer.ts'
import { useBoardCards, type BoardCards } from './use-board-cards.ts'

/** What one group needs from the other. Its own group writes here, together; everyone reads it at once. */
const Column = ({ board, from, own }: { board: BoardCards; from: GroupId; own: boolean }) => {
  const { groups } = useSession().state.session
  const asks = board.inZone(`ask:${from}`)
  return (
    <section className={styles.column}>
      <h2 className={styles.named}>
        <GroupMark group={from} />
        {m.participant_ask_list({ from: groups[from].name, to: groups[otherGroup(from)].name })}
      </h2>
      {own && (
        <AddCard
          field="ask"
          label={m.participant_ask_field()}
          button={m.participant_ask_add()}
          document={board.document}
          primary
          onAdd={(text) => board.add({ kind: 'ask', group: from, zone: `ask:${from}`, text })}
        />
      )}
      <ul className={styles.list}>
        {asks.map((card) => (
          <li key={card.id} className={styles.sheet} data-group={from}>
            <EditableWords
              card={card}
              doc={board.document.doc}
              label={m.participant_ask_text()}
              mayWrite={own}
              onRemove={() => board.remove(card.id)}
            />
          </li>
        ))}
        {asks.length === 0 && own && (
          <li className={cards.card} data-example="">
            <p className={cards.words}>
              {m.participant_ask_example()}
              <span className={cards.meta}>{m.participant_example_meta()}</span>
            </p>
          </li>
        )}
      </ul>
      {asks.length === 0 && !own && <p className={participant.quiet}>{m.participant_ask_none()}</p>}
    </section>
  )
}

/** Asks are written: one's own group first, the other's beside it. */
export const WriteAsks = () => {
  const { state } = useSession()
  const board = useBoardCards()
  const { group, mayWrite } = useWriter()
  const order = group === 'b' ? GROUPS.toReversed() : GROUPS
  return (
    <>
      <TaskHeading title={m.participant_ask_title()}>
        {group ? m.participant_ask_lead() : m.participant_ask_lead_reader()}
      </TaskHeading>
      {!mayWrite && <RingLine ring="room" />}
      {state.locked && <p className={participant.quiet}>{m.participant_locked()}</p>}
      <div className={styles.columns}>
        {order.map((from) => (
          <Column key={from} board={board} from={from} own={mayWrite && group === from} />
        ))}
      </div>
    </>
  )
}
