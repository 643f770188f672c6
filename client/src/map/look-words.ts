import type { DocumentView } from '@parley/shared/documents/card-view'
import type { MapChecks } from '@parley/shared/map/checks'
import { m } from '../paraglide/messages.js'
import { backwardsWords, nameOf, ringWords } from './map-words.ts'

/** Something about the map that is worth a look: in a sentence, and the card to go to. */
export type Look = { readonly id: string; readonly words: string; readonly card: string }

/** More milestones than this in one month of a lane are worth a look. */
const MANY = 2

/** What stands out on a map, the most pressing first. It asks for nothing: people may have their reasons. */
export const looksOf = (view: DocumentView, checks: MapChecks, named: (id: string) => string): readonly Look[] => {
  const look = (id: string, card: string, words: string): Look => ({ id, card, words })
  const lanes = new Map(view.cards.flatMap((card) => (card.kind === 'lane' ? [[card.id, nameOf(card)] as const] : [])))
  return [
    ...checks.rings.map((ring) =>
      look(`ring ${ring.join(' ')}`, ring[0] ?? '', m.mapping_look_ring({ needs: ringWords(ring.map(named)) })),
    ),
    ...checks.backwards.flatMap((link) =>
      backwardsWords([link], view.cards).map((words) => look(`back ${link.id}`, link.from, words)),
    ),
    ...checks.unanswered.map(({ limit, milestones: [first] }) =>
      look(
        `limit ${limit.id}`,
        limit.id,
        m.mapping_look_unanswered({ limit: nameOf(limit), milestone: nameOf(first) }),
      ),
    ),
    ...checks.tight.map(({ id, promised, safe }) =>
      look(`tight ${id}`, id, m.mapping_look_tight({ milestone: named(id), promised, safe })),
    ),
    ...checks.unexplained.map(({ id, promised, week }) =>
      look(`why ${id}`, id, m.lanes_look_why({ milestone: named(id), promised, week })),
    ),
    ...checks.load
      .filter(({ count }) => count > MANY)
      .map(({ lane, month, first, last, count, ids }) =>
        look(
          `load ${lane ?? ''} ${month}`,
          ids[0] ?? '',
          m.mapping_look_load({ lane: lanes.get(lane ?? '') ?? m.board_map_no_lane(), count, first, last }),
        ),
      ),
    ...checks.goalsWithout.map((goal) => look(`goal ${goal.id}`, goal.id, m.mapping_look_goal({ goal: nameOf(goal) }))),
  ]
}

const NUMBERS = [
  m.mapping_number_1,
  m.mapping_number_2,
  m.mapping_number_3,
  m.mapping_number_4,
  m.mapping_number_5,
  m.mapping_number_6,
  m.mapping_number_7,
  m.mapping_number_8,
  m.mapping_number_9,
  m.mapping_number_10,
  m.mapping_number_11,
  m.mapping_number_12,
] as const

/** "Three things are worth a look": in words up to twelve. */
export const lookCount = (count: number): string =>
  count === 0 ? m.mapping_look_none() : m.mapping_look_count({ count, number: NUMBERS[count - 1]?.() ?? String(count) })
