import type { WrittenKind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'

type Words = Readonly<Record<WrittenKind, () => string>>

const examples: Words = {
  interest: m.participant_example_interest,
  frustration: m.participant_example_frustration,
  assumption: m.participant_example_assumption,
  pressure: m.kinds_example_pressure,
  limit: m.kinds_example_limit,
  measure: m.kinds_example_measure,
  change: m.kinds_example_change,
  unseen: m.kinds_example_unseen,
  friction: m.kinds_example_friction,
  'us-by-us': m.kinds_example_us_by_us,
  'them-by-us': m.kinds_example_them_by_us,
  'us-by-them': m.kinds_example_us_by_them,
  risk: m.kinds_example_risk,
  sign: m.kinds_example_sign,
  helped: m.kinds_example_helped,
}
const walls: Words = {
  interest: m.projector_after_interest,
  frustration: m.projector_after_frustration,
  assumption: m.projector_after_assumption,
  pressure: m.kinds_wall_pressure,
  limit: m.kinds_wall_limit,
  measure: m.kinds_wall_measure,
  change: m.kinds_wall_change,
  unseen: m.kinds_wall_unseen,
  friction: m.kinds_wall_friction,
  'us-by-us': m.kinds_wall_us_by_us,
  'them-by-us': m.kinds_wall_them_by_us,
  'us-by-them': m.kinds_wall_us_by_them,
  risk: m.kinds_wall_risk,
  sign: m.kinds_wall_sign,
  helped: m.kinds_wall_helped,
}
const afters: Words = {
  interest: m.console_say_interest_after,
  frustration: m.console_say_frustration_after,
  assumption: m.console_say_assumption_after,
  pressure: m.kinds_after_pressure,
  limit: m.kinds_after_limit,
  measure: m.kinds_after_measure,
  change: m.kinds_after_change,
  unseen: m.kinds_after_unseen,
  friction: m.kinds_after_friction,
  'us-by-us': m.kinds_after_us_by_us,
  'them-by-us': m.kinds_after_them_by_us,
  'us-by-them': m.kinds_after_us_by_them,
  risk: m.kinds_after_risk,
  sign: m.kinds_after_sign,
  helped: m.kinds_after_helped,
}
const leads: Partial<Words> = {
  unseen: m.kinds_lead_unseen,
  friction: m.kinds_lead_friction,
  'them-by-us': m.kinds_lead_them_by_us,
}

/** One faint card that shows what is meant, on an empty desk. */
export const kindExample = (kind: WrittenKind): string => examples[kind]()
/** What the wall says over revealed cards of a kind. */
export const kindOnWall = (kind: WrittenKind): string => walls[kind]()
/** What the mediator may ask when cards of a kind have been read. */
export const kindAfter = (kind: WrittenKind): string => afters[kind]()
/** What else people should know before they write; null where the question says it all. */
export const kindLead = (kind: WrittenKind): string | null => leads[kind]?.() ?? null
