import * as v from 'valibot'
import { isCardValue } from '../documents/card-shape.ts'
import { AGREEMENT_SORTS, AXIS_CORNERS, AXIS_ENDS } from '../documents/card-view.ts'
import {
  CARD_TEXT_MOST,
  CARDS_MOST,
  GROUP_NAME_MOST,
  K_MOST,
  PERSON_NAME_MOST,
  PULSE_MOST,
  SEATS_MOST,
  TERM_MOST,
  TITLE_MOST,
  WEEK_MOST,
  WHEN_MOST,
} from '../limits.ts'
import { WRITTEN_KINDS } from '../session/agenda.ts'
import { isPulseItem } from '../voting/pulse-items.ts'

/** Half of a pair that stands alone is no letter, and would be stored as another one. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), v.check(isWhole))
const line = (most: number) => v.pipe(words(most), v.minLength(1))
const cardText = line(CARD_TEXT_MOST)

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))
const week = whole(WEEK_MOST)
/** A name of something in the record: counted from 1, and no more than a board has cards. */
const number = whole(CARDS_MOST)
const list = <const S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(CARDS_MOST))
const day = v.pipe(
  v.string(),
  v.check((one) => isCardValue('due', one)),
)
const value = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check((one) => isCardValue('value', one)),
)
const owner = v.picklist(['a', 'b', 'both'])
const group = v.picklist(['a', 'b'])
/** ISO 8601 in UTC with thousandths, as the record writes it. */
const moment = v.pipe(
  v.string(),
  v.regex(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((one) => !Number.isNaN(Date.parse(one))),
)
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
const when = { due: v.optional(day), when: v.optional(line(WHEN_MOST)) }
const agreement = v.object({
  text: cardText,
  sort: v.optional(v.picklist(AGREEMENT_SORTS)),
  ...when,
  owners: v.object({ a: words(PERSON_NAME_MOST), b: words(PERSON_NAME_MOST) }),
  items: v.optional(list(planItem)),
})
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

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SEATS_MOST))
const five = v.tuple([count, count, count, count, count])
/** A closed pulse, as the record has it: both groups' counts or neither. */
const pulse = v.object({
  wave: v.picklist(['before', 'close']),
  k: whole(K_MOST),
  by: v.picklist(['group', 'total', 'none']),
  ballots: v.object({ total: count, a: v.optional(count), b: v.optional(count) }),
  sentences: v.pipe(
    v.array(
      v.object({
        item: v.pipe(v.string(), v.check(isPulseItem)),
        text: cardText,
        isSensitive: v.optional(v.literal(true)),
        counts: v.variant('by', [
          v.object({ by: v.literal('group'), a: five, b: five }),
          v.object({ by: v.literal('total'), total: five, why: v.optional(v.literal('rounds')) }),
          v.object({ by: v.literal('none') }),
        ]),
      }),
    ),
    v.maxLength(PULSE_MOST),
  ),
})

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
  asks: counted,
  proposals: counted,
  ratings: counted,
  pulses: v.optional(v.pipe(v.array(pulse), v.maxLength(2)), []),
  priorities: counted,
})

/** A record as a later session takes it up. */
export type TakenRecord = v.InferOutput<typeof takenRecord>
export type TakenMap = TakenRecord['map']
export type TakenMilestone = TakenMap['lanes'][number]['milestones'][number]
export type TakenLimit = TakenMap['limits'][number]
export type TakenPulse = TakenRecord['pulses'][number]
export type TakenAgreement = TakenRecord['agreements'][number]
export type TakenPlanItem = NonNullable<TakenAgreement['items']>[number]
