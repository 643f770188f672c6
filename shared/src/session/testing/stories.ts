import type { GroupId } from '../agenda.ts'
import { LIBRARY, withIds } from '../step-library.ts'
import type { SessionEvent } from '../events.ts'
import { Refused, type RefusedReason } from '../refused.ts'
import type { SeatState } from '../state-parts.ts'
import { UNBORN, type SessionState } from '../state.ts'
import { transition } from '../transition.ts'
import {
  answers,
  comes,
  confirms,
  CROWD,
  fills,
  NOW,
  opensDoor,
  ratingClosed,
  ratingFrozen,
  ready,
  SAMPLES,
  starts,
  supportClosed,
  supportFrozen,
} from './sample-events.ts'

/** The state after events that must all be possible. */
export const happens = (state: SessionState, ...events: readonly SessionEvent[]): SessionState =>
  events.reduce((before, event) => {
    const next = transition(before, event, NOW)
    if (next instanceof Refused) throw new Error(`${event.type} was refused: ${next.reason}`)
    return next
  }, state)

/** Why an event is refused, or null when it is not. */
export const refusal = (state: SessionState, event: SessionEvent, now = NOW): RefusedReason | null => {
  const next = transition(state, event, now)
  return next instanceof Refused ? next.reason : null
}

/** A seat of a state by its id; the test ends here when there is none. */
export const seatOf = (state: SessionState, id: string): SeatState => {
  const seat = state.seats[id]
  if (!seat) throw new Error(`There is no seat ${id}.`)
  return seat
}

/** The moment in which a session may take up a record: nobody sits there yet. */
export const JUST_BORN = happens(UNBORN, SAMPLES['session-created'])

const afterRecord = happens(JUST_BORN, SAMPLES['session-followed'])

const born = happens(
  JUST_BORN,
  { type: 'seat-taken', seat: 'mediator', role: 'mediator', entry: 'creation' },
  ...['seat-a1', 'seat-a2', 'seat-a3'].flatMap((seat) => comes(seat, 'a')),
  ...['seat-b1', 'seat-b2', 'seat-b3'].flatMap((seat) => comes(seat, 'b')),
  { type: 'seat-taken', seat: 'seat-wait', role: 'participant', group: 'a', entry: 'code' },
)
const disclosed = happens(born, { type: 'sheet-written', sheet: 'disclosure', version: 1, words: 'a'.repeat(64) })
const opening = happens(born, starts('open'))
const writing = happens(born, starts('open'), starts('write-interests'))
const table = happens(writing, starts('table'))
const bothReady = happens(table, SAMPLES['card-held-back'], ...ready('a'), ...ready('b'))
const beforeReveal = happens(bothReady, starts('reveal-interests'))
const silence = happens(beforeReveal, SAMPLES.revealed)
const afterReveal = happens(silence, SAMPLES['silence-ended'])
const walkSealed = happens(afterReveal, SAMPLES['walk-set'])
const walkDrawn = happens(walkSealed, SAMPLES['walk-drawn'])
const walkRuns = happens(walkDrawn, SAMPLES['walk-card'])
const collect = happens(afterReveal, starts('priorities'))
const frozen = happens(collect, SAMPLES['options-frozen'])
const open = happens(frozen, SAMPLES['ballot-opened'])
const closed = happens(open, SAMPLES['ballot-closed'])
const sayBack = happens(afterReveal, starts('say-back'))
const focus = happens(sayBack, SAMPLES['focus-set'])
/** Both groups tell in turns: the same people, in a session of another template. */
const inStories: SessionState = {
  ...afterReveal,
  steps: withIds(['open', 'stories', 'agreements', 'close'].flatMap((name) => LIBRARY[name] ?? [])),
  current: -1,
  begins: [],
  done: [],
}
const turns = happens(inStories, starts('stories'))
const turnsSet = happens(turns, SAMPLES['turns-set'])
const turnsDrawn = happens(turnsSet, SAMPLES['turns-drawn'])
const turnRuns = happens(turnsDrawn, SAMPLES['turn-begun'])
const asks = happens(closed, starts('asks'))
const answering = happens(asks, SAMPLES['asks-frozen'])
const allIn = happens(answering, ...answers('b', 'ask-a'), ...answers('a', 'ask-b', 'not-ours'))
const support = happens(closed, starts('support'))
const supportOpen = happens(support, supportFrozen('support-1'), { type: 'ballot-opened', ballot: 'support-1' })
const rating = happens(closed, starts('rate-assumptions'))
const ratingOpen = happens(rating, ratingFrozen('rating-1'), { type: 'ballot-opened', ballot: 'rating-1' })
// No template has it: whoever makes the agenda puts it there.
const withRoles: SessionState = {
  ...closed,
  steps: [...closed.steps, { id: 'roles', act: 'agree', mode: 'roles', minutes: 20 }],
}
const roles = happens(withRoles, starts('roles'))
const filling = happens(roles, SAMPLES['roles-frozen'])
const allFilled = happens(filling, ...fills('a'), ...fills('b'))
const agreements = happens(closed, starts('agreements'))
const close = happens(agreements, SAMPLES.accepted, starts('close'))
const prepared = happens(close, SAMPLES['record-prepared'])
const ruleOn = happens(born, starts('open'), SAMPLES['caucus-rule-shown'])
const apart = happens(ruleOn, SAMPLES['caucus-started'])
const talkedApart = happens(apart, SAMPLES['caucus-ended'])

