import { randomBytes } from 'node:crypto'
import { addCard, type NewCard } from '@parley/shared/documents/cards'
import type { LogEntry } from '@parley/shared/protocol/state-view'
import { cardsOf, type Gathering } from './gather.ts'
import { ask, RefusedAnswer, type Seat } from './seat.ts'
import { until } from './until.ts'

/** The whole day, which the second half of a path needs. */
export const DAY = { template: 'joint-day' } as const

export const newCardId = (): string => randomBytes(12).toString('base64url')

/** Puts a card on the board, waits until it is on disk and everybody named has it, and gives its id. */
export const places = async (
  seat: Seat,
  card: Omit<NewCard, 'id' | 'at'>,
  seen: readonly Seat[] = [],
): Promise<string> => {
  const id = newCardId()
  const doc = await seat.opens('board')
  addCard(doc, { id, at: [0, (await seat.sees('board')).cards.length + 1], ...card })
  await seat.saved('board')
  for (const other of seen)
    await until('the card arrives', async () => (await other.sees('board')).cards.some((one) => one.id === id))
  return id
}

/** The error id and status of what the server refuses, or null when it takes it. */
export const refusal = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof RefusedAnswer) return error.message
      throw error
    },
  )

/** The process log as a seat reads it. */
export const logOf = (seat: Seat) =>
  ask<{ entries: readonly LogEntry[]; words: Readonly<Record<string, string>> }>(
    seat.url,
    `/sessions/${seat.sessionId}/log`,
    undefined,
    seat.token,
  )

/** Waits until every seat named has heard of everything that the session did so far. */
export const caughtUp = async ({ mediator }: Gathering, seats: readonly Seat[]): Promise<void> => {
  const { seq } = await mediator.does({ type: 'set-timer', seconds: 60 + Math.floor(Math.random() * 9_000) })
  for (const seat of seats) await seat.stateWhere('it has caught up', (state) => state.seq >= seq)
}

/** Waits until the board of a seat shows so many cards. */
export const boardOf = (seat: Seat, count: number) => cardsOf(seat, 'board', count)
