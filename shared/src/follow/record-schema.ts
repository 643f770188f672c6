import * as v from 'valibot'
import { AXIS_CORNERS, AXIS_ENDS } from '../documents/card-view.ts'
import { CARD_TEXT_MOST, GROUP_NAME_MOST, TERM_MOST, TITLE_MOST } from '../limits.ts'
import { WRITTEN_KINDS } from '../session/agenda.ts'
import {
  agreed,
  cardText,
  day,
  group,
  line,
  list,
  moment,
  number,
  owner,
  value,
  week,
  when,
  words,
} from './schema-parts.ts'
import { numbers, pulses, recordAsk, series, signals } from './series-schema.ts'

/** What is not taken over is counted only, so that a page can say so. */
const counted = v.optional(
  v.pipe(
    list(v.unknown()),
    v.transform((some) => some.length),
  ),
  [],
)

/** What on the map a plan is about, as it lay when the record was made. */
const planItem = v.object({ text: cardText, week: v.optional(week), promised: v.optional(week) })
const agreement = v.object({ ...agreed, items: v.optional(list(planItem)) })
const difference = v.object({
  text: words(CARD_TEXT_MOST),
  ...when,
  reasons: list(v.object({ group, text: cardText })),
})

const reply = v.object({ group: owner, text: cardText })
const limit = v.object({
  group: owner,
  text: cardText,
  isPressure: v.optional(v.literal(true)),
  replies: v.optional(list(reply), []),
  unanswered: v.optional(v.literal(true)),
})
const becauseOf = v.optional(
  list(v.object({ kind: v.picklist(['limit', 'pressure', 'ask', 'card']), group: owner, text: v.optional(cardText) })),
  [],
)
const goal = v.object({ group: owner, text: words(CARD_TEXT_MOST), meanings: list(cardText), becauseOf })
const milestone = v.object({
  number,
  group: owner,
  text: cardText,
  week: v.optional(week),
  promised: v.optional(week),
  safe: v.optional(week),
  date: v.optional(v.picklist(['open', 'waits-a', 'waits-b', 'agreed'])),
  supports: v.optional(list(number), []),
  becauseOf,
  restsOn: list(number),
  limits: list(limit),
})
const map = v.object({
  start: v.optional(day),
  goals: list(goal),
  lanes: list(v.object({ title: words(CARD_TEXT_MOST), milestones: list(milestone) })),
  limits: list(limit),
  replies: v.optional(list(reply), []),
})

const lane = v.object({
  kind: v.picklist([...WRITTEN_KINDS, 'together']),
  owner,
  cards: list(v.object({ text: cardText })),
})
const assumption = v.object({
  group: owner,
  text: v.optional(words(CARD_TEXT_MOST)),
  value: v.optional(value),
  byRatings: v.optional(v.literal(true)),
  tests: list(v.object({ text: cardText, due: v.optional(day) })),
})
const [xLow, xHigh, yLow, yHigh] = AXIS_ENDS
const [topLeft, topRight, bottomLeft, bottomRight] = AXIS_CORNERS
const endName = words(CARD_TEXT_MOST)
const cornerName = v.optional(cardText)
const twoByTwo = v.object({
  ends: v.object({ [xLow]: endName, [xHigh]: endName, [yLow]: endName, [yHigh]: endName }),
  corners: v.optional(
    v.object({
      [topLeft]: cornerName,
      [topRight]: cornerName,
      [bottomLeft]: cornerName,
      [bottomRight]: cornerName,
    }),
  ),
  notes: list(v.object({ text: cardText, value: v.optional(value) })),
})
/** Of the moves only the early signs are read, to be asked about. */
const futures = v.optional(v.object({ signs: list(v.object({ text: cardText })) }))
/** Of a useful tension only its early signs are read, to be asked about. */
const tensions = v.optional(list(v.object({ sides: list(v.object({ signs: list(cardText) })) })), [])

/**
 * What is read of a record, of any that version 1 ever wrote: what a later one added may be absent. Nothing else of the
 * file is looked at, and every text, number and list has the limits that it has on the board.
 */
export const takenRecord = v.object({
  title: line(TITLE_MOST),
  preparedAt: moment,
  groups: v.object({
    a: v.object({ name: line(GROUP_NAME_MOST) }),
    b: v.object({ name: line(GROUP_NAME_MOST) }),
  }),
  checkIn: v.optional(day),
  agreements: list(agreement),
  differences: list(difference),
  map,
  words: list(v.object({ term: line(TERM_MOST), plain: cardText })),
  assumptions: v.optional(list(assumption), []),
  twoByTwo: v.optional(twoByTwo),
  parking: v.optional(list(v.object({ text: cardText, taken: v.optional(v.literal(true)) })), []),
  cards: v.optional(list(lane)),
  asks: v.optional(list(recordAsk), []),
  proposals: counted,
  ratings: counted,
  pulses,
  numbers,
  signals,
  tensions,
  futures,
  series,
  priorities: counted,
})

/** A record as a later session takes it up. */
export type TakenRecord = v.InferOutput<typeof takenRecord>
export type TakenMap = TakenRecord['map']
export type TakenMilestone = TakenMap['lanes'][number]['milestones'][number]
export type TakenLimit = TakenMap['limits'][number]
export type TakenSignals = TakenRecord['signals'][number]
export type TakenPulse = TakenRecord['pulses'][number]
export type TakenAgreement = TakenRecord['agreements'][number]
export type TakenPlanItem = NonNullable<TakenAgreement['items']>[number]
