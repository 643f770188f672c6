import type { GroupId, Lens, Step, WrittenKind } from './agenda.ts'
import type { Tally, SupportRule, SupportCount, RatingSetup, RatedOption } from './tallies.ts'
import type { TemplateId } from './templates.ts'
import type { SheetName } from '../protocol/sheets.ts'
import type { AcceptanceResult } from '../voting/acceptance.ts'
import type { GroupAct, Role } from '../protocol/state-view.ts'
import type { RoleFill, RoleParts } from '../roles/role-grid.ts'
import type { CaucusWith } from './caucus-state.ts'
import type { NumberPlace, NumberState, Outcome, ToldItem } from './told.ts'
import type { MixedPeople, MixedSize } from './mixed-lot.ts'
import type { Tables } from './table-lot.ts'

/** How a seat came to be. */
export type Entry = 'creation' | 'invite' | 'code' | 'pairing' | 'phone'

/** What a group may answer when the other asks it for something. */
export const ANSWERS = ['yes', 'no', 'try', 'clearer', 'not-ours'] as const
export type Answer = (typeof ANSWERS)[number]
/** An answer to an ask; `words` is the hash of where a thing goes that is not ours to answer. */
export type AskAnswer = { readonly ask: string; readonly answer: Answer; readonly words?: string }

/** What is accepted by a yes to frozen words. */
export type AcceptedOf = 'agreement' | 'words'

/** A hash of the words at a table, by kind; a kind of which nothing lies there may be absent. */
export type TableVersion = Readonly<Partial<Record<WrittenKind, string>>>

/**
 * Everything that can happen in a session. An event carries ids, hashes and numbers, never what somebody wrote;
 * `sealed` is the part that the process log shows only as a hash.
 * Times are milliseconds since 1970.
 */
