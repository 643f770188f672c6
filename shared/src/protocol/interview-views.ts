import type { GroupId } from '../session/agenda.ts'

/** Where people can talk over a call: in the room, or at the table of a group. */
export const CALL_PLACES = ['room', 'a', 'b'] as const
export type CallPlace = (typeof CALL_PLACES)[number]
/** The address of a call: `https` only, with a host and without blanks. */
export const CALL_LINK = /^https:\/\/[^\s/?#]+\S*$/i

/** What a person says of where they come from, in their own words. */
export const MIX_PARTS = ['role', 'site', 'shift'] as const
export type MixPart = (typeof MIX_PARTS)[number]
/** Each part in a person's own words; empty where nothing was said. */
export type Mix = Readonly<Record<MixPart, string>>

/** One word of the mix with how many said it: of each group that reached k, or of all, never of all and one group. */
export type MixCount = {
  readonly word: string
  readonly total?: number
  readonly a?: number
  readonly b?: number
}
export type MixCounts = Readonly<Record<MixPart, readonly MixCount[]>>

/** A theme of an interview, as mediators see it. */
export type ThemeView = {
  readonly id: string
  readonly text: string
  /** The seats of the people it comes from. */
  readonly people: readonly string[]
  /** Whether all of them said that it may be mentioned, in these words. Who did is told of none of several. */
  readonly approved: boolean
  /** Themes in whose place it would stand. */
  readonly joins?: readonly string[]
}

/** The interviews, for mediators only. */
export type InterviewsView = {
  /** Seat → minutes talked. */
  readonly minutes: Readonly<Record<string, number>>
  readonly themes: readonly ThemeView[]
  /** How many people were interviewed in each group, and how long. */
  readonly balance: Readonly<Record<GroupId, { readonly people: number; readonly minutes: number }>>
  /** How many people have a theme that may be mentioned: the room is shown themes of k people or more. */
  readonly people: number
  /** Whether the list for the room was made: it is made once. */
  readonly listed: boolean
}

/** A theme as the person sees it from whose interview it comes. */
export type OwnTheme = {
  readonly id: string
  readonly text: string
  readonly approved: boolean
  /** It would stand for what several people said, so that its words are changed by the mediator only. */
  readonly joint?: true
}
