import { forget, keep, kept, keptJson } from '../../device/browser-storage.ts'
import { randomSecret } from '../../session/random.ts'
import { placeOf } from '../../session/seats.ts'

type Seat = { readonly sessionId: string; readonly seat: string }
/** A level of support, and what would have to change where the level asks for it. */
export type SupportChoice = { readonly level: number; readonly line?: string }
/** What each card was given: a value on each axis, and perhaps a guess. What is passed is not in it. */
export type RateChoice = {
  readonly ratings: readonly { readonly option: string; readonly values: readonly number[]; readonly guess?: number }[]
}
export type Choice = 'pass' | readonly string[] | SupportChoice | RateChoice

/** The options that were ticked; null where something else was chosen. */
export const picksOf = (choice: Choice | undefined): readonly string[] | null =>
  typeof choice === 'object' && !('level' in choice) && !('ratings' in choice) ? choice : null
/** The level of support that was chosen, with its line; null where something else was. */
export const supportOf = (choice: Choice | undefined): SupportChoice | null =>
  typeof choice === 'object' && 'level' in choice ? choice : null

const receiptKey = ({ sessionId, seat }: Seat, ballot: string): string =>
  `parley.receipt.${sessionId}.${seat}.${ballot}`
const choiceKey = ({ sessionId, seat }: Seat, ballot: string): string => `parley.choice.${sessionId}.${seat}.${ballot}`

/** This device's receipts for a ballot, the latest last; none where it never voted. */
export const knownReceipts = (seat: Seat, ballot: string): readonly string[] =>
  (kept(placeOf(seat), receiptKey(seat, ballot)) ?? '').split(' ').filter((one) => one !== '')

/**
 * Makes a receipt before anything is sent, so that a retry counts once. A change has one of its own: at the close that
 * tells which of the two was counted (BL27).
 */
export const newReceipt = (seat: Seat, ballot: string): string => {
  const made = randomSecret()
  keep(placeOf(seat), receiptKey(seat, ballot), [...knownReceipts(seat, ballot), made].join(' '))
  return made
}

/** The receipt under which a vote that waits is sent, however often. */
export const receiptOf = (seat: Seat, ballot: string): string =>
  knownReceipts(seat, ballot).at(-1) ?? newReceipt(seat, ballot)

/** What this tab wants to vote, and whether the server has it. It stays in the tab: a device may be shared. */
export type Vote = { readonly choice: Choice; readonly sent: boolean }

const isSupport = (value: unknown): value is SupportChoice => {
  const { level, line } = (value ?? {}) as { readonly level?: unknown; readonly line?: unknown }
  return typeof level === 'number' && (line === undefined || typeof line === 'string')
}
const isRatings = (value: unknown): value is RateChoice => {
  const { ratings } = (value ?? {}) as { readonly ratings?: unknown }
  return (
    Array.isArray(ratings) &&
    ratings.every((one: unknown) => {
      const { option, values, guess } = (one ?? {}) as Readonly<Record<string, unknown>>
      return typeof option === 'string' && Array.isArray(values) && (guess === undefined || typeof guess === 'number')
    })
  )
}
const isVote = (value: unknown): value is Vote | null => {
  if (value === null) return true
  const { choice, sent } = (value ?? {}) as { readonly choice?: unknown; readonly sent?: unknown }
  const isChoice = choice === 'pass' || Array.isArray(choice) || isSupport(choice) || isRatings(choice)
  return isChoice && typeof sent === 'boolean'
}

export const keptVote = (seat: Seat, ballot: string): Vote | null =>
  keptJson<Vote | null>('tab', choiceKey(seat, ballot), isVote, null)
export const keepVote = (seat: Seat, ballot: string, vote: Vote | null): void => {
  keep('tab', choiceKey(seat, ballot), JSON.stringify(vote))
}

const draftKey = ({ sessionId, seat }: Seat, ballot: string): string => `parley.support.${sessionId}.${seat}.${ballot}`

/** What somebody is about to answer to a support check: the line stays whatever level is chosen. */
export type SupportDraft = { readonly level: number | null; readonly line: string }

const isDraft = (value: unknown): value is SupportDraft => {
  const { level, line } = (value ?? {}) as { readonly level?: unknown; readonly line?: unknown }
  return (level === null || typeof level === 'number') && typeof line === 'string'
}

/** The answer as it stands in this tab; a reload does not lose it. */
export const keptDraft = (seat: Seat, ballot: string): SupportDraft =>
  keptJson<SupportDraft>('tab', draftKey(seat, ballot), isDraft, { level: null, line: '' })
export const keepDraft = (seat: Seat, ballot: string, draft: SupportDraft): void => {
  keep('tab', draftKey(seat, ballot), JSON.stringify(draft))
}
/** Takes what was answered off this device: the result is there, and nobody needs it any more. */
export const forgetDraft = (seat: Seat, ballot: string): void => {
  forget('tab', draftKey(seat, ballot))
  forget('tab', choiceKey(seat, ballot))
}
