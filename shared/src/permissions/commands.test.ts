import { describe, expect, it } from 'vitest'
import { command, type CommandType } from '../protocol/commands.ts'
import { ROLES, type Role } from '../protocol/state-view.ts'
import type { SeatState } from '../session/state-parts.ts'
import { audienceOf } from './audience.ts'
import { COMMAND_RULES, canCommand } from './commands.ts'

const TYPES = Object.keys(COMMAND_RULES) as CommandType[]
const seat = (role: Role, more: Partial<SeatState> = {}): SeatState => ({
  id: 'seat',
  role,
  status: 'in',
  consented: true,
  atTable: true,
  ...(role === 'participant' ? { group: 'a' } : {}),
  ...more,
})
const possible = (one: SeatState): readonly CommandType[] => TYPES.filter((type) => canCommand(one, type))

const MEDIATOR: readonly CommandType[] = [
  'admit',
  'turn-away',
  'set-roster',
  'start-step',
  'end-step',
  'set-agenda',
  'set-tables',
  'set-timer',
  'reveal',
  'end-silence',
  'share-lane',
  'freeze-options',
  'freeze-proposal',
  'freeze-rating',
  'freeze-roles',
  'set-walk',
  'draw-walk',
  'walk-on',
  'walk-back',
  'end-walk',
  'focus',
  'try-again',
  'end-focus',
  'set-turns',
  'draw-turns',
  'begin-turn',
  'end-turn',
  'pass-turn',
  'extend-turn',
  'set-remote-first',
  'name-speaker',
  'take-piece',
  'lay-piece',
  'freeze-asks',
  'prepare-record',
  'open-pulse',
  'open-signals',
  'open-ballot',
  'remind',
  'close-ballot',
  'confirm-papers',
  'void-ballot',
  'summon',
  'lock',
  'lock-lane',
  'unlock',
  'cover',
  'uncover',
  'hide-card',
  'rename-group',
  'pair-screen',
  'show-caucus-rule',
  'start-caucus',
  'end-caucus',
  'offer-caucus',
  'write-note',
  'remove-note',
  'write-sheet',
  'open-acceptance',
  'close-acceptance',
  'delete-empty',
  'end-session',
  'name-deputy',
  'offer-lead',
  'offer-between-talk',
  'set-parking',
  'set-lens',
  'suggest-wording',
  'show-parking',
  'set-mixed',
  'draw-mixed',
  'seat-mixed',
  'show-mixed',
  'note-interview',
  'write-theme',
  'join-tables',
  'join-themes',
  'drop-theme',
  'show-themes',
  'set-chairs',
  'set-call-link',
  'lay-copies',
  'take-snapshot',
]
/** What of it a mediator who does not lead may send, too. */
const ASSISTANT: readonly CommandType[] = [
  'leave',
  'accept-lead',
  'take-lead',
  'admit',
  'turn-away',
  'pair-screen',
  'note-interview',
  'write-theme',
  'join-themes',
  'drop-theme',
]
const GUEST: readonly CommandType[] = ['consent', 'decline', 'leave', 'tick']
const PARTICIPANT: readonly CommandType[] = [
  ...GUEST,
  'drop-name',
  'more-time',
  'need-break',
  'offer',
  'edit-own',
  'withdraw',
  'mark',
  'vote',
  'say-acceptance',
  'wish-to-speak',
  'answer-turn',
  'take-piece',
  'lay-piece',
  'ask-apart',
  'write-note',
  'change-note',
  'remove-note',
  'stand-between',
  'park',
  'settle-parked',
  'bring',
  'answer-theme',
  'forget-interview',
  'say-mix',
  'make-owner-link',
  'end-owner-link',
]
const MEMBER: readonly CommandType[] = [
  'strike',
  'admit',
  'turn-away',
  'hold-back',
  'bring-back',
  'propose',
  'not-yet',
  'keep-session',
  'keep-board',
  'close-door',
  'accept',
  'take-back-yes',
  'take-up',
  'answer-wording',
  'tell-last',
  'set-number',
]
const sorted = (types: readonly CommandType[]): readonly CommandType[] => [...types].sort()

describe('who may send which command', () => {
  it('VR7: every command of the protocol has a rule, and no other', () => {
    expect(sorted(TYPES)).toEqual(sorted(command.options.map((option) => option.entries.type.literal)))
  })

  it('ST1, VR7: each role in the room sends its own commands and nothing else', () => {
    const expected: Record<Role, readonly CommandType[]> = {
      mediator: MEDIATOR,
      participant: [...PARTICIPANT, ...MEMBER],
      scribe: [...GUEST, 'drop-name', 'enter-by-phone', 'enter-papers', 'set-number'],
      observer: [...GUEST, 'drop-name'],
      sponsor: ['leave', 'drop-name'],
      projector: ['leave'],
    }
    for (const role of ROLES) expect([role, sorted(possible(seat(role)))]).toEqual([role, sorted(expected[role])])
  })

  it('PE7: a mediator who does not lead lets people in, pairs screens, takes the lead when it comes, and may leave', () => {
    expect(sorted(possible(seat('mediator', { assists: true })))).toEqual(sorted(ASSISTANT))
  })

  it('SE5: without a place at the table nothing of the table, and no yes to others', () => {
    expect(sorted(possible(seat('participant', { atTable: false })))).toEqual(sorted(PARTICIPANT))
  })

  it('SE3, SE6: at the door, or before consent, one consents, declines or leaves', () => {
    for (const role of ROLES) {
      const atDoor = possible(seat(role, { status: 'waiting' }))
      const before = possible(seat(role, { consented: false }))
      const expected = role === 'mediator' ? [] : role === 'sponsor' || role === 'projector' ? ['leave'] : GUEST
      expect([role, atDoor]).toEqual([role, expected])
      expect([role, before]).toEqual([role, expected])
    }
  })

  it('SE10, OW2: who left takes back own cards and no more; who declined or was turned away sends nothing', () => {
    for (const status of ['left', 'declined', 'turned-away'] as const) {
      for (const role of ROLES) {
        const still = status === 'left' && role === 'participant' ? ['withdraw'] : []
        expect([`${role} ${status}`, possible(seat(role, { status }))]).toEqual([`${role} ${status}`, still])
      }
    }
  })

  it('VR6: each seat belongs to one audience, the door when it is not in', () => {
    expect(ROLES.map((role) => audienceOf(seat(role)))).toEqual([
      'mediator',
      'a',
      'observer',
      'observer',
      'sponsor',
      'projector',
    ])
    expect(audienceOf(seat('participant', { group: 'b' }))).toBe('b')
    expect(audienceOf({ id: 'x', role: 'participant', status: 'in', consented: true, atTable: false })).toBe('observer')
    for (const role of ROLES) {
      for (const more of [
        { status: 'waiting' },
        { status: 'left' },
        { status: 'declined' },
        { status: 'turned-away' },
        { consented: false },
      ] as const) {
        expect(audienceOf(seat(role, more))).toBe('door')
      }
    }
  })
})
