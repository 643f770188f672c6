import * as v from 'valibot'
import { isCardValue } from '../documents/card-shape.ts'
import { AGREEMENT_LINES, AGREEMENT_SEATS } from '../documents/agreement-fields.ts'
import { AGREEMENT_SORTS } from '../documents/card-view.ts'
import {
  AGREED_SEATS_MOST,
  AGREEMENT_LINE_MOST,
  CARD_TEXT_MOST,
  CARDS_MOST,
  PERSON_NAME_MOST,
  WEEK_MOST,
  WHEN_MOST,
} from '../limits.ts'

/** Half of a pair that stands alone is no letter, and would be stored as another one. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)
export const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), v.check(isWhole))
export const line = (most: number) => v.pipe(words(most), v.minLength(1))
export const cardText = line(CARD_TEXT_MOST)

export const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))
export const week = whole(WEEK_MOST)
/** A name of something in the record: counted from 1, and no more than a board has cards. */
export const number = whole(CARDS_MOST)
export const list = <const S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(CARDS_MOST))
export const day = v.pipe(
  v.string(),
  v.check((one) => isCardValue('due', one)),
)
export const value = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check((one) => isCardValue('value', one)),
)
export const owner = v.picklist(['a', 'b', 'both'])
export const group = v.picklist(['a', 'b'])
/** ISO 8601 in UTC with thousandths, as the record writes it. */
export const moment = v.pipe(
  v.string(),
  v.regex(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((one) => !Number.isNaN(Date.parse(one))),
)
/** When something is due: a day, the groups' own words for it, or both. */
export const when = { due: v.optional(day), when: v.optional(line(WHEN_MOST)) }
const fieldLine = v.optional(line(AGREEMENT_LINE_MOST))
const seats = v.optional(whole(AGREED_SEATS_MOST))
const each = <const K extends string, const S>(keys: readonly K[], schema: S): Record<K, S> =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>
/** The fields of an agreement's kind; absent in records of before (AG6). */
const fields = v.optional(
  v.object({ ...each(AGREEMENT_LINES, fieldLine), ...each(AGREEMENT_SEATS, seats), until: v.optional(day) }),
)

/** What every agreement of a record says, of this session and of earlier ones. */
export const agreed = {
  text: cardText,
  sort: v.optional(v.picklist(AGREEMENT_SORTS)),
  fields,
  ...when,
  owners: v.object({ a: words(PERSON_NAME_MOST), b: words(PERSON_NAME_MOST) }),
}
