import type { GroupId, WrittenKind } from '../session/agenda.ts'
import type { CallPlace, Mix, OwnTheme } from './interview-views.ts'
import type { OwnMixed } from './mixed-views.ts'
import type { Mark, Role } from './state-view.ts'
import type { OwnTalk } from './talk-views.ts'

/** What only this seat knows of itself. */
export type SelfView = {
  readonly seat: string
  readonly name: string
  readonly role: Role
  readonly group?: GroupId
  readonly status: 'waiting' | 'in' | 'left' | 'declined'
  readonly consented: boolean
  /** The version of the ground rules that this seat said yes to last; 0 before it joined. */
  readonly ticked: number
  /** Whether it said that it read the sponsor's words as they stand. */
  readonly hasRead: boolean
  /** Whether it has said, or passed, in the round about the mediator that is open. */
  readonly saidAcceptance: boolean
  readonly atTable: boolean
  /** Drafts on the own desk that are marked to be shared when the table opens. */
  readonly offered: readonly string[]
  /** How many of the cap are used, by kind: offered and already at the table. */
  readonly used: Readonly<Partial<Record<WrittenKind, number>>>
  readonly marks: Readonly<Record<string, readonly Mark[]>>
  /** Open ballots in which this seat's vote, or pass, is in. */
  readonly voted: readonly string[]
  readonly wished: boolean
  /** Whether this seat said in this step that it needs a break. */
  readonly needsBreak: boolean
  /** In talk turns: whether this seat wishes to speak, was asked to, or said yes. */
  readonly turn: {
    readonly wishes: boolean
    readonly elsewhere: boolean
    readonly asked: boolean
    readonly speaks: boolean
  }
  /** Separate talks whose notes this seat reads; absent where there were none. */
  readonly talks?: readonly OwnTalk[]
  /** The own one of several tables of the group, and its document; absent where the group has one table. */
  readonly table?: OwnMixed
  /** The mixed tables at which this seat sits or sat, the first first; absent where there are none. */
  readonly mixed?: readonly OwnMixed[]
  /** That this seat asked quietly for a separate talk: with its group, or alone. */
  readonly asksApart?: 'group' | 'alone'
  /** The name of the scribe who enters for this person, if one does. */
  readonly scribe?: string
  /** Themes of the own interview; absent where there are none. */
  readonly themes?: readonly OwnTheme[]
  /** What one said of where one comes from; absent before one said anything, or passed. */
  readonly mix?: Mix
  /** Addresses of the calls of places where this seat belongs now. */
  readonly calls?: Readonly<Partial<Record<CallPlace, string>>>
  /** For a mediator who does not lead. */
  readonly assists?: true
  /** Whether one stands between the groups; `talk` is what the mediator offers those who do. For participants. */
  readonly between?: { readonly on: boolean; readonly talk?: string }
}
