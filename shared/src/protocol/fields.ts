import * as v from 'valibot'
import {
  CARD_TEXT_MOST,
  CODE_MOST,
  GROUP_NAME_MOST,
  MIX_WORD_MOST,
  OPTIONS_MOST,
  RATED_MOST,
  PERSON_NAME_MOST,
  REASON_MOST,
  ROLE_PARTIES_MOST,
  SEATS_MOST,
  THEME_MOST,
} from '../limits.ts'
import { RATING_LEVELS } from '../voting/rate-measures.ts'
import { SUPPORT_LEVELS } from '../voting/support.ts'

/** One of the two groups. */
export const group = v.picklist(['a', 'b'])
/** An id of anything: letters, figures, `_` and `-`. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
/** A 256-bit secret, base64url without padding. */
export const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
/** A SHA-256 in hex. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** One line of words, at least a letter and at most so many. */
export const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
/** Why something was done, for the log. */
export const reason = line(REASON_MOST)
/** What a group calls itself. */
export const groupName = line(GROUP_NAME_MOST)
/** What a person is called in the room. */
export const personName = line(PERSON_NAME_MOST)
/** A code as somebody typed it. */
export const typedCode = v.pipe(v.string(), v.maxLength(CODE_MOST))
/** A day that the calendar has, ISO 8601: `2027-01-31`. Of 31 February a date would make another day. */
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((one) => new Date(`${one}T00:00:00Z`).toJSON()?.startsWith(one) ?? false),
)
/** A value of a rating. */
export const value = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RATING_LEVELS))
/** The words of a card. */
export const cardText = line(CARD_TEXT_MOST)
/** An id that a page makes for something new: long enough to be nobody else's, and no name that every object has (HO9). */
export const newId = v.pipe(
  id,
  v.minLength(8),
  v.check((one) => !(one in {})),
)
/** A theme in general words. */
export const themeText = line(THEME_MOST)
/** A word of the mix; empty where somebody says nothing. */
export const mixWord = v.pipe(v.string(), v.trim(), v.maxLength(MIX_WORD_MOST))
/** The version of a sheet. */
export const version = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Parties in one part of a milestone's roles. */
export const parties = v.pipe(v.array(id), v.maxLength(ROLE_PARTIES_MOST))

/** Papers of a pile. */
export const papers = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SEATS_MOST))
const five = v.tuple([papers, papers, papers, papers, papers])
/**
 * How many papers, and what stands on them: on priorities how often each option does, in a support check how many have
 * each level, the first first, in a rating how many gave each value, axis by axis. What stands on none may be left out.
 */
export const pile = v.object({
  papers,
  counts: v.optional(
    v.pipe(
      v.array(v.object({ option: id, count: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
      v.maxLength(OPTIONS_MOST),
    ),
  ),
  levels: v.optional(v.pipe(v.array(papers), v.maxLength(SUPPORT_LEVELS.length))),
  rated: v.optional(
    v.pipe(
      v.array(v.object({ option: id, axes: v.pipe(v.array(five), v.maxLength(2)), guess: v.optional(five) })),
      v.maxLength(RATED_MOST),
    ),
  ),
})
