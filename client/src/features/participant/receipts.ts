import { keep, kept, keptJson } from '../../device/browser-storage.ts'
import { randomSecret } from '../../session/random.ts'

type Seat = { readonly sessionId: string; readonly seat: string }
export type Choice = 'pass' | readonly string[]

const receiptKey = ({ sessionId, seat }: Seat, ballot: string): string =>
  `parley.receipt.${sessionId}.${seat}.${ballot}`
const choiceKey = ({ sessionId, seat }: Seat, ballot: string): string => `parley.choice.${sessionId}.${seat}.${ballot}`

/** This device's receipt for a ballot, made before anything is sent: a retry counts once, a change replaces. */
export const receiptOf = (seat: Seat, ballot: string): string => {
  const found = kept('local', receiptKey(seat, ballot))
  if (found) return found
  const made = randomSecret()
  keep('local', receiptKey(seat, ballot), made)
  return made
}

/** The receipt, if this device ever voted. */
export const knownReceipt = (seat: Seat, ballot: string): string | undefined => kept('local', receiptKey(seat, ballot))

/** What this tab wants to vote, and whether the server has it. It stays in the tab: a device may be shared. */
export type Vote = { readonly choice: Choice; readonly sent: boolean }

const isVote = (value: unknown): value is Vote | null => {
  if (value === null) return true
  const { choice, sent } = (value ?? {}) as { readonly choice?: unknown; readonly sent?: unknown }
  return (choice === 'pass' || Array.isArray(choice)) && typeof sent === 'boolean'
}

export const keptVote = (seat: Seat, ballot: string): Vote | null =>
  keptJson<Vote | null>('tab', choiceKey(seat, ballot), isVote, null)
export const keepVote = (seat: Seat, ballot: string, vote: Vote | null): void => {
  keep('tab', choiceKey(seat, ballot), JSON.stringify(vote))
}
