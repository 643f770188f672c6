import { GROUPS } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { everybodyIn, isFairMix } from './mixed-lot.ts'
import { maySitMixed, mixedNow, mixedTableOf, smallestTable, type MixedRound } from './mixed-state.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'

type MixedEvent = 'mixed-set' | 'mixed-drawn' | 'mixed-seated' | 'mixed-shown'

/** The state with the round of now changed. */
const withRound = (state: SessionState, change: Partial<MixedRound>): SessionState => ({
  ...state,
  mixed: state.mixed.map((round, at) => (at === state.mixed.length - 1 ? { ...round, ...change } : round)),
})

/** The round that an event means, if it is the one of now. */
const roundOf = (state: SessionState, number: number): MixedRound | Refused => {
  if (state.phase.of !== 'mixed') return refuse('not-in-this-step')
  const now = mixedNow(state)
  return now?.number === number ? now.round : refuse('no-mixed-tables')
}

/** A draw that stands is not made anew while its tables write; whoever begins the step again may draw again (MX2). */
const mayDrawAnew = (state: SessionState): boolean => {
  const now = mixedNow(state)
  if (!now || now.round.tables === null || now.round.shown !== null) return true
  return state.begins.length > now.round.begun
}

export const mixedEvents: Pick<Handlers, MixedEvent> = {
  'mixed-set': (state, { round, size, people, commitment, sealed }) => {
    const step = state.steps[state.current]
    if (state.phase.of !== 'mixed' || !step) return refuse('not-in-this-step')
    // One that was set and not drawn is taken back by the next; its number is not used again.
    if (!mayDrawAnew(state)) return refuse('already-so')
    if (round !== state.mixed.length + 1) return refuse('no-mixed-tables')
    const everybody = everybodyIn(people)
    if (GROUPS.some((group) => people[group].length === 0)) return refuse('too-few-people')
    if (new Set(everybody).size !== everybody.length) return refuse('wrong-status')
    for (const group of GROUPS) {
      for (const id of people[group]) {
        const seat = Object.hasOwn(state.seats, id) ? state.seats[id] : undefined
        if (!seat) return refuse('unknown-seat')
        if (!maySitMixed(seat) || seat.group !== group) return refuse('wrong-status')
      }
    }
    const set: MixedRound = {
      step: step.id,
      size,
      begun: state.begins.length,
      people,
      commitment,
      seed: sealed.seed,
      tables: null,
      shown: null,
    }
    return { ...state, mixed: [...state.mixed, set] }
  },
  'mixed-drawn': (state, { round: number, seed, tables }) => {
    const round = roundOf(state, number)
    if ('reason' in round) return round
    if (round.tables !== null) return refuse('already-so')
    if (!isFairMix(round.commitment, seed, round, tables)) return refuse('other-lot')
    // Who left between the seal and the draw was drawn, and sits nowhere.
    const here = tables.map((table) => table.filter((seat) => maySitMixed(state.seats[seat])))
    return withRound(state, { tables: here })
  },
  'mixed-seated': (state, { round: number, seat: id, table }) => {
    const round = roundOf(state, number)
    if ('reason' in round) return round
    if (round.tables === null || round.shown !== null) return refuse('no-mixed-tables')
    const seat = Object.hasOwn(state.seats, id) ? state.seats[id] : undefined
    if (!seat) return refuse('unknown-seat')
    if (!maySitMixed(seat)) return refuse('wrong-status')
    if (mixedTableOf(round, id) > 0) return refuse('already-so')
    if (table !== smallestTable(round, state.seats, seat.group)) return refuse('nothing-there')
    return withRound(state, { tables: round.tables.map((one, at) => (at === table - 1 ? [...one, id] : one)) })
  },
  'mixed-shown': (state, { round: number, cards }) => {
    const round = roundOf(state, number)
    if ('reason' in round) return round
    if (round.tables === null) return refuse('no-mixed-tables')
    if (round.shown !== null) return refuse('already-so')
    if (cards <= 0) return refuse('nothing-there')
    const shown = withRound(state, { shown: cards })
    // What tables wrote about words is a suggestion: the room goes on with the word list as it does anywhere (MX10).
    return state.phase.of === 'mixed' && state.phase.about === 'words' ? { ...shown, phase: { of: 'words' } } : shown
  },
}
