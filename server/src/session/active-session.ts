import { DAY } from '@parley/shared/keeping/lives'
import { isCircleOnly, WRITTEN_KINDS, type GroupId, type WrittenKind } from '@parley/shared/session/agenda'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { releasable } from '@parley/shared/documents/table-version'
import { transition } from '@parley/shared/session/transition'
import { Refused } from '@parley/shared/session/refused'
import type { SessionEvent } from '@parley/shared/session/events'
import type { SeatState } from '@parley/shared/session/state-parts'
import { votersOf } from '@parley/shared/session/state-reads'
import type { SessionState } from '@parley/shared/session/state'
import type { LogEntry } from '@parley/shared/protocol/state-view'
import { notStored, ParleyError, sessionDeleted } from '../errors.ts'
import type { Draft } from '../rooms/draft.ts'
import type { Write } from '../store/store.ts'
import type { World } from '../world.ts'
import { draftWrites } from './draft-writes.ts'
import { tookPart } from './took-part.ts'
import { chain, type Head } from './event-log.ts'
import { countAnswers } from './focus-answers.ts'
import { LeadWatch } from './lead-watch.ts'
import { notNow } from './not-now.ts'
import { countMarks, type PrivateFacts } from './private-facts.ts'
import { shownAnswersIn } from './present-asks.ts'
import type { Presented } from './presented.ts'
import type { Profile } from './profile.ts'
import { Serial } from './serial.ts'
import { roomCodeOf } from '../secrets/codes.ts'
import { Voted } from './voted.ts'

/** One transaction: events, what they do to documents and tables, and what follows in memory once it is on disk. */
export type Changes = {
  readonly events?: readonly SessionEvent[]
  readonly writes?: readonly Write[]
  readonly drafts?: readonly { readonly draft: Draft; readonly collect?: boolean }[]
  readonly after?: () => void
}

/** Events by which a room fills or empties: three hundred come in ten seconds, and nobody acts on the single one. */
const OF_PEOPLE: ReadonlySet<SessionEvent['type']> = new Set([
  'seat-taken',
  'seat-admitted',
  'seat-returned',
  'consented',
  'declined',
  'left',
])

/** A hash as events carry it, with the quotes around it. */
const SHA256 = /(?<=")[0-9a-f]{64}(?=")/g

/** A session in memory: the fold of its events, and what belongs to it. Everything that changes it runs in turn. */
export class ActiveSession {
  readonly id: string
  readonly world: World
  readonly serial = new Serial()
  /** Whether the mediator who leads is away. */
  readonly lead: LeadWatch
  /** Seat → number of open live connections. */
  readonly here = new Map<string, number>()
  /** Seat → the stored token that it went to, for seats that went to another device since this session was loaded. */
  readonly wentTo = new Map<string, string>()
  state: SessionState
  profile: Profile
  facts: PrivateFacts
  head: Head
  readonly log: LogEntry[]
  /** When somebody was here last, to the day, in milliseconds since 1970. */
  usedAt: number
  /** Its rows are gone: nothing may be stored for it any more. */
  isGone = false
  /** Called after every change that somebody may see; `ofPeople` when only who is here changed. */
  onChange: (ofPeople?: boolean) => void = () => {}
  /** Deletes all that is held of it. Set by whoever holds it in memory. */
  deleteAll: () => Promise<void> = () => Promise.reject(new Error('Nobody holds this session.'))
  /** Called when everybody is asked to come to the current step. */
  onSummon: () => void = () => {}
  /** Called when a seat went to another device: connections of the old one close. */
  onSeatReturned: (seat: string) => void = () => {}
  /** Called when marks changed after the silence: they are shown in batches. */
  marksChanged: () => void = () => {}
  /** Called when an author's change waits for its batch. */
  ownChangesWait: () => void = () => {}

  readonly #voted = new Voted((ballot) => this.world.keys.find(`ballot-${ballot}`))

