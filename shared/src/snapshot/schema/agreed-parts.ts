import * as v from 'valibot'
import { AGREEMENT_LINES, AGREEMENT_SEATS } from '../../documents/agreement-fields.ts'
import { AGREEMENT_SORTS, ASKED } from '../../documents/card-view.ts'
import { ROLE_PARTS } from '../../roles/role-grid.ts'
import { ANSWERS } from '../../session/events.ts'
import { day, each, group, maybe, ordinal, so, text, texts, when } from './file-parts.ts'

/** A line that nobody signed; `taken`: up by an owner, or along to the next session. */
export const line = v.object({ text, taken: maybe(so) })

/** What the kind of an agreement asks for. */
export const fields = v.object({
  ...each(AGREEMENT_LINES, v.optional(text)),
  ...each(AGREEMENT_SEATS, v.optional(ordinal)),
  until: v.optional(day),
})
export const owners = v.object({ a: text, b: text })
export const sort = v.picklist(AGREEMENT_SORTS)

const planItem = v.object({ text, week: maybe(ordinal), promised: maybe(ordinal) })
const asked = v.object({ a: maybe(v.picklist(ASKED)), b: maybe(v.picklist(ASKED)) })

/** An agreement as both owners accepted it, word for word. */
export const agreement = v.object({
  text,
  sort: maybe(sort),
  fields: maybe(fields),
  ...when,
  owners,
  asked: maybe(asked),
  waits: maybe(text),
  brings: maybe(v.array(line)),
  together: maybe(so),
  items: maybe(v.array(planItem)),
})

export const difference = v.object({ text, ...when, reasons: v.array(v.object({ group, text })) })
export const ask = v.object({ from: group, text, answer: maybe(v.picklist(ANSWERS)), to: maybe(text) })

const part = v.picklist(ROLE_PARTS)
/** Who does what at a milestone: the same in both groups' readings, or each group's own. */
export const roles = v.object({
  milestone: text,
  roles: v.array(v.union([v.object({ part, same: texts }), v.object({ part, a: texts, b: texts })])),
})
