import { minutesOf, type Step } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import { kindsOf } from './written-kinds.ts'
import { endedTalks } from './caucus-events.ts'
import type { Proposal, TableState } from './state-parts.ts'
import { openAcceptance, openBallot } from './state-reads.ts'
import type { Phase, SessionState } from './state.ts'

/**
 * The phase in which a step begins. A kind that was revealed before goes straight to the talk about it,
 * and options that were frozen here before a break are still frozen.
 */
const beginning = (state: SessionState, step: Step): Phase => {
  switch (step.act) {
    case 'talk':
      return { of: step.mode === 'open' ? 'talk' : step.mode }
    case 'write':
      if (step.mode === 'mixed') return { of: 'mixed', ...(step.about && { about: step.about }) }
      return step.mode === 'alone' ? { of: 'alone', kind: step.kind } : { of: step.mode }
    case 'reveal':
      return {
        of: 'reveal',
        kind: step.kind,
        ...(step.also && { also: step.also }),
        stage: kindsOf(step).every((kind) => state.revealed.includes(kind)) ? 'after' : 'before',
      }
    case 'vote': {
      const frozen = state.ballots.find((ballot) => ballot.stage === 'frozen' && ballot.step === step.id)
      const { method } = step
      return frozen
        ? { of: 'vote', method, stage: 'frozen', ballot: frozen.id }
        : { of: 'vote', method, stage: 'collect' }
    }
    case 'map':
      return { of: 'map', board: step.board ?? 'milestones' }
    case 'agree':
      return { of: step.mode }
    case 'break':
      return { of: 'break' }
  }
}

/** Whether an act that stands before its group goes on into another step. */
const staysBefore = (proposal: Proposal, keepsReady: boolean, phase: Phase): boolean => {
  if (proposal.act === 'ready') return keepsReady
  if (proposal.act === 'answer') return phase.of === 'asks'
  if (proposal.act === 'fill-roles') return phase.of === 'roles'
  // Another mediator is asked for before the start only.
  if (proposal.act === 'ask-change') return false
  return proposal.act !== 'confirm-record' || phase.of === 'close'
}

/** A table after the end: its door is shut, and nobody sits there. */
const closed = ({ split: _split, ...table }: TableState): TableState => ({ ...table, doorOpen: false })

export const stepEvents: Pick<Handlers, 'step-started' | 'timer-set' | 'session-ended'> = {
  'step-started': (state, event, now) => {
    const current = state.steps.findIndex((step) => step.id === event.step)
    const step = state.steps[current]
    if (!step) return refuse('unknown-step')
    if (openBallot(state) || openAcceptance(state)) return refuse('ballot-is-open')
    if (state.phase.of === 'reveal' && state.phase.stage === 'silence') return refuse('silence-runs')
    // A step is left with one table to each group: what lies there is the whole group's to read before it goes anywhere.
    const isApart = state.tables.a.split !== undefined || state.tables.b.split !== undefined
    if (isApart && state.steps[state.current]?.id !== step.id) return refuse('tables-apart')
    const left = state.steps[state.current]
    const phase = beginning(state, step)
    const table = phase.of === 'table'
    const keepsReady = table || (phase.of === 'reveal' && phase.stage === 'before')
    return {
      ...state,
      current,
      phase,
      done: left && left.id !== step.id && !state.done.includes(left.id) ? [...state.done, left.id] : state.done,
      begins: [...state.begins, { step: step.id, at: now }],
      planned: state.planned ?? minutesOf(state.steps),
      timer: null,
      tablesOpened: state.tablesOpened || table,
      roomDoorOpen: state.roomDoorOpen && !table,
      proposals: state.proposals.filter((proposal) => staysBefore(proposal, keepsReady, phase)),
      focus: phase.of === 'say-back' ? state.focus : null,
      turns: left?.id === step.id && state.turns ? { ...state.turns, now: null } : null,
      walk: left?.id === step.id ? state.walk : null,
      covered: false,
      parking: { ...state.parking, shown: false },
      themesOn: false,
      caucus: { ...state.caucus, ruleOn: false },
    }
  },
  'timer-set': (state, event, now) => {
    if (state.current < 0) return refuse('not-in-this-step')
    if (state.phase.of === 'reveal' && state.phase.stage === 'silence') return refuse('silence-runs')
    // A longer turn for one group would be a longer turn for one group.
    if (state.turns?.now) return refuse('turn-runs')
    return {
      ...state,
      timer: event.endsAt === null ? null : { startedAt: state.timer?.startedAt ?? now, endsAt: event.endsAt },
    }
  },
  'session-ended': (state, _event, now) => {
    if (openBallot(state) || openAcceptance(state)) return refuse('ballot-is-open')
    return {
      ...state,
      ended: true,
      endedAt: now,
      focus: null,
      turns: null,
      walk: null,
      phase: { of: 'ended' },
      timer: null,
      // A record that a group is about to confirm can be confirmed after the end, too; and all can be deleted.
      proposals: state.proposals.filter(({ act }) => act === 'confirm-record' || act === 'delete-session'),
      roomDoorOpen: false,
      covered: false,
      themesOn: false,
      caucus: endedTalks(state.caucus, now),
      tables: { a: closed(state.tables.a), b: closed(state.tables.b) },
    }
  },
}
