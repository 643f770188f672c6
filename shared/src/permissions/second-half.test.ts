import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import type { Change, Refusal } from '../documents/change.ts'
import { CARD_TEXT_MOST } from '../limits.ts'
import type { SessionState } from '../session/state.ts'
import { happens, seatOf, STATES } from '../session/testing/stories.ts'
import { judgeChange } from './edits.ts'

const card = (id: string, kind: CardView['kind'], zone: CardView['zone'], group: CardView['group']): CardView => ({
  id,
  kind,
  at: [0, 0],
  text: 'Words',
  ...(zone ? { zone } : {}),
  ...(group ? { group } : {}),
})
const CARDS = Object.fromEntries(
  [
    card('interest', 'interest', 'interest:a', 'a'),
    card('goal-a', 'goal', 'goals', 'a'),
    card('goal-b', 'goal', 'goals', 'b'),
    card('milestone-a', 'milestone', 'map', 'a'),
    card('milestone-b', 'milestone', 'map', 'b'),
    card('milestone-both', 'milestone', 'map', 'both'),
    card('lane', 'lane', 'map', 'both'),
    card('limit-b', 'limit', 'limits', 'b'),
    card('ask-a', 'ask', 'ask:a', 'a'),
    card('ask-b', 'ask', 'ask:b', 'b'),
    card('proposal', 'proposal', 'proposals', 'both'),
    card('agreement', 'agreement', 'agreements', 'both'),
    card('difference', 'difference', 'differences', 'both'),
    card('reason-a', 'reason', 'differences', 'a'),
    card('reason-b', 'reason', 'differences', 'b'),
    card('term', 'term', 'words', 'both'),
    card('rewrite', 'rewrite', 'words', 'both'),
  ].map((one) => [one.id, one]),
)

const adds = (values: Record<string, unknown>, text = 'Words'): Change => ({
  what: 'add',
  card: 'new-card-1',
  text,
  values: { at: [0, 0], ...values },
})
const sets = (id: string, key: string, value: unknown): Change => ({ what: 'set', card: id, key, value })
const text = (id: string): Change => ({ what: 'text', card: id })
const removes = (id: string): Change => ({ what: 'remove', card: id })
const link = {
  what: 'link',
  link: 'link-one-1',
  from: 'milestone-a',
  to: 'milestone-b',
  kind: 'depends-on',
} as const satisfies Change

type Case = readonly [rule: string, change: Change, refusal: Refusal | null]
const goal = { kind: 'goal', zone: 'goals', group: 'a' }
const milestone = { kind: 'milestone', zone: 'map' }
const agreement = { kind: 'agreement', zone: 'agreements', group: 'both' }
const reason = { kind: 'reason', zone: 'differences', group: 'a', of: 'difference' }

