import type { CaseKind } from '@parley/shared/protocol/sheets'
import { m } from '../paraglide/messages.js'

/** What each kind of case is called. */
export const CASE_KIND_NAMES: Readonly<Record<CaseKind, () => string>> = {
  'plan-change': m.before_kind_plan_change,
  'system-launch': m.before_kind_system_launch,
  'kick-off': m.before_kind_kick_off,
  'quarter-review': m.before_kind_quarter_review,
  other: m.before_kind_other,
}
