import type { Told } from '@parley/shared/session/agenda-story'
import type { Step } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { dayTimeText } from './agenda-text.ts'
import { stepTitle } from './step-text.ts'

const titles = (steps: readonly Step[]): string => steps.map(stepTitle).join(', ')

/** A step began, began again, or the session went back to it; and what was passed over on the way. */
export const stepBeganText = (title: string, told: Told | undefined): string => {
  if (told?.of !== 'step') return m.interface_log_step({ step: title })
  const step = told.step ? stepTitle(told.step) : title
  const says = { first: m.interface_log_step, again: m.agenda_log_again, back: m.agenda_log_back }[told.how]({ step })
  return told.passed.length > 0 ? `${says} ${m.agenda_log_passed({ steps: titles(told.passed) })}` : says
}

/** What was changed of the agenda, in one line: added, removed, moved, minutes. */
export const agendaSetText = (told: Told | undefined): string => {
  if (told?.of !== 'agenda') return m.agenda_log_set()
  const { added, removed, moved, minutes, chosen } = told.changes
  const says = [m.agenda_log_set()]
  if (added.length > 0) says.push(m.agenda_log_added({ steps: titles(added) }))
  if (removed.length > 0) says.push(m.agenda_log_removed({ steps: titles(removed) }))
  if (moved.length > 0) says.push(m.agenda_log_moved({ steps: titles(moved) }))
  if (minutes.length > 0) {
    const each = minutes.map(({ step, from, to }) => m.agenda_log_from_to({ step: stepTitle(step), from, to }))
    says.push(m.agenda_log_minutes({ steps: each.join(', ') }))
  }
  if (chosen.length > 0) says.push(m.agenda_log_chosen({ steps: titles(chosen) }))
  if (told.start !== undefined)
    says.push(told.start === null ? m.agenda_log_no_start() : m.agenda_log_start({ time: dayTimeText(told.start) }))
  return says.join(' ')
}
