import type { PlanWords } from '@parley/shared/snapshot/record-plan-items'
import { m } from '../paraglide/messages.js'

/** The words around what a plan is about on the map, from the catalogue. */
export const planWords: PlanWords = {
  onMap: m.record_plan_on_map(),
  item: (text, week, promised) => {
    if (week === null) return promised === null ? text : m.record_plan_promised_only({ text, promised })
    return promised === null ? m.record_plan_week({ text, week }) : m.record_plan_promised({ text, week, promised })
  },
}