  constructor(
    id: string,
    world: World,
    parts: { state: SessionState; profile: Profile; facts: PrivateFacts; head: Head; log: LogEntry[]; usedAt: number },
  ) {
    this.id = id
    this.world = world
    this.state = parts.state
    this.profile = parts.profile
    this.facts = parts.facts
    this.head = parts.head
    this.log = parts.log
    this.usedAt = parts.usedAt
    this.lead = new LeadWatch(this)
  }

  /** The document of this session with that name. */
  key(document: string): { session: string; document: string } {
    return { session: this.id, document }
  }

  /** Carries a change out: judges every event, stores all of it in one transaction, and only then lets it be seen. */
  async commit(changes: Changes): Promise<void> {
    if (this.isGone) throw sessionDeleted()
    const at = this.world.now()
    const events = changes.events ?? []
    let next = this.state
    for (const event of events) {
      const after = transition(next, event, at)
      if (after instanceof Refused) throw notNow(after.reason)
      next = after
    }
    const chained = chain(this.id, this.head, events, at)
    const documents = (changes.drafts ?? []).flatMap(({ draft, collect }) => draftWrites(draft, collect === true))
    const stored = await this.world.store.write([...chained.writes, ...documents, ...(changes.writes ?? [])])
    if (!stored) throw notStored(new Error('What the change builds on is no longer so.'))
    this.state = next
    this.head = chained.head
    this.log.push(...chained.entries)
    if (events.some(({ type }) => type === 'session-ended'))
      this.world.log.info({ session: this.id }, 'a session ended')
    changes.after?.()
    this.onChange(events.length > 0 && events.every(({ type }) => OF_PEOPLE.has(type)))
    // What was deleted must not live on in the write-ahead log.
    if (changes.drafts?.some(({ collect }) => collect)) {
      this.world.store
        .scrub()
        .catch((error: unknown) => this.world.log.error({ err: error }, 'the write-ahead log could not be emptied'))
    }
  }

  /** Notes that somebody is here today; which day, and nothing else, so that what nobody uses ends by itself (KE5). */
  async isUsed(): Promise<void> {
    const at = this.world.now()
    if (this.state.ended || Math.floor(at / DAY) === Math.floor(this.usedAt / DAY)) return
    this.usedAt = at
    await this.world.store.write([{ do: 'session.used', with: { id: this.id, at: Math.floor(at / DAY) * DAY } }])
  }

  seat(id: string): SeatState {
    const seat = this.state.seats[id]
    if (!seat) throw new ParleyError('not-found', 'There is nothing here for you.')
    return seat
  }

  /** Forgets what a seat was called: somebody who declined leaves no name. */
  forgetName(seat: string): void {
    const names = new Map(this.profile.names)
    names.delete(seat)
    this.profile = { ...this.profile, names }
  }

  /** Remembers the frozen words behind a hash. */
  learnWords(hash: string, body: string): void {
    this.profile = { ...this.profile, contents: new Map(this.profile.contents).set(hash, body) }
  }

  /** Forgets frozen words that were never shown. */
  forgetWords(hashes: readonly string[]): void {
    const contents = new Map(this.profile.contents)
    for (const hash of hashes) contents.delete(hash)
    this.profile = { ...this.profile, contents }
  }

  /** Counts anew who took part, when a step begins: figures that follow each card would tell who writes it (GU8). */
  countParts(): void {
    this.facts.tookPart = tookPart(this.state, this.facts)
  }

  /** Brings the marks that people see up to date. Nothing of a kind is shown while the room reads it in silence. */
  async countMarks(): Promise<void> {
    const { phase, k } = this.state
    const silent = phase.of === 'reveal' && phase.stage === 'silence' ? kindsOf(phase) : []
    const board = await this.world.rooms.view(this.key('board'))
    const cards = new Set(
      board.cards.filter((card) => !silent.some((kind) => kind === card.kind)).map((card) => card.id),
    )
    const voters = votersOf(this.state)
    const sizes = {
      a: voters.filter((seat) => seat.group === 'a').length,
      b: voters.filter((seat) => seat.group === 'b').length,
    }
    this.facts.shown = countMarks(this.facts.marks.values(), cards, sizes, k)
    this.#countAnswers()
    this.onChange()
  }

