import {
  GROUP_NAME_MOST,
  K_LEAST,
  K_MOST,
  PERSON_NAME_MOST,
  SPONSOR_LINE_MOST,
  TITLE_MOST,
} from '@parley/shared/limits'
import type { SessionCreated } from '@parley/shared/protocol/answers'
import { useRef, useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { createSession, followRecord, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { keepSeat } from '../../session/seats.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { CaseKindChoice } from './CaseKindChoice.tsx'
import styles from './Entry.module.css'
import { MadePage } from './MadePage.tsx'
import { bodyOf, emptySession, wrongIn, type NewSession, type Wrong } from './new-session.ts'
import { RecordChoice, type RecordState } from './RecordChoice.tsx'
import { ServerLines } from './ServerLines.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useServer } from './use-server.ts'
import { WhenNot } from './WhenNot.tsx'

/** The mediator starts a session: first when not to, then what it is about. */
export const NewPage = () => {
  const needsKey = useServer()?.needsMediatorKey ?? false
  const [form, setForm] = useState(emptySession)
  const [wrong, setWrong] = useState<Wrong>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [record, setRecord] = useState<RecordState>({ of: 'none' })
  const [made, setMade] = useState<SessionCreated | null>(null)
  const place = useRef<HTMLFormElement>(null)

  const set =
    <K extends keyof NewSession>(key: K) =>
    (value: NewSession[K]): void => {
      setForm((before) => ({ ...before, [key]: value }))
      setWrong(({ [key]: _mended, ...rest }) => rest)
    }
  /** The groups are called as they were last time, and so is the session, unless something else was typed. */
  const takeUp = (state: RecordState): void => {
    setRecord(state)
    if (state.of !== 'taken') return
    const { title, groups } = state.preview.record
    setForm((before) => ({ ...before, title: before.title.trim() || title, a: groups.a.name, b: groups.b.name }))
    setWrong(({ title: _title, a: _a, b: _b, ...rest }) => rest)
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || record.of === 'looking') return
    const now = wrongIn(form, needsKey, record.of === 'taken' ? record.preview.record.groups : null)
    setWrong(now)
    setProblem(null)
    // A file that could not be taken up is mended or put away first: no session goes on from nothing by mistake.
    if (Object.keys(now).length > 0 || record.of === 'wrong') {
      // After the next paint the first wrong field is marked, and the focus goes there.
      requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    setBusy(true)
    const [body, key] = [bodyOf(form), form.key.trim()]
    const answer =
      record.of === 'taken' ? await followRecord({ ...body, record: record.text }, key) : await createSession(body, key)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    keepSeat(answer.value, { name: form.mediator.trim(), title: form.title.trim() })
    setMade(answer.value)
  }
  if (made) return <MadePage made={made} title={form.title.trim()} name={form.mediator.trim()} />

  return (
    <PageFrame
      title={m.entry_new_title()}
      actions={
        <>
          <ProblemNotice problem={problem} />
          <Button type="submit" form="new-session" variant="primary" wide busy={busy || record.of === 'looking'}>
            {m.entry_new_create()}
          </Button>
        </>
      }
    >
      <h1>{m.entry_new_title()}</h1>
      <form id="new-session" ref={place} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <section className={styles.part} aria-labelledby="not">
          <h2 id="not">{m.entry_new_not_heading()}</h2>
          <WhenNot />
          <ChoiceRows legend={m.entry_new_not_heading()} legendUnseen>
            <CheckRow
              checked={form.noneOfThese}
              onChange={set('noneOfThese')}
              label={m.entry_new_none()}
              error={wrong.noneOfThese}
            />
          </ChoiceRows>
        </section>
        <CaseKindChoice chosen={form.kind} onChoose={set('kind')} error={wrong.kind} />
        {needsKey && (
          <Field
            label={m.entry_new_key()}
            hint={m.entry_new_key_hint()}
            error={wrong.key}
            value={form.key}
            onChange={set('key')}
            type="password"
            autoComplete="off"
          />
        )}
        <RecordChoice state={record} onState={takeUp} mediatorKey={needsKey ? form.key.trim() : null} />
        <section className={styles.form} aria-labelledby="about">
          <h2 id="about">{m.entry_new_about()}</h2>
          <Field
            label={m.entry_new_name()}
            hint={m.entry_new_name_hint()}
            error={wrong.title}
            value={form.title}
            onChange={set('title')}
            most={TITLE_MOST}
          />
          <div className={styles.pair}>
            <Field
              label={
                <>
                  <GroupMark group="a" /> {m.entry_new_group_a()}
                </>
              }
              error={wrong.a}
              value={form.a}
              onChange={set('a')}
              most={GROUP_NAME_MOST}
            />
            <Field
              label={
                <>
                  <GroupMark group="b" /> {m.entry_new_group_b()}
                </>
              }
              error={wrong.b}
              value={form.b}
              onChange={set('b')}
              most={GROUP_NAME_MOST}
            />
          </div>
          <Field
            label={m.entry_new_mediator()}
            error={wrong.mediator}
            value={form.mediator}
            onChange={set('mediator')}
            autoComplete="name"
            most={PERSON_NAME_MOST}
          />
          <TextArea
            label={m.entry_new_sponsor()}
            hint={m.entry_new_sponsor_hint()}
            value={form.sponsor}
            onChange={set('sponsor')}
            most={SPONSOR_LINE_MOST}
          />
        </section>
        <section className={styles.form} aria-labelledby="numbers">
          <h2 id="numbers">{m.entry_new_more_heading()}</h2>
          <ChoiceRows legend={m.people_names_offline()} legendUnseen>
            <CheckRow
              checked={form.namesOffline}
              onChange={set('namesOffline')}
              label={m.people_names_offline()}
              description={m.people_names_offline_more()}
            />
          </ChoiceRows>
          <div className={styles.pair}>
            <Field
              label={m.entry_new_k()}
              hint={m.entry_new_k_hint({ least: K_LEAST, most: K_MOST })}
              error={wrong.k}
              value={form.k}
              onChange={set('k')}
              inputMode="numeric"
            />
            <Field
              label={m.entry_new_cap()}
              hint={m.entry_new_cap_hint()}
              error={wrong.cap}
              value={form.cap}
              onChange={set('cap')}
              inputMode="numeric"
            />
          </div>
        </section>
        <TemplateChoice agenda={form.agenda} onAgenda={set('agenda')} error={wrong.agenda} />
        <ServerLines />
      </form>
    </PageFrame>
  )
}
