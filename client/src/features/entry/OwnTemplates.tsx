import { BODY_BYTES_MOST } from '@parley/shared/limits'
import { minutesOf } from '@parley/shared/session/agenda'
import { readTemplate, type OwnTemplate } from '@parley/shared/session/own-template'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { forgetTemplate, keepTemplate, ownTemplates, templateErrorText } from '../../agenda/own-templates.ts'
import { m } from '../../paraglide/messages.js'
import { durationText } from '../../session/agenda-text.ts'
import { stepTitle } from '../../session/step-text.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import styles from './Entry.module.css'

type OwnTemplatesProps = {
  /** The name of the one that is chosen, if one of them is. */
  readonly chosen: string | null
  readonly onChoose: (template: OwnTemplate) => void
  readonly templates: readonly OwnTemplate[]
  readonly onTemplates: (templates: readonly OwnTemplate[]) => void
}

/** The mediator's own agendas, which this device keeps, and how another one comes from a file. */
export const OwnTemplates = ({ chosen, onChoose, templates, onTemplates }: OwnTemplatesProps) => {
  const id = useId()
  const [wrong, setWrong] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const open = async (file: File | undefined): Promise<void> => {
    setSaid('')
    setWrong(null)
    if (!file) return
    if (file.size > BODY_BYTES_MOST) return setWrong(m.agenda_file_large())
    // A file that was moved or deleted meanwhile cannot be read.
    const text = await file.text().catch(() => null)
    if (text === null) return setWrong(m.agenda_file_unreadable())
    const read = readTemplate(text)
    if ('of' in read) return setWrong(templateErrorText(read))
    keepTemplate(read)
    onTemplates(ownTemplates())
    onChoose(read)
    setSaid(m.agenda_own_opened({ name: read.name }))
  }
  const forget = (name: string): void => {
    forgetTemplate(name)
    onTemplates(ownTemplates())
    setSaid(m.agenda_own_forgotten({ name }))
  }
  return (
    <>
      {templates.length > 0 && (
        <ChoiceRows legend={m.agenda_section_own()}>
          {templates.map((own) => (
            <div key={own.name} className={styles.ownRow}>
              <RadioRow
                name="template"
                value={`own ${own.name}`}
                checked={chosen === own.name}
                onChange={() => onChoose(own)}
                label={own.name}
                description={
                  <>
                    {m.agenda_in_it({ time: durationText(minutesOf(own.steps)), purpose: m.agenda_own_for() })}
                    {chosen === own.name && (
                      <span className={styles.inside}>{own.steps.map(stepTitle).join(' · ')}</span>
                    )}
                  </>
                }
              />
              {chosen !== own.name && (
                <Button
                  variant="quiet"
                  icon={<X aria-hidden="true" />}
                  aria-label={m.agenda_own_forget({ name: own.name })}
                  title={m.agenda_own_forget({ name: own.name })}
                  onClick={() => forget(own.name)}
                />
              )}
            </div>
          ))}
        </ChoiceRows>
      )}
      <div className={styles.file}>
        <label htmlFor={id}>{m.agenda_own_file()}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={wrong !== null || undefined}
          // The same file can be chosen again when it was mended.
          onClick={({ currentTarget }) => (currentTarget.value = '')}
          onChange={({ target }) => void open(target.files?.[0])}
        />
        <p id={`${id}-hint`} className={styles.small}>
          {m.agenda_own_file_hint()}
        </p>
        {wrong && (
          <p id={`${id}-wrong`} className={styles.wrong} role="alert">
            {wrong}
          </p>
        )}
        <p role="status">{said}</p>
      </div>
    </>
  )
}
