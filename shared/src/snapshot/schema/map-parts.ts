import * as v from 'valibot'
import { AXIS_CORNERS, AXIS_ENDS } from '../../documents/card-view.ts'
import { count, day, each, group, maybe, ordinal, owner, so, text, texts, value } from './file-parts.ts'

export const reply = v.object({ group: owner, text })
const limit = v.object({
  group: owner,
  text,
  isPressure: maybe(so),
  replies: maybe(v.array(reply)),
  unanswered: maybe(so),
})
const becauseOf = v.array(
  v.object({ kind: v.picklist(['limit', 'pressure', 'ask', 'card']), group: owner, text: maybe(text) }),
)
const milestone = v.object({
  number: ordinal,
  group: owner,
  text,
  week: maybe(ordinal),
  promised: maybe(ordinal),
  safe: maybe(ordinal),
  date: maybe(v.picklist(['open', 'waits-a', 'waits-b', 'agreed'])),
  supports: maybe(v.array(ordinal)),
  becauseOf: maybe(becauseOf),
  restsOn: v.array(ordinal),
  limits: v.array(limit),
})
/** Goals, milestones by lane with the weeks in which they lie, and what limits them. */
export const map = v.object({
  start: maybe(day),
  goals: v.array(v.object({ group: owner, text, meanings: texts, becauseOf: maybe(becauseOf) })),
  lanes: v.array(v.object({ title: text, milestones: v.array(milestone) })),
  limits: v.array(limit),
  replies: maybe(v.array(reply)),
  chain: v.array(ordinal),
  chainWeeks: maybe(count),
})

const gap = v.picklist(['none', 'some', 'clear'])
const above = v.object({
  evidence: maybe(v.picklist(['a', 'b', 'neither'])),
  importance: maybe(v.picklist(['a', 'b', 'neither'])),
})
/** An assumption between evidence and importance, with its tests. */
export const assumption = v.object({
  number: ordinal,
  group: owner,
  text: maybe(text),
  value: maybe(value),
  byRatings: maybe(so),
  ratings: maybe(
    v.object({ a: value, b: value, gap: v.object({ evidence: gap, importance: gap }), higher: maybe(above) }),
  ),
  asks: maybe(so),
  tests: v.array(v.object({ text, due: maybe(day), owners: v.array(group) })),
})
export const twoByTwo = v.object({
  ends: v.object(each(AXIS_ENDS, text)),
  corners: maybe(v.object(each(AXIS_CORNERS, maybe(text)))),
  notes: v.array(v.object({ number: ordinal, text, value: maybe(value) })),
})
