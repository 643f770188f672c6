import { agendaEvents } from './agenda-events.ts'
import { agreeEvents } from './agree-events.ts'
import { ballotEvents } from './ballot-events.ts'
import { caucusEvents } from './caucus-events.ts'
import { runningTalks } from './caucus-state.ts'
import { deletionEvents, isDeletion } from './deletion-events.ts'
import type { SessionEvent } from './events.ts'
import { beforeEvents } from './before-events.ts'
import { followEvents } from './follow-events.ts'
import type { Handlers } from './handlers.ts'
import { laneEvents } from './lane-events.ts'
import { lensEvents } from './lens-events.ts'
import { parkingEvents } from './parking-events.ts'
import { mixedEvents } from './mixed-events.ts'
import { openingEvents } from './opening-events.ts'
import { splitEvents } from './split-events.ts'
import { reseated } from './table-split.ts'
import { seriesEvents } from './series-events.ts'
import { peopleEvents } from './people-events.ts'
import { Refused, refuse } from './refused.ts'
import { revealEvents } from './reveal-events.ts'
import { roleEvents } from './role-events.ts'
import { recordStatus } from './state-reads.ts'
import { seatEvents } from './seat-events.ts'
import { UNBORN, type SessionState } from './state.ts'
import { snapshotEvents } from './snapshot-events.ts'
import { stepEvents } from './step-events.ts'
import { tableEvents } from './table-events.ts'
import { talkEvents } from './talk-events.ts'
import { stepsOfBefore } from './templates-of-before.ts'
import { turnEvents } from './turn-events.ts'
import { walkEvents } from './walk-events.ts'
import { wordingEvents } from './wording-events.ts'

const handlers: Handlers = {
  'session-created': (_state, event) => ({
    ...UNBORN,
    k: event.k,
    cap: event.cap,
    steps: event.steps ?? stepsOfBefore(event.template),
    start: event.start ?? null,
    sheets: event.statements ? { statements: [{ version: 1, words: event.statements }] } : {},
    namesOffline: event.namesOffline === true,
  }),
  ...followEvents,
  ...beforeEvents,
  ...seatEvents,
  ...peopleEvents,
  ...stepEvents,
  ...agendaEvents,
  ...tableEvents,
  ...revealEvents,
  ...ballotEvents,
  ...talkEvents,
  ...turnEvents,
  ...walkEvents,
  ...agreeEvents,
  ...roleEvents,
  ...caucusEvents,
  ...parkingEvents,
  ...mixedEvents,
  ...splitEvents,
  ...wordingEvents,
  ...laneEvents,
  ...lensEvents,
  ...openingEvents,
  ...seriesEvents,
  ...snapshotEvents,
  ...deletionEvents,
  summoned: (state) => state,
  'group-renamed': (state) => state,
}

/**
 * What may still happen when a session has ended: people come back for their files, and may leave; and for a while
 * the groups confirm the record that was prepared before, or in the same moment (RC4), and say that all is deleted.
 */
const AFTER_THE_END: ReadonlySet<string> = new Set([
  'seat-returned',
  'left',
  'not-yet',
  'group-act-held',
  'deletion-taken-back',
  'board-deleted',
])
const isAfterTheEnd = (event: SessionEvent, state: SessionState, now: number): boolean =>
  AFTER_THE_END.has(event.type) ||
  (event.type === 'proposed' && (event.act === 'confirm-record' || isDeletion(event.act))) ||
  // What somebody takes back of the own words is in no record that the groups can still confirm (KE13).
  (event.type === 'record-prepared' && (state.endedAt === now || recordStatus(state, now) === 'preview'))

/**
 * The next state of a session, or the named reason why this event cannot happen in this state.
 * Pure and total: every pair of state and event has an answer. `now` is in milliseconds since 1970.
 */
export const transition = (state: SessionState, event: SessionEvent, now: number): SessionState | Refused => {
  const born = state.steps.length > 0
  if (event.type === 'session-created') {
    if (born) return refuse('born-already')
  } else if (!born) return refuse('not-born')
  if (state.ended && !isAfterTheEnd(event, state, now)) return refuse('ended')
  // Nobody is voted past, and nothing is shown past, people who are called away.
  const callsAll = ['ballot-opened', 'revealed', 'acceptance-opened'].includes(event.type)
  if (callsAll && runningTalks(state.caucus).length > 0) return refuse('caucus-runs')
  const handle = handlers[event.type] as (s: SessionState, e: SessionEvent, n: number) => SessionState | Refused
  const next = handle(state, event, now)
  return next instanceof Refused ? next : reseated(next)
}

/** The state after a log of events. Throws when a stored log does not fold, for then it was not written by this program. */
export const fold = (events: readonly { readonly event: SessionEvent; readonly at: number }[]): SessionState =>
  events.reduce((state, { event, at }) => {
    const next = transition(state, event, at)
    if (next instanceof Refused) throw new Error(`The stored event ${event.type} does not fold: ${next.reason}.`)
    return next
  }, UNBORN)
