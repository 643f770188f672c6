import type { GroupId } from '../session/agenda.ts'
import type { CreateSession } from './bodies.ts'
import type { KeepingView } from './keeping-view.ts'
import type { SheetsView } from './sheets.ts'
import type { Role } from './state-view.ts'

export type Invites = Readonly<Record<'a' | 'b' | 'mediator' | 'scribe' | 'observer' | 'sponsor' | 'projector', string>>
/** Answer of `POST /api/sessions`, 201. */
export type SessionCreated = {
  readonly sessionId: string
  readonly seat: { readonly id: string; readonly role: 'mediator'; readonly token: string }
  readonly returnCode: string
  readonly invites: Invites
  readonly roomCode: string
}
/** Answer of `POST /api/seats`, 201. */
export type SeatTaken = {
  readonly sessionId: string
  readonly seat: {
    readonly id: string
    readonly role: Role
    readonly group?: GroupId
    readonly token: string
    readonly admitted: boolean
  }
  readonly returnCode: string
}
/** Answer of `POST /api/door`: what a person reads before taking a seat. `role` and `group` come with an invite. */
export type DoorView = {
  readonly title: string
  readonly groups: CreateSession['groups']
  readonly mediator: string
  /** The ground rules and statements that stand, the sponsor's words and what the mediator says of themselves. */
  readonly sheets: SheetsView
  readonly operator: string
  readonly role?: Role
  readonly group?: GroupId
  readonly k: number
  readonly keeping: KeepingView
  /** Present where the mediator sees the names of seats without a connection. */
  readonly namesOffline?: true
  /** When the record was made from which the session goes on, in milliseconds; absent where it goes on from none. */
  readonly follows?: number
  /** It is only a circle, of which a day and a head count are kept; absent otherwise. */
  readonly circle?: true
}
/** Answer of `GET /api/server`: what the pages need to know of this server, without a seat. */
export type ServerView = {
  readonly address: string
  readonly plainHttp: boolean
  readonly needsMediatorKey: boolean
  readonly operator: string
}
/** Answer of `POST /api/screens` (201) and of `GET /api/screens/:id` with the screen's secret as bearer. */
export type ScreenView = {
  readonly id: string
  readonly secret?: string
  readonly code: string
  readonly paired?: SeatTaken
}

/** Answer of `POST /api/sessions/:id/own-cards` `{secrets}`: where one's own shared cards are now. */
export type OwnCard = {
  readonly secret: string
  readonly where: 'table' | 'board'
  readonly card: string
  readonly text: string
  readonly held: boolean
  /** It was written down at a mixed table: it can be taken back, and keeps its words. */
  readonly together?: true
}
/** Answer of `GET /api/sessions/:id/kept`: the record that is left of a session, and until when. Milliseconds since 1970. */
export type KeptView = {
  readonly title: string
  /** When the board and the log were deleted. */
  readonly since: number
  readonly until: number
  readonly isConfirmed: boolean
}
/**
 * One moment of the board that is kept: the beginning of a step, or with `step` null how the last session left it.
 * `seq` is its number in the log, `at` in milliseconds.
 */
export type TraceView = { readonly seq: number; readonly step: string | null; readonly at: number }
/** Answer of `GET /api/sessions/:id/changes`, oldest first; `…/changes/:seq` answers with a `BoardTrace`. */
export type TracesView = { readonly traces: readonly TraceView[] }
/** Answer of `GET /api/sessions/:id/invites`, for the mediator. */
export type InvitesView = { readonly invites: Invites; readonly roomCode: string | null }