export type SessionEvent =
  /**
   * `steps` is the agenda with which the session begins; a session of before has none, and its template's of then.
   * `statements` is the hash of the first version of ground rules and statements; sessions of before have none.
   * `start` is when the day is to begin, in minutes of the room's own clock since midnight.
   */
  | {
      type: 'session-created'
      template: TemplateId
      k: number
      cap: number
      statements?: string
      steps?: readonly Step[]
      start?: number
      namesOffline?: true
    }
  /**
   * The session goes on from a record: its name and when it was made, how much of it came along, and the plain rewrites
   * on the new board to which both groups had said yes, each by the hash of its words.
   */
  | {
      type: 'session-followed'
      record: string
      preparedAt: number
      taken: { cards: number; lanes: number; links: number; agreements: number }
      words: readonly { card: string; hash: string }[]
      /** What of earlier sessions can be told about; a session of before has none. */
      items?: readonly ToldItem[]
    }
  | { type: 'seat-taken'; seat: string; role: Role; group?: GroupId; entry: Entry }
  | { type: 'seat-admitted'; seat: string; by: 'mediator' | GroupId }
  | { type: 'seat-turned-away'; seat: string }
  | { type: 'seat-moved'; seat: string; group: GroupId }
  | { type: 'seat-returned'; seat: string }
  /** `version` of the ground rules that was read; the one of then where a session of before says none. */
  | { type: 'consented'; seat: string; version?: number }
  /** Somebody on the phone said aloud that this scribe may enter what they say, and will know it (PE4). */
  | { type: 'scribe-consented'; seat: string; scribe: string }
  | { type: 'deputy-named'; seat: string | null }
  | { type: 'handing-over'; seat: string | null }
  /** Who leads now: accepted from the one who led, or taken by the deputy while that one was away (PE8, PE9). */
  | { type: 'lead-passed'; from: string; to: string; how: 'accepted' | 'taken' }
  | { type: 'between-talk-opened' }
  | { type: 'declined'; sealed: { seat: string } }
  | { type: 'left'; sealed: { seat: string } }
  | { type: 'step-started'; step: string }
  /** Another agenda takes the place of this one (AD); without `start` the day begins when it begins. */
  | { type: 'agenda-set'; steps: readonly Step[]; start?: number }
  /** The mediator lets a step be on purpose, so that what waited for it may begin (AD7). */
  | { type: 'step-skipped'; step: string }
  | { type: 'timer-set'; endsAt: number | null }
  | { type: 'cards-tabled'; sealed: { a: number; b: number } }
  | {
      type: 'proposed'
      proposal: string
      group: GroupId
      act: GroupAct
      answer?: 'yes' | 'no'
      holdsAt: number
      /** The record that a group confirms, by its hash. */
      record?: string
      /** The parked point that a group lets go, or the held-back card that it deletes. */
      card?: string
      /**
       * What lay on the table when somebody proposed "ready", by kind: an edit since then clears it.
       * Or the answer that a group gives to an ask, or its reading of a milestone: in ring 1 until all are in.
       */
      sealed?: { version: TableVersion } | AskAnswer | RoleFill
    }
  | { type: 'not-yet'; proposal: string; group: GroupId }
  | { type: 'group-act-held'; proposal: string; group: GroupId }
  | { type: 'ready-cleared'; group: GroupId }
  | { type: 'door-closed'; group: GroupId }
  | { type: 'card-held-back'; sealed: { group: GroupId; card: string } }
  | { type: 'card-brought-back'; sealed: { group: GroupId; card: string } }
  /** The lot is sealed by which large groups sit down at several tables of their own (TS2). */
  | { type: 'tables-sealed'; commitment: string; sealed: { seed: string } }
  /** The mediator chose one table for a group, or several again. */
  | { type: 'tables-set'; group: GroupId; one: boolean }
  /** Who was drawn to which table of the own group; the first is table 1. */
  | { type: 'tables-drawn'; seed: string; tables: Readonly<Partial<Record<GroupId, Tables>>> }
  /** The tables of a group came together, with what lay there. */
  | { type: 'tables-joined'; group: GroupId }
  | {
      type: 'revealed'
      kind: WrittenKind
      also?: readonly WrittenKind[]
      cards: { a: number; b: number }
      endsAt: number
    }
  | { type: 'silence-ended'; kind: WrittenKind }
  | { type: 'moved-to-shared-lane'; cards: readonly string[] }
  /** A walk through what was revealed begins; `commitment` is the SHA-256 of a seed that nobody sees before the draw. */
  | { type: 'walk-set'; walk: string; commitment: string; sealed: { seed: string } }
  /** Whose card comes first, drawn as for talk turns. */
  | { type: 'walk-drawn'; walk: string; seed: string; first: GroupId }
  /** A card came in front of the room, and whose it is; never who read it out or spoke. */
  | { type: 'walk-card'; walk: string; card: string; group: GroupId }
  /** The card before it is in front again. */
  | { type: 'walk-back'; walk: string }
  | { type: 'walk-ended'; walk: string }
  | {
      type: 'options-frozen'
      ballot: string
      step: string
      cap: number
      options: readonly { id: string; hash: string }[]
      /** Set where `cap` is a number of dots to give out (DT1). */
      dots?: true
      /**
       * Set where a proposal is put to a support check: its card, the rule by which it is carried, and whether it is asked
       * about as the shared purpose.
       */
      support?: { proposal: string; rule: SupportRule; purpose?: true }
      /** Set where cards are rated. */
      rating?: RatingSetup
    }
  /** `until` is when a pulse closes by itself; it closes before that when its step ends. */
  | { type: 'ballot-opened'; ballot: string; until?: number }
  /** So many paper votes were entered as a pile, in place of any before; then the number was said to be right (PB). */
  | { type: 'papers-entered'; ballot: string; papers: number }
  | { type: 'papers-confirmed'; ballot: string; papers: number }
  /** Everybody was reminded once of an open ballot; of nobody is it said who had not voted. */
  | { type: 'reminded'; ballot: string }
  | {
      type: 'ballot-closed'
      ballot: string
      tally: Tally
      support?: SupportCount
      rated?: readonly RatedOption[]
      receipts: readonly string[]
      /**
       * How many of those asked have a scribe who enters for them, and, where everybody's vote is in, so many votes came
       * that way. Absent where nobody has one.
       */
      scribed?: { asked: number; in?: number }
      /** Of a pulse or a signal check: how many were asked until it closed, whoever left meanwhile among them (PU8). */
      asked?: number
      /** How many of the counted votes were on paper; absent where none was. */
      papers?: number
      /** Who voted, when everybody who was asked did: the roster says no less. It guards the next round. */
      sealed?: { voters: readonly string[] }
    }
  | { type: 'ballot-voided'; ballot: string; reason: string }
  | { type: 'focus-set'; focus: string; card: string; group: GroupId | 'both' }
  | { type: 'focus-tried'; focus: string }
  | { type: 'focus-ended'; focus: string; outcome: 'heard' | 'left' }
  /**
   * The mediator set turns of so many seconds, so many for each group. `commitment` is the SHA-256 of a seed that nobody
   * can see before the draw, so that the log shows it was not chosen after.
   */
  | {
      type: 'turns-set'
      turns: string
      seconds: number
      each: number
      commitment: string
      sealed: { seed: string }
    }
  /** Which group begins, drawn by the seed: `firstByLot` says how, and anybody can work it out again. */
  | { type: 'turns-drawn'; turns: string; seed: string; first: GroupId }
  | { type: 'turn-begun'; turns: string; turn: number; group: GroupId }
  /** Both groups get so many seconds more: the one that speaks now, the other in its next turn. */
  | { type: 'turns-extended'; turns: string; turn: number; seconds: number }
  /** How long was spoken of the seconds that were planned; nought where a group let its turn pass. Never who spoke. */
  | { type: 'turn-ended'; turns: string; turn: number; group: GroupId; seconds: number; planned: number }
  | { type: 'remote-first-set'; on: boolean }
  | { type: 'asks-frozen'; asks: readonly { id: string; hash: string; from: GroupId }[] }
  | { type: 'asks-shown'; answers: readonly AskAnswer[] }
  /** Milestones and the parties between which they are shared out: the groups (without words) and lanes, by hash. */
  | {
      type: 'roles-frozen'
      milestones: readonly { id: string; hash: string }[]
      parties: readonly { id: string; hash?: string }[]
    }
  | { type: 'roles-shown'; fills: readonly { milestone: string; a: RoleParts; b: RoleParts }[] }
  | { type: 'accepted'; of: AcceptedOf; card: string; hash: string; group: GroupId }
  | { type: 'acceptance-withdrawn'; of: AcceptedOf; card: string; group: GroupId }
  | { type: 'record-prepared'; record: string; checkIn?: string }
  | { type: 'board-locked' }
  | { type: 'board-unlocked' }
  /** A lane of the map, by its card, is locked or opened again (MP13). */
  | { type: 'lane-locked'; lane: string }
  | { type: 'lane-unlocked'; lane: string }
  /** Everybody sees the board through a lens, or without one. */
  | { type: 'lens-set'; lens: Lens | null }
  | { type: 'screen-covered' }
  | { type: 'screen-uncovered' }
  | { type: 'summoned' }
  /** The mediator had a snapshot of the board kept, under a title of which this is the hash. */
  | { type: 'snapshot-taken'; number: number; title: string }
  /** Copies of cards of a snapshot that lay on the board no more were laid in the free area. */
  | { type: 'copies-laid'; snapshot: number; cards: readonly { copy: string; card: string }[] }
  /** A member of a group took a card out of every snapshot. */
  | { type: 'card-struck'; sealed: { card: string } }
  /** `kept` is the card at the table of its group, where the words went. */
  | { type: 'card-hidden'; reason: string; sealed: { card: string; group: GroupId | 'both'; kept?: string } }
  /** The mediator suggests plainer words for a card of this group; the words are kept under a name. */
  | {
      type: 'wording-suggested'
      suggestion: string
      group: GroupId
      sealed: { card: string; on: 'board' | 'table'; words: string }
    }
  | { type: 'wording-answered'; suggestion: string; group: GroupId; answer: 'taken' | 'changed' | 'left' }
  | { type: 'group-renamed'; group: GroupId }
  /** The mediator opens or closes the list of parked points, and shows it on the wall. */
  | { type: 'parking-set'; open: boolean }
  | { type: 'parking-shown'; on: boolean }
  /** The mediator wrote a sheet anew; `words` is the hash of what stands on it now. */
  | { type: 'sheet-written'; sheet: SheetName; version: number; words: string }
  /** Somebody says yes to a new version of the rules; how many have by now, of how many that are asked. */
  | { type: 'rules-ticked'; version: number; count: number; of: number; sealed: { seat: string } }
  /** Both groups say in secret whether they accept the mediator, as the disclosure of this version says who that is. */
  | { type: 'acceptance-opened'; ballot: string; version: number }
  | { type: 'acceptance-closed'; ballot: string; result: AcceptanceResult; sealed: { asked: readonly string[] } }
  /** What holds for separate talks is shown to everybody; before that none can begin. */
  | { type: 'caucus-rule-shown' }
  /** A separate talk begins; `endsAt` is what was meant for it. Who a single person is, is sealed. */
  | { type: 'caucus-started'; caucus: string; with: CaucusWith; endsAt: number; sealed?: { seat: string } }
  | { type: 'caucus-ended'; caucus: string; with: CaucusWith; minutes: number }
  /** The same time is offered to the other group, and what that group answered. */
  | { type: 'same-time-proposed'; caucus: string; to: GroupId; minutes: number }
  | { type: 'same-time-answered'; caucus: string; group: GroupId; answer: 'yes' | 'no' }
  /**
   * Who is drawn to mixed tables, of which group, and for how many at a table. `commitment` is the SHA-256 of a seed
   * that nobody knows before the draw; the draw follows from seed, people and size (MX2).
   */
  | {
      type: 'mixed-set'
      round: number
      size: MixedSize
      people: MixedPeople
      commitment: string
      sealed: { seed: string }
    }
  /** Who was drawn to which table; the first is table 1. */
  | { type: 'mixed-drawn'; round: number; seed: string; tables: readonly (readonly string[])[] }
  /** Somebody without a table sits down at the smallest one. */
  | { type: 'mixed-seated'; round: number; seat: string; table: number }
  /** What all tables offered came onto the board: so many cards, of no table. */
  | { type: 'mixed-shown'; round: number; cards: number }
  /** So many themes of the interviews are shown to the room; which, and whose, is in no event (IN). */
  | { type: 'themes-shown'; themes: number }
  | { type: 'themes-put-away' }
  /** Empty chairs, each by the hash of its general name. */
  | { type: 'chairs-set'; chairs: readonly string[] }
  /**
   * What a group tells of an agreement of before, or answers to an ask that waited; `words` is the hash of its reason,
   * `learned` that of what it learned from the agreement.
   */
  | { type: 'last-told'; item: string; group: GroupId; word: Outcome | Answer; words?: string; learned?: string }
  /** An outcome number was typed in, its name, unit and source by their hashes; without a number it is taken away. */
  | { type: 'number-set'; place: NumberPlace; number: Omit<NumberState, 'place'> | null }
  /** A group takes back that it said the session is deleted (KE8), or its board alone (KE16). */
  | { type: 'deletion-taken-back'; group: GroupId; of?: 'board' }
  /** Both groups deleted the board before its time; the log and the record stay (KE16). */
  | { type: 'board-deleted' }
  /** `unused` is for how many days nobody had been there, where nobody ended it (KE5). */
  | { type: 'session-ended'; unused?: number }

