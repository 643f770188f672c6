import * as v from 'valibot'
import {
  AGENDA_STEPS_MOST,
  CARDS_MOST,
  CARD_TEXT_MOST,
  K_LEAST,
  K_MOST,
  NUMBER_MOST,
  NUMBER_NAME_MOST,
  NUMBER_SOURCE_MOST,
  NUMBER_UNIT_MOST,
  PULSE_MOST,
  REASON_MOST,
  SEATS_MOST,
  SERIES_MOST,
  SIGNALS_MOST,
  TITLE_MOST,
} from '../limits.ts'
import { ANSWERS } from '../session/events.ts'
import { NUMBER_PLACES, OUTCOMES } from '../session/told.ts'
import { isPulseItem } from '../voting/pulse-items.ts'
import { SIGNAL_PERIODS, SIGNALS } from '../voting/signals.ts'
import { agreed, cardText, group, line, list, moment, owner, when, whole, words } from './schema-parts.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SEATS_MOST))
/** What a record kept back by; no record was ever made with less. */
const k = v.pipe(v.number(), v.integer(), v.minValue(K_LEAST), v.maxValue(K_MOST))
const five = v.tuple([count, count, count, count, count])
/** A closed pulse, as the record has it: both groups' counts or neither. */
export const pulse = v.object({
  wave: v.picklist(['before', 'close']),
  k,
  by: v.picklist(['group', 'total', 'none']),
  ballots: v.object({ total: count, a: v.optional(count), b: v.optional(count) }),
  asked: v.optional(count),
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

/** Those of one record: before the day, and at its close. */
export const pulses = v.optional(v.pipe(v.array(pulse), v.maxLength(2)), [])

const seenCounts = v.object({ seen: count, not: count })
const checkedSignal = v.object({
  item: v.picklist([...SIGNALS, 'named']),
  number: whole(SIGNALS_MOST),
  text: v.optional(cardText),
  counts: v.variant('by', [
    v.object({ by: v.literal('group'), a: seenCounts, b: seenCounts }),
    v.object({ by: v.literal('total'), total: seenCounts, why: v.optional(v.literal('rounds')) }),
    v.object({ by: v.literal('none') }),
  ]),
})
/** Signal checks of one record, as it has them: both groups' counts or neither. One step asks once. */
export const signals = v.optional(
  v.pipe(
    v.array(
      v.object({
        period: v.picklist(SIGNAL_PERIODS),
        k,
        by: v.picklist(['group', 'total', 'none']),
        ballots: v.object({ total: count, a: v.optional(count), b: v.optional(count) }),
        asked: v.optional(count),
        signals: v.pipe(v.array(checkedSignal), v.maxLength(SIGNALS_MOST)),
      }),
    ),
    v.maxLength(AGENDA_STEPS_MOST),
  ),
  [],
)

const place = v.picklist(NUMBER_PLACES)
const outcomeNumber = v.object({
  place,
  name: line(NUMBER_NAME_MOST),
  unit: v.optional(line(NUMBER_UNIT_MOST)),
  source: line(NUMBER_SOURCE_MOST),
  value: v.pipe(v.number(), v.minValue(-NUMBER_MOST), v.maxValue(NUMBER_MOST)),
})
/** Outcome numbers of one record, each in a place of its own. */
export const numbers = v.optional(
  v.pipe(
    v.array(outcomeNumber),
    v.maxLength(NUMBER_PLACES.length),
    v.check((some) => new Set(some.map((one) => one.place)).size === some.length),
  ),
  [],
)

const reason = v.optional(line(REASON_MOST))
const told = v.object({ word: v.picklist(OUTCOMES), reason, learned: reason })
const earlier = v.object({
  title: line(TITLE_MOST),
  at: moment,
  agreements: list(v.object({ ...agreed, told: v.optional(v.object({ a: v.optional(told), b: v.optional(told) })) })),
  differences: list(v.object({ text: words(CARD_TEXT_MOST), ...when })),
  pulses,
  numbers,
  signals,
})
const waiting = v.object({
  of: v.picklist(['ask', 'limit', 'pressure']),
  group: owner,
  text: cardText,
  since: moment,
  answer: v.optional(v.object({ word: v.picklist(ANSWERS), reason })),
  replies: v.optional(v.pipe(v.array(cardText), v.minLength(1), v.maxLength(CARDS_MOST))),
})

/** What a record says of the sessions before its own; absent in the first one and in records of before. */
export const series = v.optional(
  v.object({ sessions: v.pipe(v.array(earlier), v.maxLength(SERIES_MOST)), waiting: list(waiting) }),
)

/** An ask of the record's own session; absent an answer, it waits on. */
export const recordAsk = v.object({ from: group, text: cardText, answer: v.optional(v.picklist(ANSWERS)) })
