import { minutesOf } from '@parley/shared/session/agenda'
import { stepsOf, TEMPLATE_SECTIONS, type TemplateId, type TemplateSection } from '@parley/shared/session/templates'
import { m } from '../../paraglide/messages.js'
import { durationText } from '../../session/agenda-text.ts'
import { stepTitle } from '../../session/step-text.ts'
import { templateName, templatePurpose } from '../../session/template-text.ts'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import styles from './Entry.module.css'

const SECTIONS: Readonly<Record<TemplateSection, () => string>> = {
  whole: m.agenda_section_whole,
  shorter: m.agenda_section_shorter,
  boards: m.agenda_section_boards,
}
const ORDER = Object.keys(TEMPLATE_SECTIONS) as readonly TemplateSection[]

type TemplateChoiceProps = {
  readonly chosen: TemplateId
  readonly onChoose: (template: TemplateId) => void
}

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

/** The choice of an agenda, grouped: whole processes, shorter ones, and those with a board of their own. */
export const TemplateChoice = ({ chosen, onChoose }: TemplateChoiceProps) => (
  <section className={styles.part} aria-labelledby="agenda">
    <h2 id="agenda">{m.entry_new_template_heading()}</h2>
    {ORDER.map((section) => (
      <ChoiceRows key={section} legend={SECTIONS[section]()}>
        {TEMPLATE_SECTIONS[section].map((template) => (
          <RadioRow
            key={template}
            name="template"
            value={template}
            checked={chosen === template}
            onChange={() => onChoose(template)}
            label={templateName(template)}
            description={<Description template={template} isChosen={chosen === template} />}
          />
        ))}
      </ChoiceRows>
    ))}
  </section>
)
