import type { CommandType } from '../protocol/commands.ts'
import type { Role } from '../protocol/state-view.ts'
import type { SeatState } from '../session/state-parts.ts'

/** Who may send a command at all; what is possible now is the session's affair. */
type Rule = {
  readonly roles: readonly Role[]
  /** Whether a seat at the door (waiting, or without consent) may send it. */
  readonly atDoor?: true
  /** Whether a participant needs a place at the group's table for it. */
  readonly atTable?: true
  /** Whether somebody who left may still send it. */
  readonly afterLeaving?: true
  /** Of several mediators: the one who leads, or those who assist; without it, all of them. */
  readonly mediators?: 'leads' | 'assist'
}

/** Steering is for one mediator at a time, the one who leads. */
const mediator: Rule = { roles: ['mediator'], mediators: 'leads' }
/** What helps and steers nothing is for every mediator. */
const anyMediator: Rule = { roles: ['mediator'] }
const assistant: Rule = { roles: ['mediator'], mediators: 'assist' }
const participant: Rule = { roles: ['participant'] }
const member: Rule = { roles: ['participant'], atTable: true }
/** Lets others in. A participant who waits for a yes cannot say yes to others. */
const doorkeeper: Rule = { roles: ['mediator', 'participant'], atTable: true }
const guest: Rule = { roles: ['participant', 'scribe', 'observer'], atDoor: true }

/** Who may do what: one table, denied by default, asked by routes, buttons and the page "Who can see what". */
export const COMMAND_RULES = {
  consent: guest,
  decline: guest,
  leave: {
    roles: ['participant', 'scribe', 'observer', 'sponsor', 'projector', 'mediator'],
    atDoor: true,
    mediators: 'assist',
  },
  'enter-by-phone': { roles: ['scribe'] },
  'name-deputy': mediator,
  'offer-lead': mediator,
  'accept-lead': assistant,
  'take-lead': assistant,
  'stand-between': participant,
  'offer-between-talk': mediator,
  admit: doorkeeper,
  'turn-away': doorkeeper,
  'set-roster': mediator,
  'start-step': mediator,
  'end-step': mediator,
  'set-agenda': mediator,
  'set-timer': mediator,
  'more-time': participant,
  'need-break': participant,
  offer: participant,
  'edit-own': participant,
  'drop-name': { roles: ['participant', 'scribe', 'observer', 'sponsor'] },
  withdraw: { roles: ['participant'], afterLeaving: true },
  'hold-back': member,
  'bring-back': member,
  propose: member,
  'not-yet': member,
  'keep-session': member,
  'keep-board': member,
  'delete-empty': mediator,
  'close-door': member,
  reveal: mediator,
  'end-silence': mediator,
  mark: participant,
  'share-lane': mediator,
  'freeze-options': mediator,
  'freeze-proposal': mediator,
  'freeze-rating': mediator,
  'open-pulse': mediator,
  'open-signals': mediator,
  'open-ballot': mediator,
  remind: mediator,
  vote: participant,
  'enter-papers': { roles: ['scribe'] },
  'confirm-papers': mediator,
  'close-ballot': mediator,
  'void-ballot': mediator,
  'set-walk': mediator,
  'draw-walk': mediator,
  'walk-on': mediator,
  'walk-back': mediator,
  'end-walk': mediator,
  focus: mediator,
  'try-again': mediator,
  'end-focus': mediator,
  'set-turns': mediator,
  'draw-turns': mediator,
  'begin-turn': mediator,
  'end-turn': mediator,
  'pass-turn': mediator,
  'extend-turn': mediator,
  'set-remote-first': mediator,
  'wish-to-speak': participant,
  'name-speaker': mediator,
  'answer-turn': participant,
  'take-piece': { roles: ['mediator', 'participant'], mediators: 'leads' },
  'lay-piece': { roles: ['mediator', 'participant'], mediators: 'leads' },
  'freeze-asks': mediator,
  'freeze-roles': mediator,
  accept: member,
  'take-back-yes': member,
  'prepare-record': mediator,
  summon: mediator,
  lock: mediator,
  unlock: mediator,
  'lock-lane': mediator,
  cover: mediator,
  uncover: mediator,
  'set-lens': mediator,
  'hide-card': mediator,
  'suggest-wording': mediator,
  'answer-wording': member,
  'rename-group': mediator,
  'pair-screen': anyMediator,
  'write-sheet': mediator,
  tick: guest,
  'open-acceptance': mediator,
  'say-acceptance': participant,
  'close-acceptance': mediator,
  'show-caucus-rule': mediator,
  'start-caucus': mediator,
  'end-caucus': mediator,
  'offer-caucus': mediator,
  'ask-apart': participant,
  'write-note': { roles: ['mediator', 'participant'], mediators: 'leads' },
  'change-note': participant,
  'remove-note': { roles: ['mediator', 'participant'], mediators: 'leads' },
  'set-parking': mediator,
  'show-parking': mediator,
  park: participant,
  'settle-parked': participant,
  bring: participant,
  'take-up': member,
  'set-tables': mediator,
  'join-tables': mediator,
  'set-mixed': mediator,
  'draw-mixed': mediator,
  'seat-mixed': mediator,
  'show-mixed': mediator,
  'note-interview': anyMediator,
  'write-theme': anyMediator,
  'join-themes': anyMediator,
  'drop-theme': anyMediator,
  'answer-theme': participant,
  'show-themes': mediator,
  'forget-interview': participant,
  'say-mix': participant,
  'set-chairs': mediator,
  'set-call-link': mediator,
  'tell-last': member,
  'set-number': { roles: ['participant', 'scribe'], atTable: true },
  'make-owner-link': participant,
  'end-owner-link': participant,
  'take-snapshot': mediator,
  'lay-copies': mediator,
  strike: member,
  'end-session': mediator,
} as const satisfies Record<CommandType, Rule>

/** Whether a seat may send a command. */
export const canCommand = (seat: SeatState, type: CommandType): boolean => {
  const rule: Rule = COMMAND_RULES[type]
  if (!rule.roles.includes(seat.role)) return false
  if (seat.role === 'mediator' && rule.mediators && (rule.mediators === 'assist') !== (seat.assists === true))
    return false
  const inside = seat.status === 'in' && seat.consented
  if (rule.afterLeaving && seat.status === 'left' && seat.consented) return true
  if (!inside && !(rule.atDoor && (seat.status === 'in' || seat.status === 'waiting'))) return false
  return !rule.atTable || seat.role !== 'participant' || seat.atTable
}
