import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** For oneself alone: whether one stands between the groups, and what is offered to those who do (PE10, PE11). */
export const BetweenSheet = () => {
  const { state, self } = useSession()
  const { send, problem } = useAct()
  const on = self.between?.on ?? false
  const talk = self.between?.talk
  return (
    <div className={styles.stack}>
      <p>{m.people_between_lead()}</p>
      <ChoiceRows legend={m.people_between_title()} legendUnseen>
        <CheckRow
          checked={on}
          onChange={(next) => void send({ type: 'stand-between', on: next })}
          label={m.people_between_box()}
          description={m.people_between_box_more()}
        />
      </ChoiceRows>
      <ProblemNotice problem={problem} />
      {talk !== undefined && (
        <Notice tone="plain" title={m.people_between_talk()}>
          <span dir="auto">{talk}</span> {m.people_between_talk_more()}
        </Notice>
      )}
      <RingLine ring="mine">{m.people_between_who({ k: state.session.k })}</RingLine>
    </div>
  )
}
