import * as v from 'valibot'
import { KINDS, WRITTEN_KINDS } from '../../session/agenda.ts'
import { MIX_PARTS } from '../../protocol/interview-views.ts'
import { CARD_MARKS, MARKS, ROLES } from '../../protocol/state-view.ts'
import { MINE_KINDS } from '../mine.ts'
import { choice } from './ballot-parts.ts'
import { dayParts } from './day-parts.ts'
import { ballots, count, each, groups, maybe, moment, ordinal, owner, so, text, texts } from './file-parts.ts'

const answer = v.nullable(v.picklist(['yes', 'no']))
const card = v.object({
  kind: v.picklist(KINDS),
  group: maybe(owner),
  text,
  joined: count,
  marks: v.object(each(CARD_MARKS, maybe(ballots))),
  number: maybe(ordinal),
  stack: maybe(ordinal),
  place: v.optional(v.strictTuple([v.number(), v.number()])),
  width: maybe(v.number()),
})
const lane = v.object({ owner, title: text, count, cards: maybe(v.array(card)) })

/** The JSON of a working copy. */
export const workingFileSchema = v.object({
  format: v.literal('parley-working'),
  version: v.literal(1),
  notice: text,
  title: text,
  takenAt: moment,
  groups,
  tookPart: count,
  texts: v.object({ included: v.boolean(), answers: v.object({ a: answer, b: answer }) }),
  board: v.array(v.object({ id: v.picklist([...WRITTEN_KINDS, 'together']), title: text, lanes: v.array(lane) })),
  arrows: maybe(v.array(v.object({ from: ordinal, to: ordinal, label: maybe(text) }))),
  drawings: maybe(v.array(v.object({ pen: v.picklist(['fine', 'broad']), points: v.array(v.number()) }))),
  ballots: v.array(choice),
  day: maybe(v.object(dayParts)),
  rules: v.object({ k: ordinal, commonGround: v.number(), sentences: texts }),
  leftOut: texts,
})

const drafts = v.array(v.object({ kind: v.picklist(MINE_KINDS), cards: texts }))
const shared = v.array(v.object({ text, where: v.picklist(['table', 'board']), held: v.boolean() }))

/** The JSON of what one person wrote. */
export const mineFileSchema = v.object({
  format: v.literal('parley-mine'),
  version: v.literal(1),
  notice: text,
  title: text,
  name: text,
  takenAt: moment,
  drafts,
  shared,
})

/** The JSON of what the server holds about one seat. */
export const seatFileSchema = v.object({
  format: v.literal('parley-seat'),
  version: v.literal(1),
  notice: text,
  takenAt: moment,
  session: v.object({ title: text, hasEnded: v.boolean(), boardGone: maybe(so) }),
  seat: v.object({
    name: text,
    role: v.picklist(ROLES),
    group: maybe(text),
    status: maybe(text),
    atTable: maybe(v.boolean()),
    rules: maybe(count),
    hasReadSponsor: maybe(v.boolean()),
    scribe: maybe(text),
    tables: maybe(texts),
  }),
  keys: v.object({ device: v.boolean(), returnCode: v.boolean(), ownerLink: v.boolean() }),
  drafts,
  shared,
  marks: v.array(v.object({ text, marks: v.array(v.picklist(MARKS)) })),
  ballots: v.object({ open: v.array(v.object({ isIn: v.boolean() })), closed: count }),
  owns: texts,
  themes: v.array(v.object({ text })),
  mix: maybe(v.object(each(MIX_PARTS, text))),
  minutes: maybe(v.number()),
  standsBetween: maybe(so),
  asksApart: maybe(v.picklist(['group', 'alone'])),
  talkNotes: texts,
  log: v.array(v.object({ seq: count, at: moment, type: text, sealed: maybe(so) })),
})
