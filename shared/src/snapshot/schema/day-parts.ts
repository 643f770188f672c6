import * as v from 'valibot'
import { AXIS_CORNERS } from '../../documents/card-view.ts'
import { OWN_LISTS } from '../../linked/matches.ts'
import { LENSES, WRITTEN_KINDS } from '../../session/agenda.ts'
import { agreement, ask, difference, line, roles } from './agreed-parts.ts'
import { proposal, pulse, rating, signalCheck } from './ballot-parts.ts'
import { ballots, count, group, maybe, ordinal, so, text, texts } from './file-parts.ts'
import { assumption, map, reply, twoByTwo } from './map-parts.ts'

const byGroup = v.object({ a: count, b: count })
const flags = v.object({ vague: byGroup, missing: byGroup, marks: ballots, people: byGroup })
const owned = { a: count, b: count, both: count }

const pair = v.object({ group, meant: text, heard: v.array(v.object({ text, fits: maybe(so) })) })
const tension = v.object({
  text,
  sides: v.array(v.object({ text, gains: texts, costs: texts, signs: texts })),
})
const message = v.object({ group, text, version: ordinal, before: flags, after: maybe(flags) })

const friction = v.object({ minutes: count, said: count, of: count })
const corner = v.object({ at: v.picklist(AXIS_CORNERS), name: maybe(text) })
const futures = v.object({
  moves: v.array(v.object({ text, corners: v.array(corner), reach: v.picklist(['robust', 'hedge', 'open']) })),
  signs: v.array(v.object({ text, corner: maybe(corner) })),
})

const mirror = v.object({
  about: group,
  kind: v.picklist(OWN_LISTS),
  met: count,
  of: count,
  same: maybe(v.array(v.object({ own: text, other: text }))),
})

/**
 * What both groups made of the day; the same in a record and in a working copy. The first program wrote neither ratings nor
 * assumptions, which are there ever since.
 */
export const dayParts = {
  purpose: maybe(text),
  agreements: v.array(agreement),
  mixedWork: maybe(v.object({ count, of: count })),
  differences: v.array(difference),
  asks: v.array(ask),
  proposals: v.array(proposal),
  ratings: maybe(v.array(rating)),
  pulses: maybe(v.array(pulse)),
  signals: maybe(v.array(signalCheck)),
  roles: maybe(v.array(roles)),
  map,
  assumptions: maybe(v.array(assumption)),
  twoByTwo: maybe(twoByTwo),
  words: v.array(v.object({ term: text, plain: text })),
  counts: maybe(
    v.object({
      kinds: v.array(v.object({ kind: v.picklist(WRITTEN_KINDS), ...owned })),
      lenses: v.array(v.object({ lens: v.picklist(LENSES), ...owned })),
    }),
  ),
  parking: maybe(v.array(line)),
  pairs: maybe(v.array(pair)),
  tensions: maybe(v.array(tension)),
  messages: maybe(v.array(message)),
  mirror: maybe(v.array(mirror)),
  futures: maybe(futures),
  friction: maybe(v.object({ a: maybe(friction), b: maybe(friction) })),
  conditions: maybe(v.array(v.object({ of: text, says: v.array(reply) }))),
}