/** What a member of group A may do in each step of the second half, and what not. */
const IN: Readonly<Record<string, { state: SessionState; cases: readonly Case[] }>> = {
  'on the map': {
    state: STATES.map,
    cases: [
      ['MP1', adds(goal), null],
      ['MP1', adds({ ...goal, group: 'b' }), 'not-allowed'],
      ['MP1', adds({ ...goal, group: 'both' }), 'not-allowed'],
      ['MP1', adds({ kind: 'meaning', zone: 'goals', group: 'a', of: 'goal-a' }), null],
      ['MP1', adds({ kind: 'meaning', zone: 'goals', group: 'a' }), 'not-allowed'],
      ['MP1', adds({ ...goal, of: 'goal-a' }), 'not-allowed'],
      ['MP1', adds({ ...goal, week: 3 }), 'not-allowed'],
      ['MP1', adds({ ...milestone, group: 'a', week: 3, lane: 'lane' }), null],
      ['MP1', adds({ ...milestone, group: 'both' }), null],
      ['MP1', adds({ ...milestone, group: 'b' }), 'not-allowed'],
      ['MP1', adds({ kind: 'lane', zone: 'map', group: 'both' }), null],
      ['MP1', adds({ kind: 'lane', zone: 'map', group: 'a' }), 'not-allowed'],
      ['MP1', adds({ kind: 'limit', zone: 'limits', group: 'a' }), null],
      ['MP1', adds({ kind: 'limit', zone: 'map', group: 'a' }), 'not-allowed'],
      ['BD1', adds(goal, 'x'.repeat(CARD_TEXT_MOST + 1)), 'too-large'],
      ['MP2', sets('milestone-b', 'week', 10), null],
      ['MP2', sets('milestone-b', 'lane', undefined), null],
      ['MP2', sets('milestone-both', 'week', undefined), null],
      ['MP2', sets('lane', 'week', 3), 'not-allowed'],
      ['MP2', sets('goal-a', 'week', 3), 'not-allowed'],
      ['MP2', sets('goal-a', 'of', 'goal-b'), 'not-allowed'],
      ['MP2', sets('milestone-a', 'group', 'b'), 'not-allowed'],
      ['MP2', sets('milestone-a', 'zone', 'together'), 'not-yours'],
      ['MP2', text('milestone-a'), null],
      ['MP2', text('milestone-both'), null],
      ['MP2', text('lane'), null],
      ['MP2', text('milestone-b'), 'not-yours'],
      ['MP2', removes('limit-b'), 'not-yours'],
      ['MP2', link, null],
      ['MP2', { what: 'unlink', link: 'link-one-1' }, null],
      ['BD1', { ...link, link: 'no id!' }, 'malformed'],
      ['BD2', text('interest'), 'not-now'],
      ['BD2', text('agreement'), 'not-now'],
      ['BD2', adds({ kind: 'interest', zone: 'interest:a', group: 'a' }), 'not-now'],
    ],
  },
  'while asks are written': {
    state: STATES.asks,
    cases: [
      ['AK1', adds({ kind: 'ask', zone: 'ask:a', group: 'a' }), null],
      ['AK1', adds({ kind: 'ask', zone: 'ask:b', group: 'a' }), 'not-allowed'],
      ['AK1', adds({ kind: 'ask', zone: 'ask:b', group: 'b' }), 'not-allowed'],
      ['AK1', text('ask-a'), null],
      ['AK1', text('ask-b'), 'not-yours'],
      ['AK1', sets('ask-a', 'zone', 'ask:b'), 'not-yours'],
      ['AK1', sets('ask-a', 'zone', 'together'), 'not-yours'],
    ],
  },
  'while asks are answered': {
    state: STATES.answering,
    cases: [
      ['AK1', adds({ kind: 'ask', zone: 'ask:a', group: 'a' }), 'not-now'],
      ['AK1', text('ask-a'), 'not-now'],
      ['AK1', removes('ask-a'), 'not-now'],
    ],
  },
  'while proposals are collected': {
    state: STATES.support,
    cases: [
      ['BL12', adds({ kind: 'proposal', zone: 'proposals', group: 'both' }), null],
      ['BL12', adds({ kind: 'proposal', zone: 'proposals', group: 'a' }), 'not-allowed'],
      ['BL12', text('proposal'), null],
      ['BL12', adds({ kind: 'problem', zone: 'together', group: 'both' }), 'not-now'],
    ],
  },
  'while a proposal is voted on': { state: STATES.supportOpen, cases: [['BL12', text('proposal'), 'not-now']] },
  'while agreements are written': {
    state: STATES.agreements,
    cases: [
      ['AG1', adds(agreement), null],
      ['AG1', adds({ ...agreement, sort: 'plan', due: '2027-01-31', when: 'soon' }), null],
      ['AG6', adds({ ...agreement, sort: 'trial', stop: 'Two complaints', length: 'six weeks' }), null],
      ['AG6', sets('agreement', 'seatsB', 4), null],
      ['AG6', sets('difference', 'stop', 'never'), 'not-allowed'],
      ['AG1', adds({ ...agreement, ownerA: 'seat-a1' }), 'not-allowed'],
      ['AG1', adds({ ...agreement, group: 'a' }), 'not-allowed'],
      ['AG1', text('agreement'), null],
      ['AG1', sets('agreement', 'sort', 'role'), null],
      ['AG1', sets('agreement', 'due', '2027-01-31'), null],
      ['AG1', sets('agreement', 'ownerA', 'seat-a2'), null],
      ['AG1', sets('agreement', 'ownerA', undefined), null],
      ['AG1', sets('agreement', 'ownerA', 'seat-b1'), 'not-allowed'],
      ['AG1', sets('agreement', 'ownerA', 'seat-wait'), 'not-allowed'],
      ['AG1', sets('agreement', 'ownerA', 'mediator'), 'not-allowed'],
      ['AG1', sets('agreement', 'ownerA', 'nobody'), 'not-allowed'],
      ['AG1', sets('agreement', 'ownerB', 'seat-b1'), 'not-allowed'],
      ['AG1', sets('agreement', 'week', 3), 'not-allowed'],
      ['AG4', adds({ kind: 'difference', zone: 'differences', group: 'both', when: 'Month two' }), null],
      ['AG4', adds(reason), null],
      ['AG4', adds({ ...reason, group: 'b' }), 'not-allowed'],
      ['AG4', adds({ ...reason, group: 'both' }), 'not-allowed'],
      ['AG4', text('reason-a'), null],
      ['AG4', text('reason-b'), 'not-yours'],
      ['AG4', text('difference'), null],
      ['AG4', sets('difference', 'when', 'Month two'), null],
      ['AG4', sets('reason-b', 'when', 'Month two'), 'not-allowed'],
      ['AG4', sets('reason-a', 'of', 'agreement'), 'not-allowed'],
    ],
  },
  'while words are made plain': {
    state: STATES.words,
    cases: [
      ['SB4', adds({ kind: 'term', zone: 'words', group: 'both' }), null],
      ['SB4', adds({ kind: 'rewrite', zone: 'words', group: 'both', of: 'term' }), null],
      ['SB4', adds({ kind: 'rewrite', zone: 'words', group: 'both' }), 'not-allowed'],
      ['SB4', text('term'), null],
      ['SB4', text('rewrite'), null],
    ],
  },
}

