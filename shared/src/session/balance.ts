import type { LogEntry } from '../protocol/state-view.ts'
import { GROUPS, type GroupId } from './agenda.ts'
import type { EventType, SessionEvent } from './events.ts'

type Of<T extends EventType> = Omit<Extract<SessionEvent, { type: T }>, 'sealed'>

/** What one group had of the session's process, in numbers. Times are seconds. */
export type GroupBalance = {
  readonly turns: number
  readonly planned: number
  readonly spoken: number
  /** How often a lot said that it begins. */
  readonly first: number
  /** How many seconds more it was given, in all. */
  readonly extended: number
  /** Cards of its own that were said back; those of both count for each. */
  readonly focus: number
  /** Cards of its own that a walk had in front; one that was taken back is counted once. */
  readonly walked: number
  /** Minutes of separate talks of the mediator with this group. */
  readonly apart: number
}

/** How even the process was: figures by group, and what was the same for both. */
export type Balance = {
  readonly groups: Readonly<Record<GroupId, GroupBalance>>
  readonly extensions: number
  /** Ballots about something that had been voted on before. */
  readonly revotes: number
  readonly voids: number
  /** Minutes of separate talks with single people, whose group is told to nobody (CA8). */
  readonly apart: number
}

const NONE: GroupBalance = { turns: 0, planned: 0, spoken: 0, first: 0, extended: 0, focus: 0, walked: 0, apart: 0 }

/** What a ballot asks: another one about the same is a re-vote. */
const questionOf = ({ step, support, rating }: Of<'options-frozen'>): string => {
  if (support) return `proposal ${support.proposal}`
  // The same sentences before and after are two waves and no second vote.
  if (rating?.of === 'pulse') return `pulse ${step}`
  if (rating?.of === 'signals') return `signals ${step}`
  return rating ? `rated ${[...rating.cards].sort().join(' ')}` : `step ${step}`
}

/**
 * The balance of a session, from the public parts of its log alone: so the mediator's panel and the page that both groups
 * read at the end cannot say different things, and anybody with the saved log can count it again (TT10).
 */
export const balanceOf = (entries: readonly Pick<LogEntry, 'public'>[]): Balance => {
  const groups: Record<GroupId, GroupBalance> = { a: NONE, b: NONE }
  const about = new Map<string, string>()
  const asked = new Set<string>()
  /** Whose cards the walk of now had in front, the last one last. */
  let had: readonly GroupId[] = []
  let [extensions, revotes, voids, apart] = [0, 0, 0, 0]
  const add = (group: GroupId, more: Partial<GroupBalance>): void => {
    const before = groups[group]
    const keys = Object.keys(more) as (keyof GroupBalance)[]
    groups[group] = { ...before, ...Object.fromEntries(keys.map((key) => [key, before[key] + (more[key] ?? 0)])) }
  }
  const count: { readonly [T in EventType]?: (event: Of<T>) => void } = {
    'turns-drawn': ({ first }) => add(first, { first: 1 }),
    'walk-set': () => {
      had = []
    },
    'walk-drawn': ({ first }) => add(first, { first: 1 }),
    'walk-card': ({ group }) => {
      had = [...had, group]
      add(group, { walked: 1 })
    },
    'walk-back': () => {
      const last = had.at(-1)
      if (last === undefined) return
      had = had.slice(0, -1)
      add(last, { walked: -1 })
    },
    'turn-ended': ({ group, seconds, planned }) => add(group, { turns: 1, planned, spoken: seconds }),
    'turns-extended': ({ seconds }) => {
      extensions += 1
      for (const group of GROUPS) add(group, { extended: seconds })
    },
    'focus-set': ({ group }) => {
      for (const one of group === 'both' ? GROUPS : [group]) add(one, { focus: 1 })
    },
    'options-frozen': (event) => {
      about.set(event.ballot, questionOf(event))
    },
    // Options that are frozen anew before anybody voted are the same round: what counts is that a ballot was opened.
    'ballot-opened': ({ ballot }) => {
      const question = about.get(ballot) ?? ballot
      if (asked.has(question)) revotes += 1
      asked.add(question)
    },
    'ballot-voided': () => {
      voids += 1
    },
    'caucus-ended': ({ with: whom, minutes }) => {
      if (whom === 'person') apart += minutes
      else add(whom, { apart: minutes })
    },
  }
  for (const { public: open } of entries) {
    const event = open as unknown as SessionEvent
    const counts = count[event.type] as ((one: SessionEvent) => void) | undefined
    counts?.(event)
  }
  return { groups, extensions, revotes, voids, apart }
}
