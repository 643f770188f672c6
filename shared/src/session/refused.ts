/** Named reasons why an event cannot happen in a state. */
export type RefusedReason =
  | 'not-born'
  | 'born-already'
  | 'ended'
  | 'unknown-seat'
  | 'seat-exists'
  | 'wrong-status'
  | 'unknown-step'
  | 'step-has-begun'
  | 'step-is-needed'
  | 'agenda-changed'
  | 'circle-stays'
  | 'ballot-is-open'
  | 'silence-runs'
  | 'not-in-this-step'
  | 'unknown-proposal'
  | 'proposal-stands'
  | 'too-early'
  | 'already-so'
  | 'not-ready'
  | 'revealed-already'
  | 'nothing-there'
  | 'unknown-ballot'
  | 'wrong-stage'
  | 'too-few-options'
  | 'papers-wait'
  | 'other-number'
  | 'door-closed'
  | 'unknown-focus'
  | 'unknown-ask'
  | 'not-all-in'
  | 'other-record'
  | 'record-signed'
  | 'too-late'
  | 'other-version'
  | 'turn-runs'
  | 'no-turn'
  | 'no-walk'
  | 'other-lot'
  | 'rule-not-shown'
  | 'caucus-runs'
  | 'no-mixed-tables'
  | 'tables-apart'
  | 'too-few-people'

export class Refused {
  readonly reason: RefusedReason
  constructor(reason: RefusedReason) {
    this.reason = reason
  }
}
export const refuse = (reason: RefusedReason): Refused => new Refused(reason)
