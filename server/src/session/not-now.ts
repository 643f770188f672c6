import type { RefusedReason } from '@parley/shared/session/refused'
import { ParleyError } from '../errors.ts'

/** What to say, and what is possible instead, when an event cannot happen in a state. */
const SENTENCES: Readonly<Record<RefusedReason, readonly [message: string, now: string]>> = {
  'not-born': ['This session does not exist yet.', 'Create it first.'],
  'born-already': ['This session exists already.', 'Go on with it.'],
  ended: ['This session has ended.', 'Your files are still there.'],
  'not-ended': ['This session has not ended yet.', 'Do that after its end.'],
  'unknown-seat': ['That seat is not in this session.', 'Choose a seat from the list.'],
  'seat-exists': ['That seat is taken already.', 'Go on with it.'],
  'wrong-status': ['That does not fit this seat any more.', 'Look at the list of people again.'],
  'unknown-step': ['That step is not on the agenda.', 'Choose a step of the agenda.'],
  'step-has-begun': [
    'A step that has begun stays on the agenda as it is; only its minutes can change.',
    'Change what comes after it.',
  ],
  'step-is-needed': ['People have written cards that need a group table.', 'Keep one group table on the agenda.'],
  'agenda-changed': ['The agenda was changed meanwhile.', 'Look at it again, and then change it.'],
  'circle-stays': [
    'People joined knowing whether anything of this session is kept.',
    'Leave the circle as it is, or begin another session.',
  ],
  'ballot-is-open': ['A ballot is open.', 'Close it, or void it with a reason, first.'],
  'silence-runs': ['People are reading in silence.', 'Wait for the end of the silence, or end it.'],
  'not-in-this-step': ['That is not part of this step.', 'Do what the step asks for.'],
  'unknown-proposal': ['Nothing of that kind stands before the group.', 'Propose it again.'],
  'proposal-stands': [
    'Something else stands before the group already.',
    'Wait until it holds, or say "Not yet" to it.',
  ],
  'too-early': ['It has not stood before the group long enough.', 'Wait a few seconds.'],
  'already-so': ['That is so already.', 'Nothing needs to be done.'],
  'not-ready': ['Both groups must say that they are ready.', 'Wait for both, or go back to the table.'],
  'revealed-already': ['This kind was revealed already.', 'Talk about what is on the board.'],
  'nothing-there': ['There is nothing to do that with.', 'Look at the page again.'],
  'unknown-ballot': ['That ballot does not exist.', 'Look at the page again.'],
  'papers-wait': ['The number of paper votes waits to be confirmed.', 'Read it to the room, confirm it, then close.'],
  'other-number': ['The pile has another number of papers by now.', 'Read the new number to the room.'],
  'wrong-stage': ['The ballot, or the step, has moved on.', 'Look at the page again.'],
  'too-few-options': ['A ballot needs at least two options.', 'Choose two cards or more.'],
  'unknown-focus': ['That card is not in focus any more.', 'Look at the page again.'],
  'unknown-ask': ['That ask is not for your group to answer.', 'Choose one of the asks of the other group.'],
  'not-all-in': ['Not every ask has its answer yet.', 'Wait until both groups have answered.'],
  'other-record': ['The record was prepared anew.', 'Read it again, and confirm the new one.'],
  'record-signed': [
    'Both groups have confirmed the record, so nothing is added to it any more.',
    'Say it in the next session.',
  ],
  'record-open': [
    'Both groups have to confirm the record first, so that it is known what they keep.',
    'Confirm it, or delete the whole session together.',
  ],
  'other-version': ['This was written anew meanwhile.', 'Read it as it stands now.'],
  'too-late': [
    'The time in which this record could be confirmed is over.',
    'Your group keeps what both owners accepted.',
  ],
  'turn-runs': ['Somebody has a turn.', 'End it first; more time goes to both groups.'],
  'no-turn': ['That turn is not there any more.', 'Look at the page again.'],
  'no-walk': ['No walk through the cards goes on.', 'Begin one after the silence, and draw whose card comes first.'],
  'other-lot': ['That is not what the seed draws.', 'Draw again.'],
  'rule-not-shown': [
    'Not everybody has been shown yet what holds for separate talks.',
    'Show it to everybody, read it out, and begin then.',
  ],
  'caucus-runs': ['A separate talk is going on.', 'End it first, or wait until they are back.'],
  'tables-apart': ['This group sits at several tables.', 'Bring its tables together first.'],
  'no-mixed-tables': [
    'There are no mixed tables here that this could be done with.',
    'Look at the page again; tables that were shown write no more.',
  ],
  'too-few-people': [
    'Mixed tables need at least one person of each group.',
    'Choose people of both groups who are in the room.',
  ],
  'door-closed': ['The door closed when the group tables opened.', 'Ask the mediator for an invite link.'],
}

/** The error of a refused event. */
export const notNow = (reason: RefusedReason): ParleyError => {
  const [message, now] = SENTENCES[reason]
  return new ParleyError(
    reason === 'ended' ? 'session-ended' : reason === 'door-closed' ? 'door-closed' : 'not-now',
    message,
    { now },
  )
}
