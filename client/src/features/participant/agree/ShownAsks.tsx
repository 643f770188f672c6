import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { GroupMark, GroupName } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { AddCard } from './AddCard.tsx'
import styles from './Agree.module.css'
import { answerText } from './answer-text.ts'
import { answeredAsks, newAsks, type AnsweredAsk } from './asks-now.ts'
import { EditableWords } from './EditableWords.tsx'
import { otherGroup, useWriter } from './use-writer.ts'
import { useBoardCards, type BoardCards } from './use-board-cards.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'

/** An ask with its answer beside it. What was not clear enough can be said anew by the group that asked. */
const Shown = ({ one, board, own }: { one: AnsweredAsk; board: BoardCards; own: boolean }) => {
  const { state } = useSession()
  const { ask, card, reworded } = one
  const isUnclear = ask.answer?.answer === 'clearer'
  return (
    <li className={styles.sheet} data-group={ask.from}>
      <p className={styles.words} dir="auto">
        <ExplainedText text={ask.text} />
      </p>
      {ask.answer && (
        <p className={styles.status}>
          <GroupName group={otherGroup(ask.from)} name={state.session.groups[otherGroup(ask.from)].name} />
          <span dir="auto">{answerText(ask.answer)}</span>
        </p>
      )}
      {!card && <p className={participant.quiet}>{m.participant_ask_taken_back()}</p>}
      {card && own && isUnclear && (
        <>
          {reworded === undefined && <p>{m.participant_ask_reword_asked()}</p>}
          <EditableWords
            card={card}
            doc={board.document.doc}
            label={m.participant_ask_text()}
            mayWrite
            wordsElsewhere={reworded === undefined}
            {...(reworded === undefined && { call: m.participant_ask_reword() })}
          />
        </>
      )}
      {reworded !== undefined && (
        <p className={participant.quiet}>
          {!(own && isUnclear) && <span dir="auto">{m.participant_ask_reworded({ text: reworded })} </span>}
          {m.participant_ask_reworded_more()}
        </p>
      )}
    </li>
  )
}

const Column = ({ board, from, own }: { board: BoardCards; from: GroupId; own: boolean }) => {
  const { state } = useSession()
  const { groups } = state.session
  const cards = board.inZone(`ask:${from}`)
  const fresh = newAsks(state.asks.list, cards)
  return (
    <section className={styles.column}>
      <h2 className={styles.named}>
        <GroupMark group={from} />
        {m.participant_ask_list({ from: groups[from].name, to: groups[otherGroup(from)].name })}
      </h2>
      <ul className={styles.list}>
        {answeredAsks(
          state.asks.list.filter((ask) => ask.from === from),
          cards,
        ).map((one) => (
          <Shown key={one.ask.id} one={one} board={board} own={own} />
        ))}
        {fresh.map((card) => (
          <li key={card.id} className={styles.sheet} data-group={from}>
            <EditableWords
              card={card}
              doc={board.document.doc}
              label={m.participant_ask_text()}
              mayWrite={own}
              onRemove={() => board.remove(card.id)}
            />
            <p className={participant.quiet}>{m.participant_ask_new()}</p>
          </li>
        ))}
      </ul>
      {own && (
        <AddCard
          field="ask"
          label={m.participant_ask_field()}
          button={m.participant_ask_add()}
          document={board.document}
          onAdd={(text) => board.add({ kind: 'ask', group: from, zone: `ask:${from}`, text })}
        />
      )}
    </section>
  )
}

/** Every ask with its answer, side by side, for everyone at the same moment; nothing is explained away. */
export const ShownAsks = () => {
  const { state } = useSession()
  const board = useBoardCards()
  const { group, mayWrite } = useWriter()
  const order = group === 'b' ? GROUPS.toReversed() : GROUPS
  return (
    <>
      <TaskHeading title={m.participant_ask_shown_title()}>{m.participant_ask_shown_lead()}</TaskHeading>
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
