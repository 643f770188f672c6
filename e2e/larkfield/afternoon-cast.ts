import type { CardView, LinkKind } from '@parley/shared/documents/card-view'
import type { RatedCard } from '@parley/shared/practice/rated'
import type { Answer } from '@parley/shared/session/events'
import type { GroupId } from '@parley/shared/session/agenda'

export type PlainWords = { readonly term: string; readonly plain: string }

/** What a participant of the case does in the second half of the day, in the words of the room. */
export interface AfternoonPerson {
  readonly name: string
  readonly group: GroupId
  /** Answers to the card with these words, when it is in focus for the `tries`th time. */
  answersFocus(text: string, tries: number, heard: boolean): Promise<void>
  callsUnclear(term: string): Promise<void>
  /** Gives each card what the case has this person give it. */
  rates(cards: readonly RatedCard[]): Promise<void>
  /** The number of the mixed table where this person sits. */
  mixedTable(): Promise<number>
  /** Writes plain words for terms that were dealt to the own mixed table, and offers them. */
  offersPlain(words: readonly PlainWords[]): Promise<void>
  votesFor(proposal: string, level: number, line: string): Promise<void>
  acceptsOwn(agreement: string): Promise<void>
}

/** Somebody who writes on the board for the own group. */
export interface BoardWriter {
  adds(card: Omit<CardView, 'id' | 'at'> & { readonly id?: string }): Promise<void>
  links(from: string, to: string, kind: LinkKind): Promise<void>
  saysPlain(term: string): Promise<void>
  rewordsOnBoard(from: string, to: string): Promise<void>
  answersAsk(ask: string, reply: Answer): Promise<void>
  /** Says of a card that stands what else it says: when, of which kind. */
  completes(text: string, values: Partial<CardView>): Promise<void>
  /** Names who of the own group answers for a card: an agreement, or a test of an assumption. */
  namesOwner(text: string, name: string): Promise<void>
  confirmsRecord(): Promise<void>
  seesOnBoard(text: string): Promise<void>
}

/** Who helps the mediator, and types what both groups say. */
export interface Scribe {
  typesAgreement(text: string): Promise<void>
}

/** What the mediator does in the second half of the day. */
export interface AfternoonMediator {
  startsStep(id: string): Promise<void>
  /** Mixed tables of four by lot, sealed and drawn. */
  drawsTables(): Promise<void>
  /** Waits until so many plain words are offered, and shows them all at once. */
  showsTables(offered: number): Promise<void>
  /** Starts the clock of a break. */
  startsClock(minutes: number): Promise<void>
  /** Locks lanes of the map, or opens them again. */
  locksLanes(lanes: readonly string[], on: boolean): Promise<void>
  focuses(text: string): Promise<void>
  triesAgain(): Promise<void>
  heard(): Promise<void>
  freezesRating(cards: readonly RatedCard[]): Promise<void>
  opensRating(): Promise<void>
  seesAllRated(count: number): Promise<void>
  closesRating(): Promise<void>
  freezesAsks(): Promise<void>
  seesAnswers(): Promise<void>
  freezesProposal(text: string): Promise<void>
  opensBallot(): Promise<void>
  seesTurnout(inCount: number, asked: number): Promise<void>
  closesBallot(): Promise<void>
  seesAccepted(count: number): Promise<void>
  preparesRecord(): Promise<void>
  seesConfirmed(): Promise<void>
  endsSession(): Promise<void>
}

export type AfternoonCast = {
  readonly mediator: AfternoonMediator
  readonly people: readonly AfternoonPerson[]
  readonly writers: Readonly<Record<GroupId, BoardWriter>>
  readonly scribe: Scribe
}
