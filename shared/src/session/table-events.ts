import type { GroupId } from './agenda.ts'
import { answered, answerPossible, confirmed, confirmPossible } from './agree-events.ts'
import { asked, askPossible, standingOffer } from './caucus-events.ts'
import { agreedToDelete, deletionPossible, isDeletion } from './deletion-events.ts'
import type { AskAnswer, EventOf } from './events.ts'
import type { RoleFill } from '../roles/role-grid.ts'
import type { Handlers } from './handlers.ts'
import { letGo, letGoPossible } from './parking-events.ts'
import { refuse, type Refused } from './refused.ts'
import { filled, fillPossible } from './role-events.ts'
import type { Proposal, TableState } from './state-parts.ts'
import { recordStatus } from './state-reads.ts'
import type { SessionState } from './state.ts'

const atTable = (state: SessionState, group: GroupId, change: Partial<TableState>): SessionState => ({
  ...state,
  tables: { ...state.tables, [group]: { ...state.tables[group], ...change } },
})

const without = (state: SessionState, id: string): SessionState => ({
  ...state,
  proposals: state.proposals.filter((proposal) => proposal.id !== id),
})

/** The answer that a proposed act gives to an ask, if it gives one. */
const replyOf = ({ sealed }: EventOf<'proposed'>): AskAnswer | undefined =>
  sealed && 'ask' in sealed ? sealed : undefined

/** The reading of a milestone that a proposed act gives, if it gives one. */
const fillOf = ({ sealed }: EventOf<'proposed'>): RoleFill | undefined =>
  sealed && 'milestone' in sealed ? sealed : undefined

/** What an act is about, where several stand beside each other: its ask, its milestone, or what is deleted. */
const subjectOf = ({ act, reply, fill }: Pick<Proposal, 'act' | 'reply' | 'fill'>): string | undefined =>
  isDeletion(act) ? act : (reply?.ask ?? fill?.milestone)

/** Whether a group act may be proposed now (GA2). */
const possible = (state: SessionState, event: EventOf<'proposed'>, now: number): Refused | null => {
  const table = state.tables[event.group]
  switch (event.act) {
    case 'ready':
      if (state.phase.of !== 'table' && !(state.phase.of === 'reveal' && state.phase.stage === 'before'))
        return refuse('not-in-this-step')
      if (!state.tablesOpened) return refuse('not-in-this-step')
      if (table.split) return refuse('tables-apart')
      return table.ready ? refuse('already-so') : null
    case 'open-door':
      if (!state.tablesOpened) return refuse('not-in-this-step')
      if (table.split) return refuse('tables-apart')
      return table.doorOpen ? refuse('already-so') : null
    case 'release':
      if (event.answer === undefined) return refuse('nothing-there')
      return state.release[event.group] === event.answer ? refuse('already-so') : null
    case 'ask-change':
      if (state.phase.of !== 'waiting') return refuse('not-in-this-step')
      return state.changeAsked[event.group] ? refuse('already-so') : null
    case 'answer':
      return answerPossible(state, event.group, replyOf(event))
    case 'fill-roles':
      return fillPossible(state, fillOf(event))
    case 'confirm-record':
      return confirmPossible(state, event.group, event.record, now)
    case 'ask-caucus':
      return askPossible(state, event.group)
    case 'let-go':
      return letGoPossible(state, event.group, event.card)
    case 'delete-session':
    case 'delete-board':
      return deletionPossible(state, event.group, event.act, now)
    case 'delete-held':
      return event.card !== undefined && table.held.includes(event.card) ? null : refuse('nothing-there')
    case 'answer-caucus':
      return event.answer !== undefined && standingOffer(state, event.group) ? null : refuse('nothing-there')
  }
}

/** A card that a group kept back is gone for good; what was hidden has nothing at the table any more (PL12). */
const deleted = (state: SessionState, group: GroupId, card: string): SessionState => ({
  ...atTable(state, group, { held: state.tables[group].held.filter((one) => one !== card) }),
  hidden: state.hidden.map(({ kept, ...one }) => (kept === undefined || kept === card ? one : { ...one, kept })),
})

