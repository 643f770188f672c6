import type { GroupId, DayKind } from '@parley/shared/session/agenda'

/** What a participant of the case does, in the words of the room. Played by a browser, or by a protocol client. */
export interface Person {
  readonly name: string
  readonly group: GroupId
  /** Writes these cards on the own desk. */
  writes(kind: DayKind, texts: readonly string[]): Promise<void>
  /** Ticks all own cards of the kind that is open and shares them with one press. */
  shares(kind: DayKind): Promise<void>
  /** Waits until so many cards lie at the own group's table. */
  seesAtTable(cards: number): Promise<void>
  holdsBack(text: string): Promise<void>
  rewords(from: string, to: string): Promise<void>
  saysReady(): Promise<void>
  /** Waits until a card with these words is on the joint board. */
  seesOnBoard(text: string): Promise<void>
  callsTrue(text: string): Promise<void>
  addsProblem(text: string): Promise<void>
  votes(options: readonly string[]): Promise<void>
  seesResult(commonGround: readonly string[]): Promise<void>
  /** Everything readable that ever reached this person's machine. */
  reached(): string
}
