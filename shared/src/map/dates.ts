import type { CardView } from '../documents/card-view.ts'

/**
 * How far the date of a milestone is agreed. `none`: it has no week; `open`: nobody has confirmed the week in which it
 * lies; `waits-a`: group b has confirmed it and group a has not; `waits-b`: the other way round.
 */
export type DateState = 'none' | 'open' | 'waits-a' | 'waits-b' | 'agreed'

/** The state of a milestone's date (MP5). A yes counts for the week that it names and for no other. */
export const dateState = ({ kind, week, yesA, yesB }: Pick<CardView, 'kind' | 'week' | 'yesA' | 'yesB'>): DateState => {
  if (kind !== 'milestone' || week === undefined) return 'none'
  const [a, b] = [yesA === week, yesB === week]
  if (a && b) return 'agreed'
  return a ? 'waits-b' : b ? 'waits-a' : 'open'
}