  /** Brings the answers to the present try up to date by themselves, when nobody is waited for any more. */
  showAnswers(): void {
    this.#countAnswers()
    this.onChange()
  }

  #countAnswers(): void {
    const { focus } = this.state
    this.facts.answers = focus && countAnswers(focus, this.facts.marks.values())
  }

  /**
   * Every hash that the public parts of the log name. Frozen words behind any other are not everybody's to read, and
   * what a record consists of is not before it is confirmed.
   */
  publicHashes(): ReadonlySet<string> {
    const named = this.log.map((entry) => JSON.stringify({ ...entry.public, record: undefined }))
    return new Set(named.flatMap((text) => text.match(SHA256) ?? []))
  }

  /** Counts the drafts on one desk again. True when the figures changed. */
  async countDrafts(seat: string): Promise<boolean> {
    const view = await this.world.rooms.view(this.key(`desk:${seat}`))
    const counts: Partial<Record<string, number>> = {}
    for (const card of view.cards) if (card.text.trim() !== '') counts[card.kind] = (counts[card.kind] ?? 0) + 1
    const before = JSON.stringify(this.facts.drafts.get(seat) ?? {})
    this.facts.drafts.set(seat, counts)
    return JSON.stringify(counts) !== before
  }

  /** Counts what lies at a mixed table again. True when the figures changed. */
  async countMixed(document: string): Promise<boolean> {
    const { cards } = await this.world.rooms.view(this.key(document))
    const said = cards.filter((card) => card.text.trim() !== '')
    const counts = { cards: said.length, offered: said.filter((card) => card.offered).length }
    const before = this.facts.mixed.get(document)
    this.facts.mixed.set(document, counts)
    return before?.cards !== counts.cards || before.offered !== counts.offered
  }

  /** Everything that the presenter chooses from, now. */
  async presented(): Promise<Presented> {
    if (this.isGone) throw sessionDeleted()
    const { world } = this
    const table = async (group: GroupId): Promise<DocumentView> =>
      this.state.ended ? { cards: [], links: [] } : world.rooms.view(this.key(`table:${group}`))
    const tables = { a: await table('a'), b: await table('b') }
    const count = (group: GroupId): Partial<Record<WrittenKind, number>> =>
      Object.fromEntries(WRITTEN_KINDS.map((kind) => [kind, releasable(tables[group], kind).length]))
    return {
      id: this.id,
      state: this.state,
      profile: this.profile,
      facts: this.facts,
      shownAnswers: shownAnswersIn(this.log),
      seq: this.head.seq,
      now: world.now(),
      here: new Set(this.here.keys()),
      roomCode: roomCodeOf(world.serverKey, this.id),
      address: world.config.address,
      plainHttp: world.config.plainHttp,
      operator: world.config.operator,
      actSeconds: world.config.actSeconds,
      backupDays: world.config.backupDays,
      isLeadAway: this.lead.isAway(world.now()),
      releasable: { a: count('a'), b: count('b') },
      hasVoted: (ballot, seat) => this.#voted.has(ballot, this.facts.turnout.get(ballot), seat),
      marksKey: this.marksKey,
    }
  }

  /** The key under which this session's marks are kept, so that the database alone does not tell who set one. */
  get marksKey(): Buffer {
    // A circle that has ended leaves no key either; nobody marked anything in it. Nor does a board that is gone.
    if (this.state.boardDeletedAt !== null) return Buffer.alloc(32)
    if (this.state.ended && isCircleOnly(this.state.steps)) return Buffer.alloc(32)
    return this.world.keys.keyOf(`marks-${this.id}`)
  }
}
