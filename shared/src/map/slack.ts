import type { ChainGraph } from './chain-graph.ts'

/**
 * How many weeks each milestone can move before it pushes the end of a chain that runs on from it, when what lies
 * between is pushed along as little as need be. Null for a milestone without a week, and for one that nothing with a
 * week waits for: it pushes nobody. A milestone without a week holds no date and passes none on. Nought where a
 * dependency runs backwards already.
 */
export const slackOf = ({ order, after, milestones }: ChainGraph): ReadonlyMap<string, number | null> => {
  const slack = new Map<string, number | null>()
  // The last week in which a milestone that others wait for may come while every end stays where it is.
  const latest = new Map<string, number>()
  for (const id of [...order].reverse()) {
    const week = milestones.get(id)?.week
    let limit = Number.POSITIVE_INFINITY
    for (const on of after.get(id) ?? []) {
      const stands = milestones.get(on)?.week
      if (stands !== undefined) limit = Math.min(limit, Math.max(stands, latest.get(on) ?? stands) - 1)
    }
    if (week === undefined || limit === Number.POSITIVE_INFINITY) slack.set(id, null)
    else {
      latest.set(id, limit)
      slack.set(id, Math.max(0, limit - week))
    }
  }
  return slack
}
