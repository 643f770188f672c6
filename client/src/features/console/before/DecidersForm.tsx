import { CASE_LINE_MOST, DECIDERS_MOST, PERSON_NAME_MOST } from '@parley/shared/limits'
import type { Decider } from '@parley/shared/protocol/sheets'
import { useState, type FormEvent } from 'react'
import styles from '../../../before/Before.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { randomId } from '../../../session/random.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../../ui/ChoiceRow.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useAct } from '../use-act.ts'

const NOBODY: readonly Decider[] = []

/** Who can say yes to what this room cannot decide by itself. */
export const DecidersForm = ({ stands = NOBODY }: { readonly stands: readonly Decider[] | undefined }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [list, setList] = useState(stands)
  const [isWrong, setWrong] = useState(false)
  const isSame = JSON.stringify(list) === JSON.stringify(stands)
  const set = (id: string, change: Partial<Decider>): void =>
    setList((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)))
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(true)
    if (isSame || list.some(({ about, who }) => !about.trim() || !who.trim())) return
    if (await send({ type: 'write-sheet', written: { sheet: 'deciders', words: [...list] } }))
      announce(m.before_edit_saved())
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <p>{m.before_deciders_lead()}</p>
      {list.length === 0 && <p className={styles.quiet}>{m.before_deciders_none()}</p>}
      {list.map(({ id, about, who, onTheDay }, at) => (
        <fieldset key={id} className={styles.symptom}>
          <legend className={styles.label}>{m.before_deciders_row({ number: at + 1 })}</legend>
          <Field
            label={m.before_deciders_about()}
            value={about}
            onChange={(text) => set(id, { about: text })}
            error={isWrong && !about.trim() && m.before_deciders_missing()}
            most={CASE_LINE_MOST}
          />
          <Field
            label={m.before_deciders_who()}
            value={who}
            onChange={(text) => set(id, { who: text })}
            error={isWrong && !who.trim() && m.before_deciders_missing()}
            most={PERSON_NAME_MOST}
          />
          <ChoiceRows legend={m.before_deciders_here()} legendUnseen>
            <CheckRow
              checked={onTheDay}
              onChange={(is) => set(id, { onTheDay: is })}
              label={m.before_deciders_here()}
            />
          </ChoiceRows>
          <div>
            <Button variant="quiet" onClick={() => setList((before) => before.filter((one) => one.id !== id))}>
              {m.before_deciders_remove({ number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          busy={list.length >= DECIDERS_MOST}
          onClick={() => setList((before) => [...before, { id: randomId(), about: '', who: '', onTheDay: false }])}
        >
          {m.before_deciders_add()}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
      <div>
        <Button type="submit" busy={busy || isSame || state.ended}>
          {m.before_edit_save()}
        </Button>
      </div>
    </form>
  )
}
