import { ERRORS, type ErrorBody, type ErrorId } from '@parley/shared/protocol/errors'

/** An error that a person may read: a stable id, a sentence, and what is possible instead. */
export class ParleyError extends Error {
  readonly id: ErrorId
  readonly field: string | undefined
  readonly now: string | undefined

  constructor(id: ErrorId, message: string, more: { field?: string; now?: string } = {}) {
    super(message)
    this.id = id
    this.field = more.field
    this.now = more.now
  }

  get status(): (typeof ERRORS)[ErrorId] {
    return ERRORS[this.id]
  }

  get body(): ErrorBody {
    const { id, message, field, now } = this
    return { error: { id, message, ...(field ? { field } : {}), ...(now ? { now } : {}) } }
  }
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const inWords = (at: number): string => days.format(at)

/** What is not there and what is not yours answer alike. */
export const notFound = (): ParleyError => new ParleyError('not-found', 'There is nothing here for you.')

/** The disk refused, and nothing of what was asked for has happened. `cause` is for the log. */
export const notStored = (cause?: unknown): ParleyError => {
  const error = new ParleyError('not-stored', 'This could not be kept. Nothing was changed: please try again.')
  error.cause = cause
  return error
}

/** Nothing of the session is there any more. `at` is when it was deleted, in milliseconds since 1970. */
export const sessionDeleted = (at?: number): ParleyError =>
  new ParleyError(
    'session-deleted',
    at === undefined ? 'This session was deleted.' : `This session was deleted on ${inWords(at)}.`,
    { now: 'Nothing of it is left here. What you saved is still with you.' },
  )

/** Of the session only its record is left. Times in milliseconds since 1970. */
export const boardDeleted = (since: number, until: number): ParleyError =>
  new ParleyError('board-deleted', `The board and the log of this session were deleted on ${inWords(since)}.`, {
    now: `Its record is here until ${inWords(until)}.`,
  })
