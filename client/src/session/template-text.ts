import type { TemplateId } from '@parley/shared/session/templates'
import { m } from '../paraglide/messages.js'

const NAMES: Readonly<Record<TemplateId, () => string>> = {
  'joint-day': m.agenda_template_joint_day,
  'half-day': m.agenda_template_half_day,
  'assumption-day': m.agenda_template_assumption_day,
  'kick-off': m.agenda_template_kick_off,
  'quarter-check-in': m.agenda_template_quarter_check_in,
  retrospective: m.agenda_template_retrospective,
  'listening-circle': m.agenda_template_listening_circle,
  'message-try-out': m.agenda_template_message_try_out,
  'pre-mortem': m.agenda_template_pre_mortem,
  'two-by-two': m.agenda_template_two_by_two,
  mirror: m.agenda_template_mirror,
  'joint-session': m.agenda_template_joint_session,
}
const PURPOSES: Readonly<Record<TemplateId, () => string>> = {
  'joint-day': m.agenda_template_joint_day_for,
  'half-day': m.agenda_template_half_day_for,
  'assumption-day': m.agenda_template_assumption_day_for,
  'kick-off': m.agenda_template_kick_off_for,
  'quarter-check-in': m.agenda_template_quarter_check_in_for,
  retrospective: m.agenda_template_retrospective_for,
  'listening-circle': m.agenda_template_listening_circle_for,
  'message-try-out': m.agenda_template_message_try_out_for,
  'pre-mortem': m.agenda_template_pre_mortem_for,
  'two-by-two': m.agenda_template_two_by_two_for,
  mirror: m.agenda_template_mirror_for,
  'joint-session': m.agenda_template_joint_session_for,
}

/** "A half day". */
export const templateName = (template: TemplateId): string => NAMES[template]()
/** What a template is for, as a sentence. */
export const templatePurpose = (template: TemplateId): string => PURPOSES[template]()