export type EventType = SessionEvent['type']
export type EventOf<T extends EventType> = Extract<SessionEvent, { type: T }>

/** Every event type, once. A test holds this against the union. */
export const EVENT_TYPES = [
  'session-created',
  'session-followed',
  'seat-taken',
  'seat-admitted',
  'seat-turned-away',
  'seat-moved',
  'seat-returned',
  'consented',
  'scribe-consented',
  'deputy-named',
  'handing-over',
  'lead-passed',
  'between-talk-opened',
  'declined',
  'left',
  'step-started',
  'agenda-set',
  'step-skipped',
  'timer-set',
  'cards-tabled',
  'proposed',
  'not-yet',
  'group-act-held',
  'ready-cleared',
  'door-closed',
  'card-held-back',
  'card-brought-back',
  'revealed',
  'silence-ended',
  'moved-to-shared-lane',
  'walk-set',
  'walk-drawn',
  'walk-card',
  'walk-back',
  'walk-ended',
  'options-frozen',
  'ballot-opened',
  'papers-entered',
  'papers-confirmed',
  'reminded',
  'ballot-closed',
  'ballot-voided',
  'focus-set',
  'focus-tried',
  'focus-ended',
  'turns-set',
  'turns-drawn',
  'turn-begun',
  'turns-extended',
  'turn-ended',
  'remote-first-set',
  'asks-frozen',
  'asks-shown',
  'roles-frozen',
  'roles-shown',
  'accepted',
  'acceptance-withdrawn',
  'record-prepared',
  'board-locked',
  'board-unlocked',
  'lane-locked',
  'lane-unlocked',
  'lens-set',
  'screen-covered',
  'screen-uncovered',
  'summoned',
  'snapshot-taken',
  'copies-laid',
  'card-struck',
  'card-hidden',
  'wording-suggested',
  'wording-answered',
  'group-renamed',
  'parking-set',
  'parking-shown',
  'sheet-written',
  'rules-ticked',
  'acceptance-opened',
  'acceptance-closed',
  'caucus-rule-shown',
  'caucus-started',
  'caucus-ended',
  'same-time-proposed',
  'same-time-answered',
  'tables-sealed',
  'tables-set',
  'tables-drawn',
  'tables-joined',
  'mixed-set',
  'mixed-drawn',
  'mixed-seated',
  'mixed-shown',
  'themes-shown',
  'themes-put-away',
  'chairs-set',
  'last-told',
  'number-set',
  'deletion-taken-back',
  'board-deleted',
  'session-ended',
] as const satisfies readonly EventType[]
