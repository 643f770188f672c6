/** Every error that leaves the server, with its HTTP status. The id is stable; the sentence may improve. */
export const ERRORS = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'mediator-key': 403,
  'not-found': 404,
  'code-unknown': 404,
  'not-now': 409,
  'door-closed': 409,
  'session-ended': 410,
  'board-deleted': 410,
  'session-deleted': 410,
  'record-unknown': 409,
  'record-changed': 409,
  'record-not-confirmed': 409,
  'record-working': 409,
  'too-large': 413,
  'record-wrong': 422,
  'record-version': 422,
  'record-damaged': 422,
  invalid: 422,
  'too-many': 429,
  'went-wrong': 500,
  'not-stored': 503,
  'not-ready': 503,
  'file-not-made': 503,
} as const
export type ErrorId = keyof typeof ERRORS

/** The body of every error answer. `field` names what was invalid; `now` says what is possible instead. */
export type ErrorBody = {
  readonly error: { readonly id: ErrorId; readonly message: string; readonly field?: string; readonly now?: string }
}
