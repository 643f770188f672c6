import { ANSWER_TO_MOST } from '@parley/shared/limits'
import type { AskView } from '@parley/shared/protocol/agree-views'
import { ANSWERS, type Answer } from '@parley/shared/session/events'
import { useEffect, useRef, useState } from 'react'
import { QuestionHint } from '../../../hints/Hint.tsx'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { Field } from '../../../ui/Field.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { useKeptText } from '../kept-text.ts'
import participant from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import styles from './Agree.module.css'
import { answerLabel, answerText } from './answer-text.ts'
import { keptFor, keptWith } from './asks-now.ts'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'

/** Where an ask goes that is not this group's: typed before it is proposed, kept until it is sent. */
const WhereTo = ({ ask, onSend, busy }: { ask: AskView; onSend: (to: string) => void; busy: boolean }) => {
  const { seat } = useSession()
  const [kept, setKept] = useKeptText(seat, 'ask-to')
  const [error, setError] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const text = keptFor(kept, ask.id)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={participant.stack}
      data-hinted=""
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (text.trim() === '') {
          setError(m.participant_ask_to_missing())
          field.current?.focus()
        } else onSend(text.trim())
      }}
    >
      <Field
        ref={field}
        label={m.participant_ask_to()}
        value={text}
        most={ANSWER_TO_MOST}
        error={error}
        onChange={(next) => {
          setError('')
          setKept(keptWith(kept, ask.id, next))
        }}
      />
      <QuestionHint text={text} card={`to ${ask.id}`} where="reply" />
      <Button type="submit" wide busy={busy}>
        {m.participant_ask_to_propose()}
      </Button>
    </form>
  )
}

type AnswerAskProps = {
  readonly ask: AskView
  readonly mayAnswer: boolean
  /** "Ask 2 of 4", where one stands alone. */
  readonly place?: string
}

/** One ask of the other group and the five answers, equally large. An answer is an act of the group. */
export const AnswerAsk = ({ ask, mayAnswer, place }: AnswerAskProps) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [asksWhere, setAsksWhere] = useState(false)
  const chosen = ask.proposal ?? ask.answer
  const propose = async (reply: Answer, to?: string): Promise<void> => {
    const isDone = await send({ type: 'propose', act: 'answer', ask: ask.id, reply, ...(to && { to }) })
    if (isDone) setAsksWhere(false)
  }
  return (
    <article className={styles.sheet} data-group={ask.from}>
      <p className={`${participant.quiet} ${styles.asked}`}>
        <span className={styles.named}>
          <GroupMark group={ask.from} /> {m.participant_ask_asked_you({ group: state.session.groups[ask.from].name })}
        </span>
        {place && <span>{place}</span>}
      </p>
      <h2 className={styles.words} dir="auto">
        {ask.text}
      </h2>
      <ExplainedNote text={ask.text} />
      {ask.proposal && <p>{m.participant_ask_stands()}</p>}
      {ask.answer && !ask.proposal && (
        <p>
          <Emphasis text={m.participant_ask_answer_is({ answer: answerText(ask.answer) })} />{' '}
          {m.participant_ask_answer_change()}
        </p>
      )}
      <ProblemNotice problem={problem} />
      {mayAnswer && (
        <div className={styles.choices} role="group" aria-label={m.participant_ask_answers()}>
          {ANSWERS.map((answer) => (
            <Button
              key={answer}
              wide
              busy={busy || ask.proposal !== undefined}
              aria-pressed={chosen?.answer === answer}
              {...(answer === 'not-ours' && { 'aria-expanded': asksWhere })}
              onClick={() => (answer === 'not-ours' ? setAsksWhere(!asksWhere) : void propose(answer))}
            >
              {chosen?.answer === answer ? answerText(chosen) : answerLabel(answer)}
            </Button>
          ))}
          {asksWhere && !ask.proposal && (
            <WhereTo ask={ask} busy={busy} onSend={(to) => void propose('not-ours', to)} />
          )}
        </div>
      )}
    </article>
  )
}
