import type { Move } from '@parley/shared/changes/changes-since'
import type { CardView, LinkKind } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { isWrittenKind } from '@parley/shared/session/written-kinds'
import { m } from '../paraglide/messages.js'
import { kindsName } from '../session/step-text.ts'

/** What the sentences are made of besides the changes themselves. */
export type ChangeContext = {
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  /** The words of a card that stands, or of one that is gone, as a name. */
  readonly nameOf: (id: string) => string
}

const LINKS: Readonly<Record<LinkKind, () => string>> = {
  'depends-on': m.changes_link_depends,
  limits: m.changes_link_limits,
  supports: m.changes_link_supports,
  'because-of': m.changes_link_because,
  plans: m.mapmore_link_plans_words,
  arrow: m.changes_link_arrow,
}
export const linkKindWords = (kind: LinkKind): string => LINKS[kind]()

const zoneWords = (zone: unknown, { groups }: ChangeContext): string => {
  const [kind, owner] = typeof zone === 'string' ? zone.split(':') : []
  if (!isWrittenKind(kind)) return m.board_band_together()
  const name = owner === 'a' || owner === 'b' ? groups[owner].name : m.board_lane_shared()
  return m.changes_zone_lane({ kinds: kindsName(kind), owner: name })
}

const week = (value: unknown): string => (typeof value === 'number' ? String(value) : m.changes_no_week())

const ofWeek = (was: unknown, now: unknown): string =>
  typeof was !== 'number'
    ? m.changes_week_set({ now: week(now) })
    : typeof now === 'number'
      ? m.changes_week({ was: week(was), now: week(now) })
      : m.changes_week_none({ was: week(was) })

/** One move of a card in a sentence. */
export const moveWords = ({ key, was }: Move, card: CardView, context: ChangeContext): string => {
  const now = card[key]
  const lane = (id: unknown): string => (typeof id === 'string' ? context.nameOf(id) : m.changes_no_lane())
  switch (key) {
    case 'week':
      return ofWeek(was, now)
    case 'promised':
      return m.changes_promised({ was: week(was), now: week(now) })
    case 'safe':
      return m.changes_safe({ was: week(was), now: week(now) })
    case 'lane':
      return m.changes_moved({ was: lane(was), now: lane(now) })
    case 'zone':
      return m.changes_moved({ was: zoneWords(was, context), now: zoneWords(now, context) })
    case 'stack':
      return typeof now === 'string' ? m.changes_into_stack({ stack: context.nameOf(now) }) : m.changes_out_of_stack()
    case 'due':
    case 'when':
      return m.changes_due()
    case 'place':
    case 'value':
      return m.changes_elsewhere()
  }
}
