import { DISCLOSURE_MOST } from '@parley/shared/limits'
import type { Disclosure } from '@parley/shared/protocol/sheets'
import { useState, type FormEvent } from 'react'
import styles from '../../../before/Before.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { useAct } from '../use-act.ts'

const NOTHING: Disclosure = { place: 'external', profile: '', training: '', toA: '', toB: '', interests: '' }
const TEXTS = ['profile', 'training', 'toA', 'toB', 'interests'] as const

/** What the mediator says of themselves before anybody accepts them. */
export const DisclosureForm = ({ stands }: { readonly stands: Disclosure | undefined }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [draft, setDraft] = useState(stands ?? NOTHING)
  const [isWrong, setWrong] = useState(false)
  const { groups } = state.session
  const labels: Readonly<Record<(typeof TEXTS)[number], string>> = {
    profile: m.before_edit_profile(),
    training: m.before_edit_training(),
    toA: m.before_edit_to({ group: groups.a.name }),
    toB: m.before_edit_to({ group: groups.b.name }),
    interests: m.before_edit_interests(),
  }
  const isSame =
    stands !== undefined && draft.place === stands.place && TEXTS.every((key) => draft[key].trim() === stands[key])
  const isMissing = !draft.profile.trim() || !draft.toA.trim() || !draft.toB.trim()
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(isMissing)
    if (isSame || isMissing) return
    if (await send({ type: 'write-sheet', written: { sheet: 'disclosure', words: draft } }))
      announce(m.before_edit_saved())
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <p>{m.before_edit_disclosure_lead()}</p>
      <ChoiceRows legend={m.before_edit_place()}>
        {(['external', 'internal'] as const).map((place) => (
          <RadioRow
            key={place}
            name="place"
            checked={draft.place === place}
            onChange={() => setDraft((before) => ({ ...before, place }))}
            label={place === 'external' ? m.before_edit_external() : m.before_edit_internal()}
          />
        ))}
      </ChoiceRows>
      {TEXTS.map((key) => (
        <TextArea
          key={key}
          label={labels[key]}
          hint={key === 'toA' ? m.before_edit_to_hint() : undefined}
          value={draft[key]}
          onChange={(text) => setDraft((before) => ({ ...before, [key]: text }))}
          most={DISCLOSURE_MOST}
        />
      ))}
      {isWrong && isMissing && (
        <p role="alert">
          <strong>{m.before_edit_disclosure_missing()}</strong>
        </p>
      )}
      <ProblemNotice problem={problem} />
      <div>
        <Button type="submit" busy={busy || isSame || state.ended}>
          {m.before_edit_save()}
        </Button>
      </div>
    </form>
  )
}
