import { PERSON_NAME_MOST, SPONSOR_LINE_MOST } from '@parley/shared/limits'
import type { SponsorStatement } from '@parley/shared/protocol/sheets'
import { useState, type FormEvent } from 'react'
import styles from '../../../before/Before.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field, TextArea } from '../../../ui/Field.tsx'
import { useAct } from '../use-act.ts'

const NOTHING: SponsorStatement = { text: '', by: '', acts: '' }

/** What the sponsor says before people join: plain words, signed, with what they promise to act on. */
export const SponsorForm = ({ stands = NOTHING }: { readonly stands: SponsorStatement | undefined }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [draft, setDraft] = useState(stands)
  const [isWrong, setWrong] = useState(false)
  const { reads } = state.before
  const set =
    (key: keyof SponsorStatement) =>
    (text: string): void =>
      setDraft((before) => ({ ...before, [key]: text }))
  const isSame = (['text', 'by', 'acts'] as const).every((key) => draft[key].trim() === stands[key])
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(true)
    if (isSame || !draft.text.trim() || !draft.by.trim()) return
    if (await send({ type: 'write-sheet', written: { sheet: 'sponsor', words: draft } }))
      announce(m.before_edit_saved())
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      {reads && <p className={styles.quiet}>{m.before_sponsor_count(reads)}</p>}
      <TextArea
        label={m.before_edit_sponsor_text()}
        hint={m.before_edit_sponsor_text_hint()}
        error={isWrong && !draft.text.trim() && m.before_edit_empty()}
        value={draft.text}
        onChange={set('text')}
        most={SPONSOR_LINE_MOST}
      />
      <TextArea
        label={m.before_edit_sponsor_acts()}
        hint={m.before_edit_sponsor_acts_hint()}
        value={draft.acts}
        onChange={set('acts')}
        most={SPONSOR_LINE_MOST}
      />
      <Field
        label={m.before_edit_sponsor_by()}
        error={isWrong && !draft.by.trim() && m.before_edit_sponsor_by_missing()}
        value={draft.by}
        onChange={set('by')}
        most={PERSON_NAME_MOST}
      />
      <ProblemNotice problem={problem} />
      <div>
        <Button type="submit" busy={busy || isSame || state.ended}>
          {m.before_edit_save()}
        </Button>
      </div>
    </form>
  )
}
