import { addCard, addLink, type NewCard } from '@parley/shared/documents/cards'
import { boardOf, newCardId } from '../driver/day.ts'
import type { Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ASSUMPTIONS, INTERESTS, LANES, pick, PROBLEMS } from './words.ts'

type Plate = Omit<NewCard, 'id' | 'at'>

const lays = async (seat: Seat, plates: readonly Plate[]): Promise<readonly string[]> => {
  const doc = await seat.opens('board')
  const ids = plates.map(() => newCardId())
  doc.transact(() => {
    for (const [at, plate] of plates.entries()) addCard(doc, { ...plate, id: ids[at] ?? '', at: [0, at] })
  })
  await seat.saved('board')
  return ids
}

/** How many of everything make a map of so many cards, and how many weeks it is long. */
const sizeOf = (count: number) => {
  if (count <= 3) return { lanes: 0, goals: 1, limits: 0, milestones: count - 1, weeks: 12 }
  const [lanes, goals, limits, weeks] = count <= 60 ? [4, 4, 6, 26] : [8, 8, 20, 40]
  return { lanes, goals, limits, milestones: count - lanes - goals - limits, weeks }
}

/** Fills the milestone map with so many cards: lanes, goals, milestones that hang on each other, limits, pressures. */
export const fillMap = async (room: Gathering, count: number): Promise<void> => {
  await room.mediator.does({ type: 'start-step', step: 'map' })
  const [a] = room.a
  const [b] = room.b
  if (!a || !b) throw new Error('The room is too small.')
  const size = sizeOf(count)
  const lanes = await lays(
    a,
    LANES.slice(0, size.lanes).map((text) => ({ kind: 'lane', group: 'both', zone: 'map', text })),
  )
  const goals = await lays(
    a,
    Array.from({ length: size.goals }, (_, at) => ({
      kind: 'goal',
      group: 'a',
      zone: 'goals',
      text: pick(INTERESTS, at),
    })),
  )
  const words = [...PROBLEMS, ...ASSUMPTIONS]
  const milestones = await lays(
    a,
    Array.from({ length: size.milestones }, (_, at): Plate => {
      const week = 1 + ((at * 7) % size.weeks)
      const lane = at % 10 === 9 ? undefined : lanes[at % Math.max(1, lanes.length)]
      return {
        kind: 'milestone',
        group: at % 3 ? 'a' : 'both',
        zone: 'map',
        text: pick(words, at),
        ...(lane !== undefined && { lane }),
        ...(at % 14 !== 13 && { week }),
        ...(at % 6 === 2 && { promised: week, safe: Math.min(size.weeks, week + 3) }),
      }
    }),
  )
  const doc = await a.opens('board')
  doc.transact(() => {
    for (const [at, id] of milestones.entries()) {
      const next = milestones[at + 1]
      const goal = goals[at % goals.length]
      if (at % 2 === 0 && next) addLink(doc, { id: newCardId(), kind: 'depends-on', from: next, to: id })
      if (at % 5 === 0 && goal) addLink(doc, { id: newCardId(), kind: 'supports', from: id, to: goal })
    }
  })
  await a.saved('board')
  await boardOf(b, count - size.limits)
  const limits = await lays(
    b,
    Array.from({ length: size.limits }, (_, at) => ({
      kind: at % 3 === 2 ? 'pressure' : 'limit',
      group: 'b',
      zone: 'limits',
      text: pick(PROBLEMS, at + 2),
    })),
  )
  const theirs = await b.opens('board')
  theirs.transact(() => {
    for (const [at, from] of limits.entries()) {
      const to = milestones[(at * 3) % milestones.length]
      if (at % 2 === 0 && to) addLink(theirs, { id: newCardId(), kind: 'limits', from, to })
    }
  })
  await b.saved('board')
}
