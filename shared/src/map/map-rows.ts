import type { CardView, DocumentView } from '../documents/card-view.ts'

export type MapGoal = { readonly card: CardView; readonly meanings: readonly CardView[] }
/** A row of the map; `lane` null for milestones that lie in no lane yet. */
export type MapLane = { readonly lane: CardView | null; readonly milestones: readonly CardView[] }
/** A limit or a pressure, what it limits, and the answers to it. */
export type MapLimit = {
  readonly card: CardView
  readonly milestones: readonly CardView[]
  readonly replies: readonly CardView[]
}

/** The milestone map as lists: what outline, phone and files show, and what the picture is laid out from. */
export type MapRows = {
  readonly goals: readonly MapGoal[]
  readonly lanes: readonly MapLane[]
  /** Limits and pressures. */
  readonly limits: readonly MapLimit[]
  /** Answers to a limit that is gone. */
  readonly looseReplies: readonly CardView[]
}

const byPlace = (one: CardView, other: CardView): number =>
  one.at[1] - other.at[1] || one.at[0] - other.at[0] || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** By week, those without one last; then by place. */
const byWeek = (one: CardView, other: CardView): number => {
  const [week, against] = [one.week ?? Number.POSITIVE_INFINITY, other.week ?? Number.POSITIVE_INFINITY]
  return week < against ? -1 : week > against ? 1 : byPlace(one, other)
}

/** The members of a list by a key of each, in the order of the list. */
const groupedBy = <T, K>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const found = new Map<K, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const known = found.get(key)
    if (known) known.push(one)
    else found.set(key, [one])
  }
  return found
}

/** A view of the map without the cards that are hidden, and without links to them. */
export const withoutHidden = (view: DocumentView, hidden: ReadonlySet<string>): DocumentView => ({
  cards: view.cards.filter((card) => !hidden.has(card.id)),
  links: view.links.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)),
})

/**
 * Goals with what they mean, lanes with their milestones by week, limits and pressures with the milestones that they
 * limit and with the answers to them. No card of the map is lost: a meaning whose goal is gone stands among the goals, a milestone whose lane is gone in the row
 * without a lane, which comes last and only where it is needed.
 */
export const mapRows = (view: DocumentView): MapRows => {
  const cards = [...view.cards].sort(byPlace)
  const kinds = groupedBy(cards, ({ kind }) => kind)
  const of = (kind: CardView['kind']): readonly CardView[] => kinds.get(kind) ?? []
  const [goals, lanes] = [of('goal'), of('lane')]
  const goalIds = new Set(goals.map((card) => card.id))
  const laneIds = new Set(lanes.map((card) => card.id))
  const hasGoal = (card: CardView): boolean => card.of !== undefined && goalIds.has(card.of)
  const meanings = groupedBy(of('meaning'), (card) => (hasGoal(card) ? card.of : undefined))
  const milestones = [...of('milestone')].sort(byWeek)
  const inLanes = groupedBy(milestones, ({ lane }) => (lane !== undefined && laneIds.has(lane) ? lane : undefined))
  const withoutLane = inLanes.get(undefined) ?? []
  const limits = cards.filter(({ kind }) => kind === 'limit' || kind === 'pressure')
  const limitIds = new Set(limits.map((card) => card.id))
  const isTo = ({ of: to }: CardView): string | undefined => (to !== undefined && limitIds.has(to) ? to : undefined)
  const replies = groupedBy(of('reply'), isTo)
  const limiting = groupedBy(
    view.links.filter(({ kind }) => kind === 'limits'),
    ({ from }) => from,
  )
  const order = new Map(milestones.map((card, index) => [card.id, index]))
  const limited = ({ id }: CardView): readonly CardView[] =>
    [...new Set(limiting.get(id)?.flatMap(({ to }) => order.get(to) ?? []))]
      .sort((one, other) => one - other)
      .flatMap((index) => milestones[index] ?? [])
  return {
    goals: [
      ...goals.map((card) => ({ card, meanings: meanings.get(card.id) ?? [] })),
      ...(meanings.get(undefined) ?? []).map((card) => ({ card, meanings: [] })),
    ],
    lanes: [
      ...lanes.map((lane) => ({ lane, milestones: inLanes.get(lane.id) ?? [] })),
      ...(withoutLane.length > 0 ? [{ lane: null, milestones: withoutLane }] : []),
    ],
    limits: limits.map((card) => ({
      card,
      milestones: limited(card),
      replies: replies.get(card.id) ?? [],
    })),
    looseReplies: replies.get(undefined) ?? [],
  }
}
