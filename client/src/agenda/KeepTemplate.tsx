import { TITLE_MOST } from '@parley/shared/limits'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './Agenda.module.css'
import { stepsOfDraft, type Draft } from './agenda-draft.ts'
import { keepTemplate, saveTemplate } from './own-templates.ts'

/** Keeps the agenda as the mediator's own template: on this device, or as a file. */
export const KeepTemplate = ({ draft, onKept }: { readonly draft: Draft; readonly onKept?: () => void }) => {
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const keep = (how: 'device' | 'file'): void => {
    const called = name.trim()
    const steps = stepsOfDraft(draft)?.map(({ id: _id, ...step }) => step)
    setSaid('')
    if (called === '' || called.length > TITLE_MOST) return setWrong(m.agenda_own_name_missing())
    if (!steps) return setWrong(m.agenda_own_steps_wrong())
    setWrong(null)
    const template = { name: called, steps: steps as Parameters<typeof saveTemplate>[0]['steps'] }
    if (how === 'file') {
      saveTemplate(template)
      setSaid(m.agenda_own_saved({ name: called }))
    } else {
      setSaid(keepTemplate(template) ? m.agenda_own_kept({ name: called }) : m.agenda_own_not_kept())
      onKept?.()
    }
  }
  return (
    <details className={styles.keep}>
      <summary>{m.agenda_own_title()}</summary>
      <div className={styles.keepBody}>
        <p className={styles.quiet}>{m.agenda_own_lead()}</p>
        <Field
          label={m.agenda_own_name()}
          value={name}
          onChange={setName}
          error={wrong}
          most={TITLE_MOST}
          // Enter in this field is not meant for the form around it.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            keep('device')
          }}
        />
        <div className={styles.keepActs}>
          <Button onClick={() => keep('device')}>{m.agenda_own_keep()}</Button>
          <Button onClick={() => keep('file')}>{m.agenda_own_save()}</Button>
        </div>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}
