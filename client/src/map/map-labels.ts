import type { MapLabels } from '@parley/shared/scene/map-options'
import type { Period } from '@parley/shared/map/time-units'
import type { Owner } from '@parley/shared/scene/scene'
import { m } from '../paraglide/messages.js'
import { timeText, weekText } from './map-time.ts'
import { nameOf } from './map-words.ts'

/** How a group is called on the map; `both` for what belongs to both. */
export type GroupNames = Readonly<Record<Owner, string>>

/** The names of a session's groups, and of both together. */
export const groupNames = (groups: Readonly<Record<'a' | 'b', { readonly name: string }>>): GroupNames => ({
  a: groups.a.name,
  b: groups.b.name,
  both: m.board_map_both(),
})

/** A week at the beginning of a sentence: "Week 6", "Week 6, w/c 11 Jan 2027". */
const weekNamed = (period: Period): string => {
  const text = weekText(period)
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** The words of a map from the catalogue. */
export const mapLabels = (names: GroupNames): MapLabels => ({
  goals: m.board_map_goals(),
  limits: m.board_map_limits(),
  limitsAndPressures: m.mapwords_limits_and_pressures(),
  noLane: m.board_map_no_lane(),
  noWeek: m.board_map_no_week(),
  emptyCard: m.board_map_empty(),
  period: timeText,
  date: (of, period) => {
    const week = timeText(period, false)
    if (of === 'both') return m.mapwords_date_both({ week })
    return of === 'promised' ? m.mapwords_date_promised({ week }) : m.mapwords_date_safe({ week })
  },
  state: {
    agreed: m.mapwords_agreed(),
    'waits-a': m.mapwords_waits({ group: names.a }),
    'waits-b': m.mapwords_waits({ group: names.b }),
  },
  pressure: m.mapwords_pressure(),
  unanswered: m.mapwords_unanswered(),
  line: { supports: m.mapwords_line_supports(), 'because-of': m.mapwords_line_because() },
  joins: (kind, to) =>
    kind === 'supports'
      ? m.mapwords_joins_supports({ card: nameOf(to) })
      : m.mapwords_joins_because({ card: nameOf(to) }),
  load: (count, month) =>
    month.day === null
      ? m.mapwords_load_weeks({ count, first: month.first, last: month.last })
      : m.mapwords_load_month({ count, month: timeText(month, true) }),
  longestChain: (weeks, milestones) =>
    weeks === null ? m.board_map_chain_milestones({ count: milestones }) : m.board_map_chain_weeks({ count: weeks }),
  plateName: ({ card, text, lane, week, onChain }) => {
    const group = names[card.group ?? 'both']
    if (card.kind === 'goal') return m.board_map_name_goal({ group, text })
    if (card.kind === 'meaning') return m.board_map_name_meaning({ group, text })
    if (card.kind === 'limit') return m.board_map_name_limit({ group, text })
    if (card.kind === 'pressure') return m.mapwords_name_pressure({ group, text })
    if (card.kind === 'reply') return m.mapwords_name_reply({ group, text })
    const name = m.board_map_name_in({
      text,
      group,
      lane: lane ?? m.board_map_no_lane(),
      week: week === null ? m.board_map_no_week_of() : weekNamed(week),
    })
    return onChain ? m.board_map_name_on_chain({ name }) : name
  },
})