describe.each(Object.entries(IN))('%s, for a member of group A', (_when, { state, cases }) => {
  it.each(
    cases.map(
      ([rule, change, refusal]) =>
        [`${rule}: ${JSON.stringify(change).slice(0, 140)} ${refusal ?? 'passes'}`, change, refusal] as const,
    ),
  )('%s', (_name, change, refusal) => {
    const judge = (now: SessionState, id: string) =>
      judgeChange(now, seatOf(now, id), { of: 'board' }, change, (one) => CARDS[one])
    expect(judge(state, 'seat-a1')).toBe(refusal)
    // Nobody but a member writes, and nobody on a locked board.
    // What the mediator types for both is never more than a member may write (PE6).
    const typed = judge(state, 'mediator')
    if (state.phase.of === 'agreements' && !state.locked) expect(typed !== null || refusal === null).toBe(true)
    else expect(['not-yours', 'locked']).toContain(typed)
    expect(judge(happens(state, { type: 'board-locked' }), 'seat-a1')).toBe('locked')
  })
})

describe('what the mediator and scribes type for both groups', () => {
  const state = STATES.agreements
  const judge = (change: Change): Refusal | null =>
    judgeChange(state, seatOf(state, 'mediator'), { of: 'board' }, change, (id) => CARDS[id])
  it.each<readonly [Change, Refusal | null]>([
    [adds(agreement), null],
    [adds({ kind: 'difference', zone: 'differences', group: 'both' }), null],
    [text('agreement'), null],
    [text('difference'), null],
    [removes('agreement'), null],
    [sets('agreement', 'due', '2027-01-31'), null],
    [sets('agreement', 'ownerA', 'seat-a1'), 'not-allowed'],
    [adds({ ...agreement, ownerA: 'seat-a1' }), 'not-allowed'],
    [adds({ ...agreement, group: 'a' }), 'not-yours'],
    [adds(reason), 'not-yours'],
    [text('reason-a'), 'not-yours'],
    [text('goal-a'), 'not-yours'],
    [text('interest'), 'not-yours'],
    [sets('agreement', 'zone', 'together'), 'not-allowed'],
    [link, 'not-yours'],
    [adds(agreement, 'x'.repeat(CARD_TEXT_MOST + 1)), 'too-large'],
  ])('PE6: %j is %s', (change, refusal) => {
    expect(judge(change)).toBe(refusal)
  })
})
