import { readCard, removeCard, setCard } from '@parley/shared/documents/cards'
import type { GroupId } from '@parley/shared/session/agenda'
import type { Place } from './map-moves.ts'
import type { MapWriting } from './map-writing.ts'

/** What a person can do with time: place, promise, agree. */
export type DateActs = {
  readonly setWeek: (id: string, week: number | undefined) => void
  readonly setLane: (id: string, lane: string | undefined) => void
  /** Week and lane together, as a drag sets them: taken back together, too. */
  readonly place: (id: string, week: number | undefined, lane: string | undefined) => void
  /** A milestone to its place and others to their weeks, as one act. */
  readonly placeWith: (id: string, place: Place, others: readonly Move[]) => void
  /** Several milestones to their weeks, as one act. */
  readonly moveAll: (moves: readonly Move[]) => void
  readonly setDate: (id: string, key: 'promised' | 'safe', week: number | undefined) => void
  /**
   * Says a group's yes to the week in which a milestone lies now, or takes it back. Undo does neither: a yes that came
   * back by it could be one to another week.
   */
  readonly setYes: (id: string, group: GroupId, isYes: boolean) => void
  /** The first day of week 1, or none. */
  readonly setStart: (day: string | undefined) => void
}

/** A milestone and the week it goes to. */
export type Move = { readonly id: string; readonly to: number }

const YES = { by: 'yes' }
const keyOf = (group: GroupId): 'yesA' | 'yesB' => (group === 'a' ? 'yesA' : 'yesB')

export const dateActs = ({ doc, origin, act, of, set, append }: MapWriting): DateActs => {
  const placeWith = (id: string, { week, lane }: Place, others: readonly Move[]): void =>
    act(() => {
      set(id, 'week', week)
      set(id, 'lane', lane)
      for (const one of others) set(one.id, 'week', one.to)
    })
  return {
    setWeek: (id, week) => act(() => set(id, 'week', week)),
    setLane: (id, lane) => act(() => set(id, 'lane', lane)),
    place: (id, week, lane) => placeWith(id, { week, lane }, []),
    placeWith,
    moveAll: (moves) =>
      act(() => {
        for (const { id, to } of moves) set(id, 'week', to)
      }),
    setDate: (id, key, week) => act(() => set(id, key, week)),
    setYes: (id, group, isYes) => {
      const card = readCard(doc, id)
      const key = keyOf(group)
      const yes = isYes ? card?.week : undefined
      if (card && card[key] !== yes) setCard(doc, id, key, yes, YES)
    },
    setStart: (day) => {
      const [first, ...others] = of('start')
      if (!first) {
        if (day !== undefined) append([{ kind: 'start', group: 'both', zone: 'map', text: '', due: day }])
        return
      }
      act(() => {
        set(first.id, 'due', day)
        // Two people may have said it at the same moment: one first day stays.
        for (const { id } of others) removeCard(doc, id, origin)
      })
    },
  }
}
