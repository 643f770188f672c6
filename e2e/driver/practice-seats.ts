import type { AskPractice, PracticeStarted } from '@parley/shared/protocol/practice'
import { ask, Seat } from './seat.ts'

/** A practice that was started: whoever practises, and the screen of its room. */
export type Practising = { readonly seat: Seat; readonly screen: Seat; readonly started: PracticeStarted }

/** Starts a practice as the product's page does. Nobody is connected yet, so it waits at its step. */
export const practise = async (url: string, asked: AskPractice): Promise<Practising> => {
  const started = await ask<PracticeStarted>(url, '/practice', asked)
  const { sessionId } = started
  return {
    started,
    seat: new Seat(url, { sessionId, seat: started.seat, returnCode: '' }),
    screen: new Seat(url, { sessionId, seat: started.projector, returnCode: '' }),
  }
}
