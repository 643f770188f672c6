import * as v from 'valibot'
import { RATING_AXES } from '../../session/agenda.ts'
import { SIGNAL_PERIODS, SIGNALS } from '../../voting/signals.ts'
import { ballots, count, day, five, group, maybe, ordinal, shown, so, split, text, why } from './file-parts.ts'

const option = { number: ordinal, text: maybe(text), ...split }
/** A ballot on options: common ground, what one group wants, and the rest. */
export const choice = v.object({
  round: ordinal,
  cap: ordinal,
  dots: maybe(so),
  papers: maybe(count),
  k: ordinal,
  options: count,
  by: shown,
  ballots,
  common: v.array(v.object(option)),
  one: v.array(v.object({ ...option, group })),
  others: v.array(v.object(option)),
})

const round = v.object({
  round: ordinal,
  text,
  share: v.strictTuple([ordinal, ordinal]),
  k: ordinal,
  papers: maybe(count),
  isHiddenByPapers: maybe(so),
  by: shown,
  ballots,
  levels: v.array(v.object({ level: count, total: maybe(count), a: maybe(count), b: maybe(count) })),
  carried: v.picklist(['carried', 'not-carried', 'not-decided']),
  lines: v.array(v.object({ text, group: maybe(group) })),
})
/** A proposal with the rounds of its support check. */
export const proposal = v.object({ rounds: v.array(round) })

const axis = v.picklist(RATING_AXES)
const counts = { total: maybe(five), a: maybe(five), b: maybe(five) }
export const rating = v.object({
  of: v.picklist(['assumption', 'milestone']),
  papers: maybe(count),
  round: ordinal,
  k: ordinal,
  axes: v.array(axis),
  by: shown,
  ballots,
  cards: v.array(
    v.object({
      number: ordinal,
      text: maybe(text),
      by: shown,
      why: v.optional(why),
      axes: v.array(v.object({ axis, ...counts, says: maybe(text) })),
      guess: maybe(v.object({ a: five, b: five })),
    }),
  ),
})

const none = v.object({ by: v.literal('none') })
const rounds = maybe(v.literal('rounds'))
/** A pulse: sentences with how many gave each value; low, middle and high only where a sentence is sensitive. */
export const pulse = v.object({
  wave: v.picklist(['before', 'close', 'last']),
  day: maybe(day),
  k: ordinal,
  by: shown,
  ballots,
  asked: maybe(count),
  sentences: v.array(
    v.object({
      item: text,
      text,
      isSensitive: maybe(so),
      counts: v.variant('by', [
        v.object({ by: v.literal('group'), a: five, b: five }),
        v.object({ by: v.literal('total'), total: five, why: rounds }),
        none,
      ]),
      says: maybe(text),
    }),
  ),
})

const seen = v.object({ seen: count, not: count })
/** A check of early signals: how many saw each, and how many did not. */
export const signalCheck = v.object({
  period: v.picklist(SIGNAL_PERIODS),
  day: maybe(day),
  k: ordinal,
  by: shown,
  ballots,
  asked: maybe(count),
  signals: v.array(
    v.object({
      item: v.picklist([...SIGNALS, 'named']),
      number: ordinal,
      text: maybe(text),
      counts: v.variant('by', [
        v.object({ by: v.literal('group'), a: seen, b: seen }),
        v.object({ by: v.literal('total'), total: seen, why: rounds }),
        none,
      ]),
    }),
  ),
})
