import type { MapLabels } from '../map-options.ts'

/** Short words of a map, in which every part can be told from the others. */
export const plainMapLabels: MapLabels = {
  goals: 'Goals',
  limits: 'Limits',
  limitsAndPressures: 'Limits and pressures',
  noLane: 'No lane yet',
  noWeek: 'No week yet',
  emptyCard: 'Empty card',
  period: ({ unit, number, day }, isNewYear) =>
    day ? `${unit} from ${day.day}.${day.month}.${isNewYear ? day.year : ''}` : `${unit} ${number}`,
  date: (of, { number }) => `${of} week ${number}`,
  state: { agreed: 'agreed', 'waits-a': 'waits for Strategy', 'waits-b': 'waits for Operations' },
  pressure: 'from outside',
  unanswered: 'not answered yet',
  line: { supports: 'supports', 'because-of': 'because of' },
  joins: (kind, { text }) => `${kind} “${text}”`,
  load: (count, { first, last }) => `${count} in weeks ${first} to ${last}`,
  longestChain: (weeks, milestones) =>
    weeks === null ? `Longest chain ${milestones} milestones` : `Longest chain ${weeks} weeks`,
  plateName: ({ text, lane, week, onChain }) =>
    [lane, week && `week ${week.number}`, text, onChain && 'on the chain'].filter(Boolean).join('. '),
}
