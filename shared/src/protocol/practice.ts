import * as v from 'valibot'
import { stepsOf } from '../session/templates.ts'
import type { SeatTaken } from './answers.ts'

/** Where a newcomer sits: leading, as a member of either group, or before the screen of the room. */
export const PRACTICE_SEATS = ['mediator', 'a', 'b', 'projector'] as const
export type PracticeSeat = (typeof PRACTICE_SEATS)[number]

/** How fast the simulated people act. */
export const SPEEDS = ['calm', 'quick', 'at-once'] as const
export type Speed = (typeof SPEEDS)[number]

/** The ids of the sessions of a practice begin with this, so that a page can say what it is. */
export const PRACTICE_PREFIX = 'practice-'

/** Whether a session is a practice, of which nothing counts. */
export const isPractice = (sessionId: string): boolean => sessionId.startsWith(PRACTICE_PREFIX)

/** The agenda that a practice plays. */
export const PRACTICE_STEPS = stepsOf('joint-day')

/** Body of `POST /api/practice`. */
export const askPractice = v.object({
  seat: v.picklist(PRACTICE_SEATS),
  step: v.picklist(PRACTICE_STEPS.map((step) => step.id)),
  speed: v.picklist(SPEEDS),
})
export type AskPractice = v.InferOutput<typeof askPractice>

/** Answer of `POST /api/practice`, 201: the seat to sit on, and the screen of the room for another tab. */
export type PracticeStarted = {
  readonly sessionId: string
  readonly title: string
  readonly name: string
  readonly seat: Omit<SeatTaken['seat'], 'admitted'>
  readonly projector: Omit<SeatTaken['seat'], 'admitted'>
}
