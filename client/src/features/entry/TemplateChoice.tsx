import { stepsOf, TEMPLATES, type TemplateId } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { stepTitle } from '../../session/step-text.ts'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import styles from './Entry.module.css'

const names: Readonly<Record<TemplateId, () => string>> = {
  'joint-session': m.entry_new_half_day,
  'joint-day': m.entry_new_whole_day,
  'two-by-two': m.axes_template_two_by_two,
}

const timeText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? m.entry_new_hours({ hours }) : m.entry_new_minutes({ hours, minutes: rest })
}

/** What a template takes and what it consists of; breaks are in the time and not in the list. */
const agendaText = (template: TemplateId): string => {
  const steps = stepsOf(template)
  const say = steps.some((step) => step.act === 'break') ? m.entry_new_template : m.axes_template_no_breaks
  return say({
    time: timeText(steps.reduce((sum, step) => sum + step.minutes, 0)),
    steps: steps
      .filter((step) => step.act !== 'break')
      .map(stepTitle)
      .join(' · '),
  })
}

/** The choice of an agenda; what is in each stands under its name. */
export const TemplateChoice = ({
  chosen,
  onChoose,
}: {
  readonly chosen: TemplateId
  readonly onChoose: (template: TemplateId) => void
}) => (
  <section className={styles.part} aria-labelledby="agenda">
    <h2 id="agenda">{m.entry_new_template_heading()}</h2>
    <ChoiceRows legend={m.entry_new_template_heading()} legendUnseen>
      {TEMPLATES.map((template) => (
        <RadioRow
          key={template}
          name="template"
          value={template}
          checked={chosen === template}
          onChange={() => onChoose(template)}
          label={names[template]()}
          description={agendaText(template)}
        />
      ))}
    </ChoiceRows>
  </section>
)
