import { REASON_MOST } from '@parley/shared/limits'
import type { GroupId } from '@parley/shared/session/agenda'
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

type TellFormProps = { readonly item: string; readonly of: 'agreement' | 'ask'; readonly group: GroupId }

/** What the own group says became of an agreement, or answers to an ask that waited: a word, and a line of why. */
const Form = ({ item, of, group, onDone }: TellFormProps & { readonly onDone: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [reason, setReason] = useKeptField(`series.${item}`)
  const [word, setWord] = useState<Outcome | Answer | null>(null)
  const [wrong, setWrong] = useState<'word' | 'reason' | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const isAsk = of === 'ask'
  const name = state.session.groups[group].name
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const line = reason.trim()
    if (word === null) return setWrong('word')
    if (isTooLong(line, REASON_MOST)) return goToTooLong()
    if (line === '' && (isAsk ? word === 'not-ours' : word !== 'kept')) {
      setWrong('reason')
      return field.current?.focus()
    }
    if (!(await send({ type: 'tell-last', item, word, ...(line === '' ? {} : { reason: line }) }))) return
    setReason('')
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
  const [isOpen, setOpen] = useState(false)
  const isTold = state.checkIn?.told.some(({ item, group }) => item === props.item && group === props.group) === true
  return isTold && !isOpen ? (
    <div>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {m.series_say_again()}
      </Button>
    </div>
  ) : (
    <Form {...props} onDone={() => setOpen(false)} />
  )
}
