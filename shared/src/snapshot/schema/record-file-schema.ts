import * as v from 'valibot'
import { WRITTEN_KINDS } from '../../session/agenda.ts'
import { ANSWERS } from '../../session/events.ts'
import { NUMBER_PLACES, OUTCOMES } from '../../session/told.ts'
import { agreement, fields, owners, sort } from './agreed-parts.ts'
import { choice, pulse, signalCheck } from './ballot-parts.ts'
import { dayParts } from './day-parts.ts'
import { count, day, group, groups, maybe, moment, ordinal, owner, text, texts } from './file-parts.ts'

const head = {
  version: v.literal(1),
  notice: text,
  title: text,
  preparedAt: moment,
  groups,
}

const outcomeNumber = v.object({
  place: v.picklist(NUMBER_PLACES),
  name: text,
  unit: v.optional(text),
  source: text,
  value: v.number(),
})

const told = <const W extends readonly string[]>(words: W) =>
  v.object({ word: v.picklist(words), reason: v.optional(text), learned: v.optional(text) })
const outcome = v.optional(told(OUTCOMES))
const due = { due: v.optional(day), when: v.optional(text) }
const earlier = v.object({
  title: text,
  at: moment,
  agreements: v.array(
    v.object({
      text,
      sort: v.optional(sort),
      fields: v.optional(fields),
      ...due,
      owners,
      told: v.optional(v.object({ a: outcome, b: outcome })),
    }),
  ),
  differences: v.array(v.object({ text, ...due })),
  pulses: v.array(pulse),
  numbers: v.array(outcomeNumber),
  signals: maybe(v.array(signalCheck)),
})
const waiting = v.object({
  of: v.picklist(['ask', 'limit', 'pressure']),
  group: owner,
  text,
  since: moment,
  answer: v.optional(told(ANSWERS)),
  replies: v.optional(texts),
})

/** The JSON of a record, of any that version 1 ever wrote: what a later program added may be absent. */
export const recordFileSchema = v.object({
  format: v.literal('parley-record'),
  ...head,
  ...dayParts,
  tookPart: count,
  chairs: maybe(texts),
  symptoms: maybe(v.array(v.object({ what: text, baseline: text, source: text }))),
  steps: texts,
  checkIn: maybe(day),
  numbers: maybe(v.array(outcomeNumber)),
  series: maybe(v.object({ sessions: v.array(earlier), waiting: v.array(waiting) })),
  priorities: v.array(choice),
  cards: maybe(
    v.array(
      v.object({
        kind: v.picklist([...WRITTEN_KINDS, 'together']),
        owner,
        cards: v.array(v.object({ text, joined: count })),
      }),
    ),
  ),
  rules: v.object({ k: ordinal, commonGround: v.number(), sentences: texts }),
  leftOut: texts,
})

/** The JSON of what two groups keep of a record that was not confirmed in time. */
export const keptFileSchema = v.object({
  format: v.literal('parley-kept'),
  ...head,
  agreements: v.array(agreement),
  notConfirmedBy: v.array(group),
})

const agreed = { text, sort: maybe(sort), fields: maybe(fields), owners, due: maybe(day), when: maybe(text) }

/** The JSON of what a sponsor gets of a session that goes on from another (RC7). */
export const seriesFileSchema = v.object({
  format: v.literal('parley-series'),
  version: v.literal(1),
  notice: text,
  title: text,
  preparedAt: moment,
  groups: v.object({ a: v.object({ name: text }), b: v.object({ name: text }) }),
  sessions: v.array(
    v.object({
      title: text,
      at: moment,
      agreements: v.array(v.object(agreed)),
      differences: v.array(v.object({ text, ...due })),
    }),
  ),
})
