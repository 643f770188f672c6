import * as v from 'valibot'
import {
  ANSWER_TO_MOST,
  BETWEEN_LINE_MOST,
  CALL_LINK_MOST,
  CAUCUS_MINUTES_MOST,
  CHAIRS_MOST,
  CHANGE_LINE_MOST,
  GUESSED_MOST,
  INTERVIEW_MINUTES_MOST,
  MIX_WORD_MOST,
  NUMBER_MOST,
  NUMBER_NAME_MOST,
  NUMBER_SOURCE_MOST,
  NUMBER_UNIT_MOST,
  OFFER_MOST,
  OPTIONS_MOST,
  PULSE_MOST,
  RATED_MOST,
  ROLE_LINES_MOST,
  SEATS_MOST,
  SHARE_LANE_MOST,
  SIGNALS_MOST,
  SNAPSHOT_TITLE_MOST,
  THEMES_JOINED_MOST,
  TIMER_MOST,
  TURN_LEAST,
  TURN_MOST,
  TURNS_MOST,
} from '../limits.ts'
import { LENSES, RATING_AXES, WRITTEN_KINDS } from '../session/agenda.ts'
import { MENTIONS } from '../session/caucus-state.ts'
import { ANSWERS } from '../session/events.ts'
import { MIXED_SIZES } from '../session/mixed-lot.ts'
import { NUMBER_PLACES, OUTCOMES } from '../session/told.ts'
import { ACCEPTANCES } from '../voting/acceptance.ts'
import { PULSE_ITEMS } from '../voting/pulse-items.ts'
import { SIGNAL_PERIODS, SIGNALS } from '../voting/signals.ts'
import { VOTE_BLOCK } from './filled-vote.ts'
import { PARKED_TO } from './parking-view.ts'
import { agendaSteps, startOfDay } from './agenda-schema.ts'
import { CALL_LINK, CALL_PLACES } from './interview-views.ts'
import {
  group,
  id,
  secret,
  sha256,
  line,
  reason,
  groupName,
  personName,
  day,
  value,
  cardText,
  newId,
  themeText,
  mixWord,
  version,
  parties,
  pile,
} from './fields.ts'
import { TICKED, writtenSheet } from './sheets.ts'
import { GROUP_ACTS, MARKS, ROLES } from './state-view.ts'

const c = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ type: v.literal(type), ...entries })

