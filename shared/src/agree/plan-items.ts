import type { CardView, DocumentView } from '../documents/card-view.ts'

type Board = Pick<DocumentView, 'cards' | 'links'>

/** Whether an agreement is a plan just now: its kind may change, and what it plans counts only while it is one. */
export const isPlan = ({ kind, sort }: Pick<CardView, 'kind' | 'sort'>): boolean =>
  kind === 'agreement' && sort === 'plan'

/** What can be planned: milestones and goals. */
export const isPlannable = ({ kind }: Pick<CardView, 'kind'>): boolean => kind === 'milestone' || kind === 'goal'

const byWeek = (one: CardView, other: CardView): number => {
  const [week, against] = [one.week ?? Number.POSITIVE_INFINITY, other.week ?? Number.POSITIVE_INFINITY]
  return week < against ? -1 : week > against ? 1 : one.id < other.id ? -1 : 1
}

/** The items of the map that a plan is about, each once: milestones by week, then what has none. Empty for no plan. */
export const planItems = ({ cards, links }: Board, agreement: CardView): readonly CardView[] => {
  if (!isPlan(agreement)) return []
  const ids = new Set(links.flatMap(({ kind, from, to }) => (kind === 'plans' && from === agreement.id ? to : [])))
  return cards.filter((card) => ids.has(card.id) && isPlannable(card)).sort(byWeek)
}

/** The plans that are about an item of the map, in the order of the board. */
export const plansFor = ({ cards, links }: Board, item: string): readonly CardView[] => {
  const ids = new Set(links.flatMap(({ kind, from, to }) => (kind === 'plans' && to === item ? from : [])))
  return cards.filter((card) => ids.has(card.id) && isPlan(card))
}
