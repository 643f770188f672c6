import { REASON_MOST } from '@parley/shared/limits'
import type { GroupId } from '@parley/shared/session/agenda'
import type { StateView } from '@parley/shared/protocol/state-view'
import { ANSWERS, type Answer } from '@parley/shared/session/events'
import { OUTCOMES, type Outcome } from '@parley/shared/session/told'
import { useRef, useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { toldText } from '../../../session/told-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { Field } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'

type Said = NonNullable<StateView['checkIn']>['told'][number]
type TellFormProps = { readonly item: string; readonly of: 'agreement' | 'ask'; readonly group: GroupId }

/** The lines that are typed about an item, kept in the browser until they were sent. */
const useLines = (item: string) => {
  const [reason, setReason] = useKeptField(`series.${item}`)
  const [learned, setLearned] = useKeptField(`series.${item}.learned`)
  return { reason, setReason, learned, setLearned }
}

type FormProps = TellFormProps & {
  /** What the group said before, which it says differently now. */
  readonly before: Said | undefined
  readonly onDone: () => void
}

/** What the own group says became of an agreement, or answers to an ask that waited: a word, why, and what was learned. */
const Form = ({ item, of, group, before, onDone }: FormProps) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { reason, setReason, learned, setLearned } = useLines(item)
  const [word, setWord] = useState<Outcome | Answer | null>(before?.word ?? null)
  const [wrong, setWrong] = useState<'word' | 'reason' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const isAsk = of === 'ask'
  const name = state.session.groups[group].name
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const [line, lesson] = [reason.trim(), learned.trim()]
    if (word === null) return setWrong('word')
    if (isTooLong(line, REASON_MOST) || isTooLong(lesson, REASON_MOST)) return goToTooLong()
    if (line === '' && (isAsk ? word === 'not-ours' : word !== 'kept')) {
      setWrong('reason')
      return field.current?.focus()
    }
    const said = { ...(line === '' ? {} : { reason: line }), ...(lesson === '' ? {} : { learned: lesson }) }
    const isSame = before?.word === word && before.reason === said.reason && before.learned === said.learned
    if (!isSame && !(await send({ type: 'tell-last', item, word, ...said }))) return
    setReason('')
    setLearned('')
    onDone()
  }
  return (
    <form className={styles.stack} noValidate onSubmit={(event) => void save(event)}>
      <ChoiceRows
        legend={isAsk ? m.series_tell_answer({ group: name }) : m.series_tell({ group: name })}
        error={wrong === 'word' && m.series_word_missing()}
      >
        {(isAsk ? ANSWERS : OUTCOMES).map((one) => (
          <RadioRow
            key={one}
            name={`told-${item}`}
            checked={word === one}
            label={toldText(one)}
            onChange={() => {
              setWord(one)
              setWrong(null)
            }}
          />
        ))}
      </ChoiceRows>
      <Field
        ref={field}
        label={isAsk ? m.series_reason_ask() : m.series_reason()}
        hint={isAsk ? m.series_reason_ask_more() : m.series_reason_more()}
        value={reason}
        most={REASON_MOST}
        error={wrong === 'reason' && m.series_reason_missing()}
        onChange={(text) => {
          setReason(text)
          setWrong(null)
        }}
      />
      {!isAsk && (
        <Field
          label={m.series_learned()}
          hint={m.series_learned_more()}
          value={learned}
          most={REASON_MOST}
          onChange={setLearned}
        />
      )}
      <ProblemNotice problem={problem} />
      <Button type="submit" wide busy={busy}>
        {m.series_say({ group: name })}
      </Button>
    </form>
  )
}

/** The form while the own group has said nothing; then a button that opens it again, since the last word stands. */
export const TellForm = (props: TellFormProps) => {
  const { state } = useSession()
  const { reason, setReason, learned, setLearned } = useLines(props.item)
  const [isOpen, setOpen] = useState(false)
  const before = state.checkIn?.told.find(({ item, group }) => item === props.item && group === props.group)
  // What was said before stands in the fields, so that a line is not lost when only the word changes.
  const open = (): void => {
    setReason(reason || (before?.reason ?? ''))
    setLearned(learned || (before?.learned ?? ''))
    setOpen(true)
  }
  return before && !isOpen ? (
    <div>
      <Button variant="quiet" onClick={open}>
        {m.series_say_again()}
      </Button>
    </div>
  ) : (
    <Form {...props} before={before} onDone={() => setOpen(false)} />
  )
}
