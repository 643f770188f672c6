import { m } from '../paraglide/messages.js'
import type { Joint } from './link-between.ts'

/** What is said when a link was made. */
export const linkedWords = ({ kind, from, to }: Joint, named: (id: string) => string): string => {
  const [one, other] = [named(from), named(to)]
  if (kind === 'limits') return m.board_map_attached({ milestone: other })
  if (kind === 'supports') return m.mapping_supported({ milestone: one, goal: other })
  if (kind === 'because-of') return m.mapping_because_linked({ card: one, reason: other })
  if (kind === 'plans') return m.mapmore_plan_linked({ plan: one, item: other })
  return m.board_map_linked({ one, other })
}

/** What is said when a link was taken away. */
export const unlinkedWords = ({ kind, from, to }: Joint, named: (id: string) => string): string => {
  const [one, other] = [named(from), named(to)]
  if (kind === 'limits') return m.board_map_detached({ milestone: other })
  if (kind === 'supports') return m.mapping_unsupported({ milestone: one, goal: other })
  if (kind === 'because-of') return m.mapping_because_unlinked({ card: one, reason: other })
  if (kind === 'plans') return m.mapmore_plan_unlinked({ plan: one, item: other })
  return m.board_map_unlinked({ one, other })
}
