import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import participant from '../Participant.module.css'
import { TaskActions } from '../TaskSlot.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { useWide } from '../use-wide.ts'
import styles from './Agree.module.css'
import { AnswerAsk } from './AnswerAsk.tsx'
import { otherGroup, useWriter } from './use-writer.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'

/** The asks of a group, without a word of what is being answered. */
const Plain = ({ title, lead, texts }: { title: string; lead?: string; texts: readonly string[] }) => (
  <section className={participant.section}>
    <h2>{title}</h2>
    {lead && <p className={participant.quiet}>{lead}</p>}
    <ul className={participant.rules}>
      {texts.map((text) => (
        <li key={text} dir="auto">
          <ExplainedText text={text} />
        </li>
      ))}
    </ul>
  </section>
)

/** Both groups are asked at once: here one's own group answers, and what it asked waits in silence. */
export const AnswerAsks = () => {
  const { state, self } = useSession()
  const { group } = useWriter()
  const isWide = useWide()
  const [at, setAt] = useState(0)
  const { list, answered } = state.asks
  const { groups } = state.session
  if (!group) {
    return (
      <>
        <TaskHeading title={m.participant_ask_reader_title()}>{m.participant_ask_reader_lead()}</TaskHeading>
        {(['a', 'b'] as const).map((from) => (
          <Plain
            key={from}
            title={m.participant_ask_list({ from: groups[from].name, to: groups[otherGroup(from)].name })}
            texts={list.filter((ask) => ask.from === from).map((ask) => ask.text)}
          />
        ))}
      </>
    )
  }
  const toAnswer = list.filter((ask) => ask.from !== group)
  const asked = list.filter((ask) => ask.from === group)
  const own = answered[group]
  const place = Math.min(at, toAnswer.length - 1)
  const shown = isWide ? toAnswer : toAnswer.slice(place, place + 1)
  return (
    <>
      <TaskHeading title={m.participant_ask_answer_title({ group: groups[group].name })}>
        {m.participant_ask_answer_lead()}
      </TaskHeading>
      <RingLine ring="group">
        <Emphasis text={m.participant_ask_ring()} />
      </RingLine>
      {own && own.of > 0 && (
        <p role="status" className={styles.named}>
          <GroupMark group={group} />
          {own.in === own.of ? m.participant_ask_all_in() : m.participant_ask_progress({ in: own.in, of: own.of })}
        </p>
      )}
      {toAnswer.length === 0 && <p>{m.participant_ask_nothing_asked()}</p>}
      <div className={styles.columns}>
        {shown.map((ask) => (
          <AnswerAsk
            key={ask.id}
            ask={ask}
            mayAnswer={self.atTable}
            {...(!isWide &&
              toAnswer.length > 1 && { place: m.participant_ask_place({ at: place + 1, of: toAnswer.length }) })}
          />
        ))}
      </div>
      {toAnswer.length > 0 && (
        <p className={participant.quiet}>
          {self.atTable
            ? m.participant_ask_help({ seconds: state.session.actSeconds })
            : m.participant_ask_not_at_table()}
        </p>
      )}
      {asked.length > 0 && (
        <Plain
          title={m.participant_ask_they_answer()}
          lead={m.participant_ask_they_answer_lead()}
          texts={asked.map((ask) => ask.text)}
        />
      )}
      {!isWide && toAnswer.length > 1 && (
        <TaskActions>
          <div className={participant.pair}>
            <Button disabled={place === 0} onClick={() => setAt(place - 1)}>
              {m.participant_ask_previous()}
            </Button>
            <Button disabled={place === toAnswer.length - 1} onClick={() => setAt(place + 1)}>
              {m.participant_ask_next()}
            </Button>
          </div>
        </TaskActions>
      )}
    </>
  )
}
