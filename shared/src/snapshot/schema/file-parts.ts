import * as v from 'valibot'
import { GROUPS } from '../../session/agenda.ts'

/** Pieces that the schemas of the JSON files are made of. What a file may leave out is `maybe`. */
export const maybe = v.exactOptional
export const text = v.string()
export const texts = v.array(text)
export const group = v.picklist(GROUPS)
export const owner = v.picklist([...GROUPS, 'both'])
/** A day, ISO 8601. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
/** A moment in UTC, ISO 8601 with thousandths. */
export const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Counted from 1. */
export const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Said where it is so, and left out where it is not. */
export const so = v.literal(true)
/** How far a result may be shown (k): of each group, of all together, or not at all. */
export const shown = v.picklist(['group', 'total', 'none'])
export const why = v.picklist(['rounds', 'paper'])
/** All together, and both groups or neither: a total beside one group would tell the other by subtraction. */
export const split = { total: count, a: maybe(count), b: maybe(count) }
export const ballots = v.object(split)
/** How many gave each value, from 1 to 5. */
export const five = v.strictTuple([count, count, count, count, count])
/** A place between two axes, each from 0 to 100. */
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))
export const value = v.strictTuple([percent, percent])
/** When something is due: a day, the groups' own words for it, or both. */
export const when = { due: maybe(day), when: maybe(text) }
export const groups = v.object({
  a: v.object({ name: text, seats: count }),
  b: v.object({ name: text, seats: count }),
})
/** The same schema under each of these names. */
export const each = <const K extends string, const S>(keys: readonly K[], schema: S): Record<K, S> =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>
