import type { GroupId, TemplateId, WrittenKind } from './agenda.ts'
import type { GroupAct, Role } from '../protocol/state-view.ts'

/** How a seat came to be. */
export type Entry = 'creation' | 'invite' | 'code' | 'pairing'

/** What a closed ballot shows, as numbers: exactly what k lets everybody know, and nothing else. */
export type Tally = {
  readonly by: 'group' | 'total' | 'none'
  /** Present when the split is hidden because of an earlier round with other voters, not because of k. */
  readonly why?: 'rounds'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly options: readonly {
    readonly option: string
    readonly total?: number
    readonly a?: number
    readonly b?: number
  }[]
}

/** A hash of the words at a table, by kind. */
export type TableVersion = Readonly<Record<WrittenKind, string>>

/**
 * Everything that can happen in a session. An event carries ids, hashes and numbers, never what somebody wrote;
 * `sealed` is the part that the process log shows only as a hash.
 * Times are milliseconds since 1970.
 */
export type SessionEvent =
  | { type: 'session-created'; template: TemplateId; k: number; cap: number }
  | { type: 'seat-taken'; seat: string; role: Role; group?: GroupId; entry: Entry }
  | { type: 'seat-admitted'; seat: string; by: 'mediator' | GroupId }
  | { type: 'seat-turned-away'; seat: string }
  | { type: 'seat-moved'; seat: string; group: GroupId }
  | { type: 'seat-returned'; seat: string }
  | { type: 'consented'; seat: string }
  | { type: 'declined'; sealed: { seat: string } }
  | { type: 'left'; sealed: { seat: string } }
  | { type: 'step-started'; step: string }
  | { type: 'timer-set'; endsAt: number | null }
  | { type: 'cards-tabled'; sealed: { a: number; b: number } }
  | {
      type: 'proposed'
      proposal: string
      group: GroupId
      act: GroupAct
      answer?: 'yes' | 'no'
      holdsAt: number
      /** What lay on the table when somebody proposed "ready", by kind: an edit since then clears it. */
      sealed?: { version: TableVersion }
    }
  | { type: 'not-yet'; proposal: string; group: GroupId }
  | { type: 'group-act-held'; proposal: string; group: GroupId }
  | { type: 'ready-cleared'; group: GroupId }
  | { type: 'door-closed'; group: GroupId }
  | { type: 'card-held-back'; sealed: { group: GroupId; card: string } }
  | { type: 'card-brought-back'; sealed: { group: GroupId; card: string } }
  | { type: 'revealed'; kind: WrittenKind; cards: { a: number; b: number }; endsAt: number }
  | { type: 'silence-ended'; kind: WrittenKind }
  | { type: 'moved-to-shared-lane'; cards: readonly string[] }
  | {
      type: 'options-frozen'
      ballot: string
      step: string
      cap: number
      options: readonly { id: string; hash: string }[]
    }
  | { type: 'ballot-opened'; ballot: string }
  | {
      type: 'ballot-closed'
      ballot: string
      tally: Tally
      receipts: readonly string[]
      /** Who voted, when everybody who was asked did: the roster says no less. It guards the next round. */
      sealed?: { voters: readonly string[] }
    }
  | { type: 'ballot-voided'; ballot: string; reason: string }
  | { type: 'board-locked' }
  | { type: 'board-unlocked' }
  | { type: 'screen-covered' }
  | { type: 'screen-uncovered' }
  | { type: 'summoned' }
  | { type: 'card-hidden'; reason: string; sealed: { card: string; group: GroupId | 'both' } }
  | { type: 'group-renamed'; group: GroupId }
  | { type: 'session-ended' }

export type EventType = SessionEvent['type']
export type EventOf<T extends EventType> = Extract<SessionEvent, { type: T }>

/** Every event type, once. A test holds this against the union. */
export const EVENT_TYPES = [
  'session-created',
  'seat-taken',
  'seat-admitted',
  'seat-turned-away',
  'seat-moved',
  'seat-returned',
  'consented',
  'declined',
  'left',
  'step-started',
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
  'options-frozen',
  'ballot-opened',
  'ballot-closed',
  'ballot-voided',
  'board-locked',
  'board-unlocked',
  'screen-covered',
  'screen-uncovered',
  'summoned',
  'card-hidden',
  'group-renamed',
  'session-ended',
] as const satisfies readonly EventType[]
