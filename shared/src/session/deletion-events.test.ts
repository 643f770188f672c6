import { expect, test } from 'vitest'
import { GROUPS, type GroupId } from './agenda.ts'
import { isDeletionDue as isDue, type DeletionAct } from './deletion-events.ts'
import type { SessionState } from './state.ts'
import type { SessionEvent } from './events.ts'
import { NOW } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const isDeletionDue = (state: SessionState): boolean => isDue(state, 'delete-session')

const says = (group: GroupId, act: DeletionAct = 'delete-session'): SessionEvent => ({
  type: 'proposed',
  proposal: `delete-${group}`,
  group,
  act,
  holdsAt: NOW,
})
const holds = (group: GroupId): SessionEvent => ({ type: 'group-act-held', proposal: `delete-${group}`, group })
const takesBack = (group: GroupId): SessionEvent => ({ type: 'deletion-taken-back', group })

test('KE8: it is due when both groups have said so and neither took it back, in every state, after the end too', () => {
  const { unborn: _unborn, deletionSaid, ...states } = STATES
  for (const [name, state] of Object.entries({ ...states, kept: happens(deletionSaid, takesBack('a')) })) {
    for (const group of GROUPS) expect(isDeletionDue(happens(state, says(group), holds(group))), name).toBe(false)
    const both = happens(state, says('a'), says('b'), holds('a'), holds('b'))
    expect(isDeletionDue(both), name).toBe(true)
    expect(isDeletionDue(happens(both, takesBack('b'))), name).toBe(false)
    expect(refusal(both, says('a')), name).toBe('already-so')
    expect(refusal(state, takesBack('a')), name).toBe('already-so')
  }
})

test('KE8: it stands beside other acts and through the end, so that it keeps no record from being confirmed', () => {
  const { prepared } = STATES
  const standing = happens(prepared, says('a'))
  expect(refusal(standing, says('a'))).toBe('proposal-stands')
  const ended = happens(standing, { type: 'session-ended' })
  expect(ended.proposals.map(({ act }) => act)).toEqual(['delete-session'])
  const record = ended.record?.hash ?? ''
  const confirms: SessionEvent = { ...says('a'), proposal: 'confirm', act: 'confirm-record', record } as SessionEvent
  expect(refusal(ended, confirms)).toBe(null)
  expect(happens(ended, confirms, holds('a')).deletion).toEqual({ a: true, b: false })
})

const boardBack = (group: GroupId): SessionEvent => ({ type: 'deletion-taken-back', group, of: 'board' })
const says2 = (group: GroupId): SessionEvent => says(group, 'delete-board')
const GONE: SessionEvent = { type: 'board-deleted' }

test('KE16: a board goes before its time after the end, where both confirmed the record, and where both groups say so', () => {
  const { unborn: _unborn, confirmedAtEnd, boardSaid, ...states } = STATES
  expect(refusal(boardSaid, GONE)).toBe(null)
  for (const [name, state] of Object.entries(states)) {
    expect(refusal(state, says2('a')), name).toBe(
      state.ended ? (state.record?.confirmed.b ? 'already-so' : 'record-open') : 'not-ended',
    )
    expect(refusal(state, GONE), name).not.toBe(null)
  }
  const one = happens(confirmedAtEnd, says2('a'), holds('a'))
  expect(refusal(one, GONE), 'one group alone').toBe('not-all-in')
  expect(refusal(one, says2('a'))).toBe('already-so')
  expect(refusal(happens(one, boardBack('a'), says2('b'), holds('b')), GONE), 'taken back').toBe('not-all-in')
  expect(one.deletion, 'the session is another matter').toEqual({ a: false, b: false })
  expect(refusal(one, { type: 'deletion-taken-back', group: 'a' })).toBe('already-so')

  const gone = happens(one, says2('b'), holds('b'), GONE)
  expect(gone.boardDeletedAt).toBe(NOW)
  expect(gone.proposals).toEqual([])
  for (const event of [GONE, says2('a'), boardBack('a')]) expect(refusal(gone, event)).toBe('already-so')
  expect(refusal(gone, says('a')), 'all of it can still be deleted').toBe(null)
})