/** Every command, with its shape. What each does and who may send it stands in SPEC.md. */
export const command = v.variant('type', [
  /** `version` of the ground rules and statements that was read; the one that stands where it is left out. */
  c('consent', { version: v.optional(version) }),
  c('decline', {}),
  c('leave', {}),
  /** The own name becomes the name of the role, before the end or after it (KE12). */
  c('drop-name', {}),
  /** By a scribe, for somebody on the phone who said yes aloud to what the scribe read to them. */
  c('enter-by-phone', { group, name: personName, saidYes: v.literal(true) }),
  c('name-deputy', { seat: v.nullable(id) }),
  /** The lead is handed over when the other accepts; null takes the offer back. */
  c('offer-lead', { seat: v.nullable(id) }),
  c('accept-lead', {}),
  /** By the deputy, while whoever leads has had no connection for a while. */
  c('take-lead', {}),
  /** In private: whether one stands between the groups. */
  c('stand-between', { on: v.boolean() }),
  c('offer-between-talk', { line: line(BETWEEN_LINE_MOST) }),
  c('admit', { seat: id }),
  c('turn-away', { seat: id }),
  c('set-roster', { seat: id, group }),
  c('start-step', { step: id }),
  c('end-step', {}),
  /** `was` is the version of the agenda that was read (`plan.version`). */
  c('set-agenda', { steps: agendaSteps, start: v.optional(startOfDay), was: v.pipe(v.number(), v.integer()) }),
  c('set-timer', { seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TIMER_MOST)) }),
  c('more-time', {}),
  c('need-break', {}),
  c('offer', {
    cards: v.pipe(v.array(v.object({ card: id, hash: sha256 })), v.maxLength(OFFER_MOST)),
  }),
  c('edit-own', { secret, text: cardText }),
  c('withdraw', { secret }),
  /** By any member, who names the card; or by its author, who has the secret. */
  c('hold-back', { card: v.optional(id), secret: v.optional(secret) }),
  c('bring-back', { card: id }),
  /** `answer` with `release` and `answer-caucus`; `record` with `confirm-record`; `ask`, `reply` and `to` with `answer`. */
  c('propose', {
    act: v.picklist(GROUP_ACTS),
    answer: v.optional(v.picklist(['yes', 'no'])),
    record: v.optional(sha256),
    ask: v.optional(id),
    reply: v.optional(v.picklist(ANSWERS)),
    /** Where it goes, when it is not ours to answer. */
    to: v.optional(line(ANSWER_TO_MOST)),
    /** With `let-go`: the parked point; with `delete-held`: the card that is kept back. */
    card: v.optional(id),
    /** With `fill-roles`: the milestone, and the parties in each part. */
    milestone: v.optional(id),
    parts: v.optional(v.object({ answers: parties, does: parties, asked: parties, told: parties })),
  }),
  c('not-yet', { proposal: id }),
  /** The own group takes back that it said the session is deleted now. */
  c('keep-session', {}),
  c('keep-board', {}),
  /** Deletes a session that nobody of either group ever joined. */
  c('delete-empty', {}),
  c('close-door', {}),
  c('reveal', { kind: v.picklist(WRITTEN_KINDS) }),
  c('end-silence', {}),
  c('mark', { card: id, mark: v.picklist(MARKS), on: v.boolean() }),
  c('share-lane', { cards: v.pipe(v.array(id), v.minLength(1), v.maxLength(SHARE_LANE_MOST)) }),
  c('freeze-options', { cards: v.pipe(v.array(id), v.minLength(2), v.maxLength(OPTIONS_MOST)) }),
  /** Freezes one proposal for a support check, with its rule; two thirds of each group by default. */
  c('freeze-proposal', {
    card: id,
    share: v.optional(v.picklist(['half', 'two-thirds', 'three-quarters', 'all'])),
  }),
  /** Freezes assumptions or milestones to be rated; of those in `guess` people may guess what the other group says. */
  c('freeze-rating', {
    cards: v.pipe(v.array(id), v.minLength(1), v.maxLength(RATED_MOST)),
    guess: v.optional(v.pipe(v.array(id), v.maxLength(GUESSED_MOST)), []),
  }),
  /** Asks the pulse, before the first step or in the closing step; `until` is when it closes by itself. */
  c('open-pulse', {
    items: v.pipe(v.array(v.picklist(PULSE_ITEMS.map((item) => item.id))), v.minLength(1), v.maxLength(PULSE_MOST)),
    until: v.optional(v.pipe(v.number(), v.integer())),
  }),
  /**
   * Asks which early signals were seen: some of the fixed set, and signs that the groups worded themselves, by the hash
   * of their words.
   */
  c('open-signals', {
    items: v.pipe(v.array(v.picklist(SIGNALS)), v.maxLength(SIGNALS_MOST)),
    signs: v.optional(v.pipe(v.array(sha256), v.maxLength(SIGNALS_MOST)), []),
    period: v.picklist(SIGNAL_PERIODS),
  }),
  c('open-ballot', { ballot: id }),
  /** Reminds everybody once of the ballot that is open; pages show it where the own vote is not in. */
  c('remind', { ballot: id }),
  /** By a scribe: the paper votes of both groups, counted by hand, as one pile that replaces the one before. */
  c('enter-papers', { ballot: id, piles: v.object({ a: pile, b: pile }) }),
  /** `papers` is the number that was read to the room. */
  c('confirm-papers', { ballot: id, papers: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  c('vote', {
    /** Fills the command up, so that its size says nothing of the choice; it is not read (BL26). */
    fill: v.optional(v.pipe(v.string(), v.maxLength(VOTE_BLOCK))),
    ballot: id,
    receipt: secret,
    choice: v.union([
      v.literal('pass'),
      v.pipe(v.array(id), v.maxLength(OPTIONS_MOST)),
      v.object({
        level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
        /** What would have to change; with levels 5, 7 and 8 only. */
        line: v.optional(line(CHANGE_LINE_MOST)),
      }),
      v.object({
        /** What is passed is left out; `values` has one for each axis, in the order of the ballot. */
        ratings: v.pipe(
          v.array(
            v.object({
              option: id,
              values: v.pipe(v.array(value), v.minLength(1), v.maxLength(RATING_AXES.length)),
              guess: v.optional(value),
            }),
          ),
          v.maxLength(RATED_MOST),
        ),
      }),
    ]),
  }),
  c('close-ballot', { ballot: id }),
  c('void-ballot', { ballot: id, reason }),
  /** A walk through what was revealed, one card of each group by turns; no command names a card. */
  c('set-walk', {}),
  c('draw-walk', {}),
  c('walk-on', {}),
  c('walk-back', {}),
  c('end-walk', {}),
  c('focus', { card: id }),
  c('try-again', { focus: id }),
  c('end-focus', { focus: id, outcome: v.picklist(['heard', 'left']) }),
  /** Talk turns: their length and how many each group has; the draw that follows says which group begins. */
  c('set-turns', {
    seconds: v.pipe(v.number(), v.integer(), v.minValue(TURN_LEAST), v.maxValue(TURN_MOST)),
    each: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TURNS_MOST)),
  }),
  c('draw-turns', {}),
  c('begin-turn', {}),
  c('end-turn', {}),
  /** The turn that comes next goes by, because nobody of the group wishes to speak. */
  c('pass-turn', {}),
  /** So many seconds more for both groups. */
  c('extend-turn', {
    seconds: v.pipe(v.number(), v.integer(), v.minValue(TURN_LEAST), v.maxValue(TURN_MOST)),
  }),
  c('set-remote-first', { on: v.boolean() }),
  /** "I would like to speak", and taken back; `elsewhere` where one takes part from another place. */
  c('wish-to-speak', { on: v.boolean(), elsewhere: v.optional(v.boolean()) }),
  /** The mediator asks somebody of the group whose turn it is, or takes the name away. */
  c('name-speaker', { seat: v.nullable(id) }),
  /** Yes, or pass: of whoever was asked, or speaks. */
  c('answer-turn', { answer: v.picklist(['yes', 'pass']) }),
  /** In a circle: "I would like to speak", while the talking turn lies in the middle. */
  c('take-piece', {}),
  /** Lays it in the middle again: by whoever has it, or by the mediator when a device has gone. */
  c('lay-piece', {}),
  c('freeze-asks', {}),
  /** A yes to frozen words: by the named owner of an agreement, or by a member of a group to a plain rewrite. */
  c('accept', { card: id, hash: sha256 }),
  c('take-back-yes', { card: id }),
  /** Freezes milestones of the map; each group then says who does what at each of them. */
  c('freeze-roles', { cards: v.pipe(v.array(id), v.minLength(1), v.maxLength(ROLE_LINES_MOST)) }),
  c('prepare-record', { checkIn: v.optional(day) }),
  c('summon', {}),
  c('lock', {}),
  c('unlock', {}),
  /** Locks a lane of the map, or opens it again. */
  c('lock-lane', { lane: id, on: v.boolean() }),
  c('cover', {}),
  c('uncover', {}),
  /** Everybody sees the board through a lens, or without one. */
  c('set-lens', { lens: v.nullable(v.picklist(LENSES)) }),
  c('hide-card', { card: id, reason }),
  /** Plainer words for a card that the mediator can read; the group that wrote it takes them, others, or leaves it. */
  c('suggest-wording', { card: id, text: cardText }),
  c('answer-wording', {
    suggestion: id,
    answer: v.picklist(['take', 'change', 'leave']),
    /** With `change`: the words that the card gets. */
    text: v.optional(cardText),
  }),
  /** Keeps what everybody sees on the board now, under a title. */
  c('take-snapshot', { title: line(SNAPSHOT_TITLE_MOST) }),
  /** Lays copies of what a snapshot has and the board no more into the free area, together. */
  c('lay-copies', { snapshot: version }),
  /** Takes a card with all that it ever said out of every snapshot, for good. */
  c('strike', { card: id }),
  c('rename-group', { group, name: groupName }),
  c('pair-screen', { code: v.pipe(v.string(), v.regex(/^\d{4}$/)) }),
  /** Writes a sheet anew: all of it, whatever changed. */
  c('write-sheet', { written: writtenSheet }),
  c('tick', { sheet: v.picklist(TICKED), version }),
  /** Both groups say in secret whether they accept the mediator; before the first step, once for each disclosure. */
  c('open-acceptance', {}),
  c('say-acceptance', { ballot: id, says: v.picklist(ACCEPTANCES) }),
  c('close-acceptance', { ballot: id }),
  /** Shows everybody what holds for separate talks. */
  c('show-caucus-rule', {}),
  /** A separate talk with a group, `a` or `b`, or with the person on a seat. */
  c('start-caucus', {
    with: id,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CAUCUS_MINUTES_MOST)),
  }),
  c('end-caucus', { caucus: id }),
  /** Offers the other group the same time as a talk that has ended took. */
  c('offer-caucus', { caucus: id }),
  /** Asks quietly for a separate talk, with the own group or alone; `none` takes it back. */
  c('ask-apart', { how: v.picklist(['group', 'alone', 'none']) }),
  /** A note of a talk that runs; `hash`, of a secret that the author keeps, and `mention` come with people's notes. */
  c('write-note', {
    with: id,
    card: newId,
    text: cardText,
    hash: v.optional(sha256),
    mention: v.optional(v.picklist(MENTIONS)),
  }),
  /** Other words, or more leave to pass it on, with the author's secret; less leave by anybody of the talk. */
  c('change-note', {
    with: id,
    card: id,
    secret: v.optional(secret),
    text: v.optional(cardText),
    mention: v.optional(v.picklist(MENTIONS)),
  }),
  /** Takes a note away for good: its author, with the secret, or the mediator. */
  c('remove-note', { with: id, card: id, secret: v.optional(secret) }),
  /** Opens or closes the list of parked points, and shows it on the wall. */
  c('set-parking', { open: v.boolean() }),
  c('show-parking', { on: v.boolean() }),
  /** Parks a point, under an id and the hash of a secret that the author's browser makes. */
  c('park', { card: newId, text: cardText, hash: sha256 }),
  /** Where a parked point goes: onto the board, along to the next session, or back to wait. */
  c('settle-parked', { card: id, to: v.picklist(PARKED_TO) }),
  /** What somebody can bring to an agreement; an owner of it takes it up, or not any more. */
  c('bring', { agreement: id, card: newId, text: cardText, hash: sha256 }),
  c('take-up', { card: id, on: v.boolean() }),
  /** Whether a large group sits at one table, or at several by lot, when the next table step begins. */
  c('set-tables', { group, one: v.boolean() }),
  /** Brings the several tables of a group together, with what lies there. */
  c('join-tables', { group }),
  /** Who is drawn to mixed tables, and for how many at a table; the draw that follows says who sits where. */
  c('set-mixed', {
    size: v.picklist(MIXED_SIZES),
    seats: v.pipe(v.array(id), v.minLength(2), v.maxLength(SEATS_MOST)),
  }),
  c('draw-mixed', {}),
  /** Somebody without a mixed table sits down at the smallest one. */
  c('seat-mixed', { seat: id }),
  /** Brings what all mixed tables offer onto the board, in one shuffled order. */
  c('show-mixed', {}),
  /** Minutes talked with a person before the day; 0 takes it back. */
  c('note-interview', {
    seat: id,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(INTERVIEW_MINUTES_MOST)),
  }),
  /** A theme of a person's interview, new or in other words: the person is asked, or asked again. */
  c('write-theme', { theme: newId, seat: id, text: themeText }),
  /** One wording in place of several themes, once all of their people have said yes to it. */
  c('join-themes', {
    theme: newId,
    themes: v.pipe(v.array(id), v.minLength(2), v.maxLength(THEMES_JOINED_MOST)),
    text: themeText,
  }),
  c('drop-theme', { theme: id }),
  /** By the person: it may be mentioned, in exactly the words of `text`; or, without them, it is struck. */
  c('answer-theme', { theme: id, text: v.optional(themeText) }),
  /** Shows the room what may be mentioned, or puts it away. */
  c('show-themes', { on: v.boolean() }),
  /** By the person: what the mediator noted of the own interview is deleted, themes and all. */
  c('forget-interview', {}),
  /** Where one comes from, in own words; three empty ones pass. */
  c('say-mix', { role: mixWord, site: mixWord, shift: mixWord }),
  c('set-chairs', { chairs: v.pipe(v.array(line(MIX_WORD_MOST)), v.maxLength(CHAIRS_MOST)) }),
  /** The address of the call of the room or of a table; empty takes it away. */
  c('set-call-link', {
    place: v.picklist(CALL_PLACES),
    url: v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(CALL_LINK_MOST),
      v.check((url) => url === '' || CALL_LINK.test(url)),
    ),
  }),
  /** What the own group tells of an agreement of before, or answers to an ask that waited (SR1, SR4, SR11). */
  c('tell-last', {
    item: id,
    word: v.picklist([...OUTCOMES, ...ANSWERS]),
    reason: v.optional(reason),
    learned: v.optional(reason),
  }),
  /** An outcome number, or none in its place any more (SR9). */
  c('set-number', {
    place: v.picklist(NUMBER_PLACES),
    number: v.nullable(
      v.object({
        name: line(NUMBER_NAME_MOST),
        unit: v.optional(line(NUMBER_UNIT_MOST)),
        source: line(NUMBER_SOURCE_MOST),
        value: v.pipe(v.number(), v.minValue(-NUMBER_MOST), v.maxValue(NUMBER_MOST)),
      }),
    ),
  }),
  c('make-owner-link', {}),
  c('end-owner-link', {}),
  c('end-session', {}),
])
export type Command = v.InferOutput<typeof command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

export const role = v.picklist(ROLES)