/** A group of thirteen, for whom the lot is sealed before they sit down at two tables. */
const crowd = happens(writing, ...CROWD.slice(3).flatMap((seat) => comes(seat, 'a')), SAMPLES['tables-sealed'])
const sealedTable = happens(crowd, starts('table'))
const split = happens(sealedTable, SAMPLES['tables-drawn'])

/** Mixed pairs: no template has them, so whoever makes the agenda puts the step there. */
const withMixed: SessionState = {
  ...closed,
  steps: [...closed.steps, { id: 'mixed', act: 'write', mode: 'mixed', size: 2, minutes: 20 }],
}
const mixed = happens(withMixed, starts('mixed'))
const mixedSet = happens(mixed, SAMPLES['mixed-set'])
const mixedDrawn = happens(mixedSet, SAMPLES['mixed-drawn'])
const mixedShown = happens(mixedDrawn, SAMPLES['mixed-shown'])

/** Somebody on the phone with a scribe, and a second mediator. */
const helped = happens(
  born,
  { type: 'seat-taken', seat: 'seat-scribe', role: 'scribe', entry: 'invite' },
  { type: 'consented', seat: 'seat-scribe' },
  { type: 'seat-taken', seat: 'seat-second', role: 'mediator', entry: 'invite' },
)

/** States that a joint session passes through, by name. */
const confirmedAtEnd = happens(prepared, ...confirms('a'), ...confirms('b'), { type: 'session-ended' })
const boardSaid = (group: GroupId): readonly SessionEvent[] => [
  { type: 'proposed', proposal: `board-${group}`, group, act: 'delete-board', holdsAt: NOW },
  { type: 'group-act-held', proposal: `board-${group}`, group },
]

export const STATES = {
  unborn: UNBORN,
  born,
  helped,
  opening,
  themesOn: happens(opening, SAMPLES['themes-shown'], SAMPLES['chairs-set']),
  checkIn: happens({ ...opening, follows: afterRecord.follows }, SAMPLES['number-set']),
  handing: happens(helped, SAMPLES['deputy-named'], SAMPLES['handing-over']),
  writing,
  table,
  crowd,
  sealedTable,
  split,
  together: happens(split, SAMPLES['tables-joined']),
  proposed: happens(table, SAMPLES.proposed),
  doorOpen: happens(table, ...opensDoor('a')),
  bothReady,
  beforeReveal,
  silence,
  afterReveal,
  walkSealed,
  walkDrawn,
  walkRuns,
  walkOver: happens(walkRuns, SAMPLES['walk-ended']),
  break: happens(afterReveal, SAMPLES['wording-suggested'], starts('break-1')),
  collect,
  frozen,
  open,
  closed,
  voided: happens(open, SAMPLES['ballot-voided']),
  locked: happens(
    afterReveal,
    { type: 'board-locked' },
    { type: 'screen-covered' },
    { type: 'lane-locked', lane: 'lane-0001' },
  ),
  sayBack,
  focus,
  words: happens(focus, starts('words')),
  turns,
  turnsSet,
  turnsDrawn,
  turnRuns,
  asks,
  answering,
  allIn,
  shown: happens(allIn, SAMPLES['asks-shown']),
  map: happens(closed, starts('map')),
  roles,
  filling,
  allFilled,
  rolesShown: happens(allFilled, SAMPLES['roles-shown']),
  support,
  papersWait: happens(open, SAMPLES['papers-entered']),
  supportOpen,
  supportClosed: happens(supportOpen, supportClosed('support-1')),
  rating,
  ratingOpen,
  ratingClosed: happens(ratingOpen, ratingClosed('rating-1')),
  agreements,
  close,
  prepared,
  confirmed: happens(prepared, ...confirms('a'), ...confirms('b')),
  disclosed,
  rulesChanged: happens(born, SAMPLES['sheet-written']),
  accepting: happens(disclosed, SAMPLES['acceptance-opened']),
  ruleOn,
  apart,
  talkedApart,
  mixed,
  mixedSet,
  mixedDrawn,
  mixedSeated: happens(mixedDrawn, SAMPLES['mixed-seated']),
  mixedShown,
  offered: happens(talkedApart, SAMPLES['same-time-proposed']),
  deletionSaid: happens(
    table,
    { type: 'proposed', proposal: 'delete-a', group: 'a', act: 'delete-session', holdsAt: NOW },
    { type: 'group-act-held', proposal: 'delete-a', group: 'a' },
  ),
  ended: happens(closed, { type: 'session-ended' }),
  confirmedAtEnd,
  boardSaid: happens(confirmedAtEnd, ...boardSaid('a'), ...boardSaid('b')),
  endedWithRecord: happens(prepared, ...confirms('a'), { type: 'session-ended' }),
} satisfies Record<string, SessionState>
