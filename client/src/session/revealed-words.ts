import type { RevealedColumn, RevealedList } from '@parley/shared/reveal/side-by-side'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { kindOnWall } from './written-words.ts'

type Groups = StateView['session']['groups']

/** What stands over a list of revealed cards inside a column of several. */
export const listTitle = ({ kind, owner }: RevealedList, groups: Groups): string => {
  if (owner === 'both') return m.board_lane_shared()
  const [group, other] = owner === 'a' ? [groups.a.name, groups.b.name] : [groups.b.name, groups.a.name]
  if (kind === 'us-by-us') return m.kinds_mirror_self({ group })
  if (kind === 'them-by-us') return m.kinds_mirror_other({ group: other, other: group })
  if (kind === 'us-by-them') return m.kinds_mirror_expected({ group })
  return group
}

/** What stands over a column: a group, a kind, or whom it is about. */
export const columnTitle = (column: RevealedColumn, groups: Groups): string => {
  if (column.by === 'kind') return kindOnWall(column.kind)
  if (column.by === 'about') return m.kinds_about({ group: groups[column.about].name })
  return column.owner === 'both' ? m.board_lane_shared() : groups[column.owner].name
}

/** The group whose mark stands beside the title of a column; null where it has the cards of both. */
export const columnGroup = (column: RevealedColumn): 'a' | 'b' | 'both' | null =>
  column.by === 'kind' ? null : column.by === 'about' ? column.about : column.owner
