import type { FocusView } from '@parley/shared/protocol/talk-views'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { useTaskFocus } from '../use-task-focus.ts'
import { AddTerm } from './AddTerm.tsx'
import { HeardAnswer } from './HeardAnswer.tsx'
import { HeardCounts } from './HeardCounts.tsx'
import { SaidBack } from './SaidBack.tsx'
import talk from './Talk.module.css'

/** Whose turn it is, from where one sits, as the heading of the page. */
const Turn = ({ focus, own }: { readonly focus: FocusView; readonly own: GroupId | undefined }) => {
  const { groups } = useSession().state.session
  if (focus.group === 'both')
    return <TaskHeading title={m.participant_back_both()}>{m.participant_back_both_lead()}</TaskHeading>
  const group = groups[focus.group].name
  const other = groups[focus.group === 'a' ? 'b' : 'a'].name
  if (own === undefined)
    return <TaskHeading title={m.participant_back_read()}>{m.participant_back_read_lead({ group, other })}</TaskHeading>
  return own === focus.group ? (
    <TaskHeading title={m.participant_back_answer()}>{m.participant_back_answer_lead({ group: other })}</TaskHeading>
  ) : (
    <TaskHeading title={m.participant_back_hear()}>{m.participant_back_hear_lead({ group })}</TaskHeading>
  )
}

/** Say it back: the card in focus, large; who offered it answers whether it was heard. */
export const SayBackTask = () => {
  const { state, self } = useSession()
  const board = useDocument('board')
  const { focus, session } = state
  const own = self.role === 'participant' ? self.group : undefined
  const key = focus ? `${focus.id}.${focus.tries}` : 'none'
  useTaskFocus(key, null)
  const card = focus && board.view.cards.find((one) => one.id === focus.card)
  const answers = own !== undefined && focus !== null && (focus.group === 'both' || focus.group === own)
  return (
    <>
      {focus ? (
        <Turn focus={focus} own={own} />
      ) : (
        <TaskHeading title={m.participant_back_none()}>
          {m.participant_back_none_lead({ mediator: session.mediator })}
        </TaskHeading>
      )}
      {focus && (
        <section className={talk.focus} data-group={focus.group} aria-label={m.participant_back_card()}>
          {focus.group !== 'both' && (
            <p className={styles.quiet}>
              <GroupName group={focus.group} name={session.groups[focus.group].name} />
            </p>
          )}
          <p className={talk.words} dir="auto">
            {card ? (
              <ExplainedText text={card.text} />
            ) : board.loaded ? (
              m.participant_back_gone()
            ) : (
              m.participant_table_loading()
            )}
          </p>
        </section>
      )}
      {focus && focus.tries > 1 && <p className={styles.quiet}>{m.participant_back_try({ count: focus.tries })}</p>}
      {focus && <HeardCounts focus={focus} />}
      {focus && answers && <HeardAnswer key={key} focus={focus} />}
      <SaidBack cards={board.view.cards} />
      {own && <AddTerm board={board} folded />}
    </>
  )
}
