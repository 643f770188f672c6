import type { GroupId } from './agenda.ts'
import { minutesOf, runningTalks, type CaucusState } from './caucus-state.ts'
import type { EventOf } from './events.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import { isPulse, membersOf, openAcceptance, openBallot } from './state-reads.ts'
import type { SessionState } from './state.ts'

const changed = (state: SessionState, change: Partial<CaucusState>): SessionState => ({
  ...state,
  caucus: { ...state.caucus, ...change },
})

/** Whether something runs that nobody may be called away from: a ballot, or a silence (CA2). */
const cannotLeave = (state: SessionState): Refused | null => {
  const open = openBallot(state)
  // The first pulse is answered over days, each at their own time; nobody is called away from it.
  const calls = open && !(isPulse(open) && state.phase.of === 'waiting')
  if (calls || openAcceptance(state)) return refuse('ballot-is-open')
  return state.phase.of === 'reveal' && state.phase.stage === 'silence' ? refuse('silence-runs') : null
}

/** Why a talk with this group or person cannot begin now, if it cannot. */
const startRefused = (state: SessionState, event: EventOf<'caucus-started'>, now: number): Refused | null => {
  const { caucus } = state
  if (!caucus.ruleShown) return refuse('rule-not-shown')
  const refused = cannotLeave(state)
  if (refused) return refused
  if (event.endsAt <= now || caucus.talks.some((talk) => talk.id === event.caucus)) return refuse('nothing-there')
  if (event.with === 'person') {
    const id = event.sealed?.seat ?? ''
    const seat = Object.hasOwn(state.seats, id) ? state.seats[id] : undefined
    if (!seat) return refuse('unknown-seat')
    if (seat.role !== 'participant' || seat.status !== 'in' || !seat.consented) return refuse('wrong-status')
    const isApart = runningTalks(caucus).some((talk) => talk.seat === id || talk.with === seat.group)
    return isApart ? refuse('caucus-runs') : null
  }
  if (event.sealed) return refuse('nothing-there')
  if (!membersOf(state, event.with).some((seat) => seat.consented && seat.atTable)) return refuse('nothing-there')
  const isApart = runningTalks(caucus).some(
    (talk) => talk.with === event.with || (talk.seat && state.seats[talk.seat]?.group === event.with),
  )
  return isApart ? refuse('caucus-runs') : null
}

/** The offer of the same time that a group has not answered yet. */
export const standingOffer = (state: SessionState, group: GroupId): CaucusState['offers'][number] | undefined =>
  state.caucus.offers.find((offer) => offer.to === group && offer.answer === null)

/** Whether a group may ask for a talk of its own now: one that waits, or runs, is enough. */
export const askPossible = (state: SessionState, group: GroupId): Refused | null =>
  state.caucus.asked.includes(group) || runningTalks(state.caucus).some((talk) => talk.with === group)
    ? refuse('already-so')
    : null

/** A group has asked, as a group. */
export const asked = (state: SessionState, group: GroupId): SessionState =>
  state.caucus.asked.includes(group) ? state : changed(state, { asked: [...state.caucus.asked, group] })

/** What a session's end makes of talks that still run: they end with it. */
export const endedTalks = (caucus: CaucusState, now: number): CaucusState => ({
  ...caucus,
  ruleOn: false,
  talks: caucus.talks.map((talk) =>
    talk.endedAt === null ? { ...talk, endedAt: now, minutes: minutesOf(talk.startedAt, now) } : talk,
  ),
})

export const caucusEvents: Pick<
  Handlers,
  'caucus-rule-shown' | 'caucus-started' | 'caucus-ended' | 'same-time-proposed' | 'same-time-answered'
> = {
  'caucus-rule-shown': (state) => {
    if (state.caucus.ruleOn) return refuse('already-so')
    return cannotLeave(state) ?? changed(state, { ruleShown: true, ruleOn: true })
  },
  'caucus-started': (state, event, now) => {
    const refused = startRefused(state, event, now)
    if (refused) return refused
    const { caucus: id, with: whom, endsAt, sealed } = event
    const talk = { id, with: whom, startedAt: now, endsAt, endedAt: null, ...(sealed ? { seat: sealed.seat } : {}) }
    return changed(state, {
      ruleOn: false,
      talks: [...state.caucus.talks, talk],
      asked: state.caucus.asked.filter((group) => group !== whom),
    })
  },
  'caucus-ended': (state, event, now) => {
    const talk = runningTalks(state.caucus).find((one) => one.id === event.caucus)
    if (!talk || talk.with !== event.with) return refuse('nothing-there')
    // The clock may have gone on between the command and the log; a minute is what rounding can make of it.
    if (Math.abs(event.minutes - minutesOf(talk.startedAt, now)) > 1) return refuse('too-late')
    return changed(state, {
      talks: state.caucus.talks.map((one) =>
        one.id === talk.id ? { ...one, endedAt: now, minutes: event.minutes } : one,
      ),
    })
  },
  'same-time-proposed': (state, event) => {
    const talk = state.caucus.talks.find((one) => one.id === event.caucus)
    if (!talk || talk.endedAt === null || talk.with === 'person' || talk.with === event.to)
      return refuse('nothing-there')
    if (event.minutes !== talk.minutes) return refuse('nothing-there')
    const { caucus, to, minutes } = event
    // One that waits for its answer is enough, and each talk's time is offered once.
    if (state.caucus.offers.some((offer) => offer.caucus === caucus) || standingOffer(state, to))
      return refuse('already-so')
    return changed(state, { offers: [...state.caucus.offers, { caucus, to, minutes, answer: null }] })
  },
  'same-time-answered': (state, event) => {
    const offer = standingOffer(state, event.group)
    if (!offer || offer.caucus !== event.caucus) return refuse('nothing-there')
    const { answer } = event
    return changed(state, { offers: state.caucus.offers.map((one) => (one === offer ? { ...one, answer } : one)) })
  },
}
