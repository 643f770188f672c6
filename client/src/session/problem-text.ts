import { m } from '../paraglide/messages.js'
import type { Problem } from './api.ts'

const sentences: Readonly<Record<Problem['id'], () => string>> = {
  offline: m.errors_offline,
  'not-signed-in': m.errors_not_signed_in,
  'not-allowed': m.errors_not_allowed,
  'foreign-origin': m.errors_foreign_origin,
  'mediator-key': m.errors_mediator_key,
  'not-found': m.errors_not_found,
  'code-unknown': m.errors_code_unknown,
  'not-now': m.errors_not_now,
  'door-closed': m.errors_door_closed,
  'session-ended': m.errors_session_ended,
  'board-deleted': m.keeping_error_board,
  'session-deleted': m.keeping_deleted,
  'record-unknown': m.follow_error_unknown,
  'record-changed': m.follow_error_changed,
  'record-not-confirmed': m.follow_error_not_confirmed,
  'record-working': m.snaps_error_working,
  'record-wrong': m.follow_error_wrong,
  'record-version': m.follow_error_version,
  'record-damaged': m.follow_error_damaged,
  'too-large': m.errors_too_large,
  invalid: m.errors_invalid,
  'too-many': m.errors_too_many,
  'went-wrong': m.errors_went_wrong,
  'not-stored': m.errors_not_stored,
  'not-ready': m.errors_not_ready,
  'file-not-made': m.pdf_not_made,
}

/** What happened, that nothing is lost, and what to do: sentences of the catalogue, never a code. */
export const problemText = (problem: Problem): string => {
  const say = sentences[problem.id] ?? m.errors_went_wrong
  return problem.id === 'not-now' && problem.now ? `${say()} ${problem.now}` : say()
}
