import { forget, keep, keptJson } from '../../../device/browser-storage.ts'
import type { RateChoice } from '../receipts.ts'

type Seat = { readonly sessionId: string; readonly seat: string }
/** What somebody is about to give one card: a value on each axis or nothing yet, and perhaps a guess. */
export type CardDraft = { readonly values: readonly (number | null)[]; readonly guess?: number }
/** Option → what somebody is about to give it; an option that is passed is not in it. */
export type RateDraft = Readonly<Record<string, CardDraft>>

const draftKey = ({ sessionId, seat }: Seat, ballot: string): string => `parley.rate.${sessionId}.${seat}.${ballot}`

const isCard = (value: unknown): value is CardDraft => {
  const { values, guess } = (value ?? {}) as { readonly values?: unknown; readonly guess?: unknown }
  return (
    Array.isArray(values) &&
    values.every((one) => one === null || typeof one === 'number') &&
    (guess === undefined || typeof guess === 'number')
  )
}
const isDraft = (value: unknown): value is RateDraft =>
  typeof value === 'object' && value !== null && Object.values(value).every(isCard)

/** The ratings as they stand in this tab; a reload does not lose them. */
export const keptRatings = (seat: Seat, ballot: string): RateDraft =>
  keptJson<RateDraft>('tab', draftKey(seat, ballot), isDraft, {})
export const keepRatings = (seat: Seat, ballot: string, draft: RateDraft): void => {
  keep('tab', draftKey(seat, ballot), JSON.stringify(draft))
}
/** Takes the ratings off this device: the result is there, and nobody needs them any more. */
export const forgetRatings = (seat: Seat, ballot: string): void => forget('tab', draftKey(seat, ballot))

/** Options on which some axis has a value, or a guess stands, and another has none: neither rated nor passed. */
export const unfinished = (draft: RateDraft): readonly string[] =>
  Object.entries(draft).flatMap(([option, { values, guess }]) =>
    values.includes(null) && (guess !== undefined || values.some((one) => one !== null)) ? [option] : [],
  )

/** What is sent: every option that is rated on all of its axes, in the order of the ballot. */
export const ratingsIn = (draft: RateDraft, options: readonly string[]): RateChoice['ratings'] =>
  options.flatMap((option) => {
    const card = draft[option]
    const values = card?.values.flatMap((one) => one ?? []) ?? []
    if (!card || values.length === 0 || values.length < card.values.length) return []
    return [{ option, values, ...(card.guess === undefined ? {} : { guess: card.guess }) }]
  })
