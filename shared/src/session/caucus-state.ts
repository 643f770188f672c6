import type { GroupId } from './agenda.ts'

/**
 * How far the mediator may pass on what a note of a separate talk says: not at all, in general terms, or as it stands.
 * In this order: what comes later allows more.
 */
export const MENTIONS = ['no', 'terms', 'yes'] as const
export type Mention = (typeof MENTIONS)[number]

/** Whom the mediator talks with apart: a group, or one person, whom no public part of an event names. */
export type CaucusWith = GroupId | 'person'

/** A separate talk. Times are milliseconds since 1970. */
export type CaucusTalk = {
  readonly id: string
  readonly with: CaucusWith
  /** The person of a talk with one person. */
  readonly seat?: string
  readonly startedAt: number
  /** When the time is over that was meant for it; nothing happens then. */
  readonly endsAt: number
  readonly endedAt: number | null
  /** How long it was, in whole minutes, as the log says it; present once it has ended. */
  readonly minutes?: number
}

/** The same time, offered to the other group. */
export type CaucusOffer = {
  /** The talk whose time is offered. */
  readonly caucus: string
  readonly to: GroupId
  readonly minutes: number
  readonly answer: 'yes' | 'no' | null
}

export type CaucusState = {
  /** What holds for separate talks was shown to everybody at least once. */
  readonly ruleShown: boolean
  /** It stands on every page and on the wall now, until the talk or the next step begins. */
  readonly ruleOn: boolean
  readonly talks: readonly CaucusTalk[]
  /** Groups that asked for a talk, as groups, and had none since. */
  readonly asked: readonly GroupId[]
  readonly offers: readonly CaucusOffer[]
}

export const NO_CAUCUS: CaucusState = { ruleShown: false, ruleOn: false, talks: [], asked: [], offers: [] }

/** The talks that run now. */
export const runningTalks = ({ talks }: CaucusState): readonly CaucusTalk[] =>
  talks.filter((talk) => talk.endedAt === null)

/** The name of the document of a talk, after `caucus:`. One person has one, and one group, whatever number of talks. */
export const documentOfTalk = (talk: Pick<CaucusTalk, 'with' | 'seat'>): string =>
  `caucus:${talk.with === 'person' ? (talk.seat ?? '') : talk.with}`

/** Whole minutes that a talk took, at least one. */
export const minutesOf = (startedAt: number, endedAt: number): number =>
  Math.max(1, Math.round((endedAt - startedAt) / 60_000))

/** The minutes of talks that have ended, by group; those with single people apart, of whichever group they are. */
export const caucusMinutes = (talks: readonly CaucusTalk[]): Readonly<Record<CaucusWith, number>> => {
  const sum = { a: 0, b: 0, person: 0 }
  for (const talk of talks) sum[talk.with] += talk.minutes ?? 0
  return sum
}
