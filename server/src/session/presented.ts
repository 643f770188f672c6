import type { Audience } from '@parley/shared/protocol/state-view'
import type { GroupId, WrittenKind } from '@parley/shared/session/agenda'
import type { SessionState } from '@parley/shared/session/state'
import type { ShownAnswers } from './present-asks.ts'
import type { PrivateFacts } from './private-facts.ts'
import type { Profile } from './profile.ts'

/** Everything that the presenter chooses from. */
export type Presented = {
  readonly id: string
  readonly state: SessionState
  readonly profile: Profile
  readonly facts: PrivateFacts
  /** What the groups answered to asks, as it was shown last. */
  readonly shownAnswers: ShownAnswers
  readonly seq: number
  readonly now: number
  /** Seats with a connection. */
  readonly here: ReadonlySet<string>
  readonly roomCode: string
  readonly address: string
  readonly plainHttp: boolean
  readonly operator: string
  readonly actSeconds: number
  readonly backupDays: number
  /** Whether the mediator who leads has been away for so long that the deputy may take over. */
  readonly isLeadAway: boolean
  /** How many cards of each kind lie ready to be released at a table. */
  readonly releasable: Readonly<Record<GroupId, Readonly<Partial<Record<WrittenKind, number>>>>>
  /** Whether the vote of a seat is in, while its ballot is open. */
  readonly hasVoted: (ballot: string, seat: string) => boolean
  readonly marksKey: Buffer
}

export const isStaff = (audience: Audience): boolean => audience === 'mediator'
export const isGroup = (audience: Audience): audience is GroupId => audience === 'a' || audience === 'b'
export const inRoom = (audience: Audience): boolean => audience !== 'door' && audience !== 'sponsor'