const holds = (state: SessionState, proposal: Proposal): SessionState => {
  switch (proposal.act) {
    case 'ready':
      return atTable(state, proposal.group, { ready: true, ...(proposal.version ? { version: proposal.version } : {}) })
    case 'open-door':
      return atTable(state, proposal.group, { doorOpen: true })
    case 'release':
      return { ...state, release: { ...state.release, [proposal.group]: proposal.answer ?? null } }
    case 'ask-change':
      return { ...state, changeAsked: { ...state.changeAsked, [proposal.group]: true } }
    case 'answer':
      return proposal.reply ? answered(state, proposal.reply) : state
    case 'fill-roles':
      return proposal.fill ? filled(state, proposal.group, proposal.fill) : state
    case 'confirm-record':
      return confirmed(state, proposal.group)
    case 'ask-caucus':
      return asked(state, proposal.group)
    case 'delete-held':
      return proposal.card === undefined ? state : deleted(state, proposal.group, proposal.card)
    case 'delete-session':
    case 'delete-board':
      return agreedToDelete(state, proposal.group, proposal.act)
    case 'let-go':
      return proposal.card === undefined ? state : letGo(state, proposal.group, proposal.card)
    case 'answer-caucus':
      // What it answers stands in an event of its own, which the log can tell in words.
      return state
  }
}

const clearsReady = (state: SessionState, group: GroupId): SessionState => ({
  ...atTable(state, group, { ready: false }),
  proposals: state.proposals.filter((proposal) => !(proposal.group === group && proposal.act === 'ready')),
})

export const tableEvents: Pick<
  Handlers,
  | 'cards-tabled'
  | 'proposed'
  | 'not-yet'
  | 'group-act-held'
  | 'ready-cleared'
  | 'door-closed'
  | 'card-held-back'
  | 'card-brought-back'
> = {
  'cards-tabled': (state, event) => {
    if (!state.tablesOpened) return refuse('not-in-this-step')
    // New cards are words that the group has not read: what it called ready is no longer what lies there.
    const cleared = event.sealed.a > 0 ? clearsReady(state, 'a') : state
    return event.sealed.b > 0 ? clearsReady(cleared, 'b') : cleared
  },
  proposed: (state, event, now) => {
    const refused = possible(state, event, now)
    if (refused) return refused
    const [reply, fill] = [replyOf(event), fillOf(event)]
    const subject = subjectOf({ act: event.act, ...(reply ? { reply } : {}), ...(fill ? { fill } : {}) })
    // One at a time: a second act could hold while the group still looks at the first. Answers stand beside each other,
    // each under its own ask, and readings each under its own milestone; that all is deleted stands beside everything.
    const stands = (other: Proposal): boolean => other.group === event.group && subjectOf(other) === subject
    if (state.proposals.some(stands)) return refuse('proposal-stands')
    if (state.proposals.some((other) => other.id === event.proposal)) return refuse('already-so')
    const { proposal: id, group, act, answer, record, card, holdsAt } = event
    const version = event.sealed && 'version' in event.sealed ? event.sealed.version : undefined
    const proposal: Proposal = {
      id,
      group,
      act,
      proposedAt: now,
      holdsAt,
      ...(answer ? { answer } : {}),
      ...(version ? { version } : {}),
      ...(reply ? { reply } : {}),
      ...(fill ? { fill } : {}),
      ...(record ? { record } : {}),
      ...(card ? { card } : {}),
    }
    return { ...state, proposals: [...state.proposals, proposal] }
  },
  'not-yet': (state, event) =>
    state.proposals.some((proposal) => proposal.id === event.proposal && proposal.group === event.group)
      ? without(state, event.proposal)
      : refuse('unknown-proposal'),
  'group-act-held': (state, event, now) => {
    const proposal = state.proposals.find((one) => one.id === event.proposal && one.group === event.group)
    if (!proposal) return refuse('unknown-proposal')
    if (now < proposal.holdsAt) return refuse('too-early')
    // What became impossible while it stood, such as a record that was prepared anew, does not hold.
    const late = proposal.act === 'confirm-record' && recordStatus(state, now) !== 'preview'
    if (late) return refuse('too-late')
    return holds(without(state, proposal.id), proposal)
  },
  'ready-cleared': (state, event) =>
    state.tables[event.group].ready || state.proposals.some((one) => one.group === event.group && one.act === 'ready')
      ? clearsReady(state, event.group)
      : refuse('already-so'),
  'door-closed': (state, event) => {
    const standing = state.proposals.filter((one) => !(one.group === event.group && one.act === 'open-door'))
    if (!state.tables[event.group].doorOpen && standing.length === state.proposals.length) return refuse('already-so')
    return { ...atTable(state, event.group, { doorOpen: false }), proposals: standing }
  },
  'card-held-back': (state, event) => {
    const { group, card } = event.sealed
    if (!state.tablesOpened) return refuse('not-in-this-step')
    if (state.tables[group].held.includes(card)) return refuse('already-so')
    // Holding back only makes less leave, so what the group called ready still stands.
    return atTable(state, group, { held: [...state.tables[group].held, card] })
  },
  'card-brought-back': (state, event) => {
    const { group, card } = event.sealed
    const held = state.tables[group].held
    if (!held.includes(card)) return refuse('nothing-there')
    return clearsReady(atTable(state, group, { held: held.filter((one) => one !== card) }), group)
  },
}
