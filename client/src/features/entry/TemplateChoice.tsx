import { minutesOf } from '@parley/shared/session/agenda'
import { beginnings } from '@parley/shared/session/plan-clock'
import { stepsOf, TEMPLATE_SECTIONS, type TemplateId, type TemplateSection } from '@parley/shared/session/templates'
import { useState } from 'react'
import { stepIn } from '../../agenda/agenda-draft.ts'
import { AgendaEditor, minutesOfDraft } from '../../agenda/AgendaEditor.tsx'
import { KeepTemplate } from '../../agenda/KeepTemplate.tsx'
import { ownTemplates } from '../../agenda/own-templates.ts'
import { m } from '../../paraglide/messages.js'
import { dayTimeText, durationText } from '../../session/agenda-text.ts'
import { stepTitle } from '../../session/step-text.ts'
import { templateName, templatePurpose } from '../../session/template-text.ts'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { arranging, choiceKey, choosing, chosenDraft, type AgendaChoice } from './agenda-choice.ts'
import styles from './Entry.module.css'
import { OwnTemplates } from './OwnTemplates.tsx'

const SECTIONS: Readonly<Record<TemplateSection, () => string>> = {
  whole: m.agenda_section_whole,
  shorter: m.agenda_section_shorter,
  boards: m.agenda_section_boards,
}
const ORDER = Object.keys(TEMPLATE_SECTIONS) as readonly TemplateSection[]
const NONE: ReadonlySet<string> = new Set()

/** What a template takes and is for; what it consists of stands under the one that is chosen. */
const Description = ({ template, isChosen }: { readonly template: TemplateId; readonly isChosen: boolean }) => {
  const steps = stepsOf(template)
  return (
    <>
      {m.agenda_in_it({ time: durationText(minutesOf(steps)), purpose: templatePurpose(template) })}
      {isChosen && <span className={styles.inside}>{steps.map(stepTitle).join(' · ')}</span>}
    </>
  )
}

type TemplateChoiceProps = {
  readonly agenda: AgendaChoice
  readonly onAgenda: (agenda: AgendaChoice) => void
  /** What is wrong with the agenda, when the form was sent. */
  readonly error: string | undefined
}

/**
 * The choice of an agenda, grouped: whole processes, shorter ones, those with a board of their own, and the mediator's
 * own. What is chosen can be arranged before the session is made.
 */
export const TemplateChoice = ({ agenda, onAgenda, error }: TemplateChoiceProps) => {
  const [own, setOwn] = useState(ownTemplates)
  // A figure that is wrong must be seen to be mended: the editor opens by itself then.
  const [isOpen, setOpen] = useState(false)
  const { choice } = agenda
  const draft = chosenDraft(agenda)
  const minutes = minutesOfDraft(draft)
  const times = beginnings(draft.steps.map((row) => ({ ...stepIn(row), id: row.key })))
  const { start } = draft
  const clocks = draft.steps.map((_, at) => (start === null ? null : dayTimeText(start + (times[at] ?? 0))))
  return (
    <section className={styles.part} aria-labelledby="agenda">
      <h2 id="agenda">{m.entry_new_template_heading()}</h2>
      {ORDER.map((section) => (
        <ChoiceRows key={section} legend={SECTIONS[section]()}>
          {TEMPLATE_SECTIONS[section].map((template) => (
            <RadioRow
              key={template}
              name="template"
              value={template}
              checked={choiceKey(choice) === template}
              onChange={() => onAgenda(choosing(agenda, { of: 'template', template }))}
              label={templateName(template)}
              description={<Description template={template} isChosen={choiceKey(choice) === template} />}
            />
          ))}
        </ChoiceRows>
      ))}
      <OwnTemplates
        chosen={choice.of === 'own' ? choice.own.name : null}
        onChoose={(template) => onAgenda(choosing(agenda, { of: 'own', own: template }))}
        templates={own}
        onTemplates={setOwn}
      />
      <details
        className={styles.arrange}
        open={isOpen || error !== undefined}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{m.agenda_edit()}</summary>
        <p className={styles.quiet}>{m.agenda_edit_lead()}</p>
        <AgendaEditor
          draft={draft}
          onDraft={(next) => onAgenda(arranging(agenda, next))}
          begun={NONE}
          clocks={clocks}
          sum={
            start === null
              ? m.agenda_sum({ time: durationText(minutes) })
              : m.agenda_sum_ends({ time: durationText(minutes), clock: dayTimeText(start + minutes) })
          }
        />
        <KeepTemplate draft={draft} onKept={() => setOwn(ownTemplates())} />
      </details>
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
