import type { MapLabels } from '@parley/shared/scene/map-scene'
import type { Owner } from '@parley/shared/scene/scene'
import { m } from '../paraglide/messages.js'
import { weekWords } from './map-words.ts'

/** How a group is called on the map; `both` for what belongs to both. */
export type GroupNames = Readonly<Record<Owner, string>>

/** The names of a session's groups, and of both together. */
export const groupNames = (groups: Readonly<Record<'a' | 'b', { readonly name: string }>>): GroupNames => ({
  a: groups.a.name,
  b: groups.b.name,
  both: m.board_map_both(),
})

/** The words of a map from the catalogue. */
export const mapLabels = (names: GroupNames): MapLabels => ({
  goals: m.board_map_goals(),
  limits: m.board_map_limits(),
  noLane: m.board_map_no_lane(),
  noWeek: m.board_map_no_week(),
  emptyCard: m.board_map_empty(),
  week: (week) => m.board_map_week({ week }),
  longestChain: (weeks, milestones) =>
    weeks === null ? m.board_map_chain_milestones({ count: milestones }) : m.board_map_chain_weeks({ count: weeks }),
  plateName: ({ card, text, lane, week, onChain }) => {
    const group = names[card.group ?? 'both']
    if (card.kind === 'goal') return m.board_map_name_goal({ group, text })
    if (card.kind === 'meaning') return m.board_map_name_meaning({ group, text })
    if (card.kind === 'limit') return m.board_map_name_limit({ group, text })
    const name = m.board_map_name_in({
      text,
      group,
      lane: lane ?? m.board_map_no_lane(),
      week: weekWords(week ?? undefined),
    })
    return onChain ? m.board_map_name_on_chain({ name }) : name
  },
})
