import type { Step } from './agenda.ts'

// Sessions that were made before an event carried its agenda name a template only. These are the agendas that the names
// stood for then; nothing here changes any more, or a stored session would have another agenda than the one it had.

const JOINT_SESSION: readonly Step[] = [
  { id: 'open', act: 'talk', mode: 'open', minutes: 10 },
  { id: 'write-interests', act: 'write', mode: 'alone', kind: 'interest', minutes: 6 },
  { id: 'write-frustrations', act: 'write', mode: 'alone', kind: 'frustration', minutes: 6 },
  { id: 'write-assumptions', act: 'write', mode: 'alone', kind: 'assumption', minutes: 6 },
  { id: 'table', act: 'write', mode: 'table', kinds: ['interest', 'frustration', 'assumption'], minutes: 22 },
  { id: 'break-1', act: 'break', minutes: 15 },
  { id: 'reveal-interests', act: 'reveal', kind: 'interest', minutes: 10 },
  { id: 'reveal-frustrations', act: 'reveal', kind: 'frustration', minutes: 10 },
  { id: 'reveal-assumptions', act: 'reveal', kind: 'assumption', minutes: 10 },
  { id: 'break-2', act: 'break', minutes: 15 },
  { id: 'priorities', act: 'vote', method: 'approve', kind: 'problem', cap: 4, minutes: 10 },
  { id: 'close', act: 'agree', mode: 'close', minutes: 15 },
]

const JOINT_DAY: readonly Step[] = [
  ...JOINT_SESSION.slice(0, -3),
  { id: 'say-back', act: 'talk', mode: 'say-back', minutes: 30 },
  { id: 'words', act: 'talk', mode: 'words', minutes: 15 },
  {
    id: 'rate-assumptions',
    act: 'vote',
    method: 'rate',
    of: 'assumption',
    axes: ['importance', 'evidence'],
    minutes: 8,
  },
  { id: 'assumptions', act: 'map', board: 'assumptions', minutes: 15 },
  { id: 'break-2', act: 'break', minutes: 45 },
  { id: 'priorities', act: 'vote', method: 'approve', kind: 'problem', cap: 4, minutes: 10 },
  { id: 'asks', act: 'agree', mode: 'asks', minutes: 25 },
  { id: 'break-3', act: 'break', minutes: 15 },
  { id: 'map', act: 'map', minutes: 40 },
  { id: 'rate-milestones', act: 'vote', method: 'rate', of: 'milestone', axes: ['confidence'], minutes: 10 },
  { id: 'support', act: 'vote', method: 'support', kind: 'proposal', minutes: 30 },
  { id: 'agreements', act: 'agree', mode: 'agreements', minutes: 15 },
  { id: 'close', act: 'agree', mode: 'close', minutes: 20 },
]

const TWO_BY_TWO: readonly Step[] = [
  { id: 'open', act: 'talk', mode: 'open', minutes: 10 },
  { id: 'two-by-two', act: 'map', board: 'two-by-two', minutes: 60 },
  { id: 'agreements', act: 'agree', mode: 'agreements', minutes: 15 },
  { id: 'close', act: 'agree', mode: 'close', minutes: 15 },
]

/** The agenda of a session whose first event says no more than the name of a template. */
export const stepsOfBefore = (template: string): readonly Step[] => {
  if (template === 'joint-day') return JOINT_DAY
  return template === 'two-by-two' ? TWO_BY_TWO : JOINT_SESSION
}
