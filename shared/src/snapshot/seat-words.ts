import type { OwnCard } from '../protocol/answers.ts'
import type { Mark, Role } from '../protocol/state-view.ts'
import type { MineKind } from './mine.ts'

/** Every sentence of what Parley holds about a seat; they come in from a message catalogue. */
export type SeatWords = {
  readonly language: string
  readonly heading: string
  readonly notice: string
  readonly contents: string
  readonly foot: string
  readonly date: (at: number) => string
  readonly name: (name: string) => string
  readonly role: (role: Role, group: string | undefined) => string
  readonly status: (status: string, atTable: boolean) => string
  readonly rules: (version: number) => string
  readonly readSponsor: string
  readonly scribe: (name: string) => string
  readonly table: (document: string) => string
  readonly keys: Readonly<Record<'device' | 'returnCode' | 'ownerLink', string>>
  readonly noKeys: string
  readonly none: string
  /** Stands where only the record is left. */
  readonly gone: string
  readonly draft: (kind: string) => string
  readonly kinds: Readonly<Record<MineKind, string>>
  readonly where: Readonly<Record<OwnCard['where'], string>>
  readonly held: string
  /** That cards without a secret of this browser are nobody's. */
  readonly wroteMore: string
  readonly marks: (mark: Mark) => string
  readonly voteIn: string
  readonly voteNotIn: string
  readonly closed: (count: number) => string
  readonly theme: string
  readonly mix: string
  readonly minutes: (minutes: number) => string
  readonly standsBetween: string
  readonly asksApart: string
  readonly talkNote: string
  readonly logLine: (date: string, what: string) => string
  readonly logType: (type: string) => string
  readonly open: (seq: number) => string
  readonly sealed: (seq: number) => string
  readonly notHeld: readonly string[]
  readonly titles: Readonly<
    Record<'who' | 'keys' | 'wrote' | 'marks' | 'ballots' | 'owns' | 'private' | 'log' | 'notHeld', string>
  >
}
