import { CASE_LINE_MOST, SYMPTOMS_MOST } from '@parley/shared/limits'
import { CASE_KINDS, type CaseSheet } from '@parley/shared/protocol/sheets'
import { useState, type FormEvent } from 'react'
import styles from '../../../before/Before.module.css'
import { CASE_KIND_NAMES } from '../../../before/case-kinds.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useAct } from '../use-act.ts'

type Symptom = CaseSheet['symptoms'][number]
const NOTHING: CaseSheet = { kind: 'other', symptoms: [] }
const LINES = [
  ['what', m.before_case_what],
  ['baseline', m.before_case_baseline],
  ['source', m.before_case_source],
] as const

const isWhole = (one: Symptom): boolean => LINES.every(([key]) => one[key].trim() !== '')

/** The case sheet: what it is about, and up to three symptoms with a baseline that can be looked at again. */
export const CaseForm = ({ stands = NOTHING }: { readonly stands: CaseSheet | undefined }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [draft, setDraft] = useState(stands)
  const [isWrong, setWrong] = useState(false)
  const { symptoms } = draft
  const isSame = JSON.stringify(draft) === JSON.stringify(stands)
  const setSymptoms = (list: Symptom[]): void => setDraft((before) => ({ ...before, symptoms: list }))
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(true)
    if (isSame || !symptoms.every(isWhole)) return
    if (await send({ type: 'write-sheet', written: { sheet: 'case', words: draft } })) announce(m.before_edit_saved())
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <p>{m.before_case_lead()}</p>
      <ChoiceRows legend={m.before_kind()}>
        {CASE_KINDS.map((kind) => (
          <RadioRow
            key={kind}
            name="case-kind"
            checked={draft.kind === kind}
            onChange={() => setDraft((before) => ({ ...before, kind }))}
            label={CASE_KIND_NAMES[kind]()}
          />
        ))}
      </ChoiceRows>
      {symptoms.map((symptom, at) => (
        // Symptoms have no name of their own; one that is removed takes its fields with it.
        <fieldset key={`${symptoms.length}-${at}`} className={styles.symptom}>
          <legend className={styles.label}>{m.before_case_symptom({ number: at + 1 })}</legend>
          {LINES.map(([key, name]) => (
            <Field
              key={key}
              label={name()}
              value={symptom[key]}
              onChange={(text) =>
                setSymptoms(symptoms.map((one, index) => (index === at ? { ...one, [key]: text } : one)))
              }
              error={isWrong && !symptom[key].trim() && m.before_case_missing()}
              most={CASE_LINE_MOST}
            />
          ))}
          <div>
            <Button variant="quiet" onClick={() => setSymptoms(symptoms.filter((_, index) => index !== at))}>
              {m.before_case_remove({ number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          busy={symptoms.length >= SYMPTOMS_MOST}
          onClick={() => setSymptoms([...symptoms, { what: '', baseline: '', source: '' }])}
        >
          {m.before_case_add()}
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
