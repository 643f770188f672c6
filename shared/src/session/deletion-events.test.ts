import { expect, test } from 'vitest'
import { GROUPS, type GroupId } from './agenda.ts'
import { isDeletionDue } from './deletion-events.ts'
import type { SessionEvent } from './events.ts'
import { NOW } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const says = (group: GroupId): SessionEvent => ({
  type: 'proposed',
  proposal: `delete-${group}`,
  group,
  act: 'delete-session',
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
