import { larkfieldMap } from '@parley/shared/map/testing/larkfield-map'
import { groupOf, LARKFIELD } from '@parley/shared/practice/larkfield'

/** Where the limits are attached that the map of the case does not have yet, by the last words of the milestone. */
const LIMITED: readonly (readonly [limit: number, milestone: number])[] = [
  [0, 7],
  [1, 4],
  [2, 2],
  [6, 2],
  [8, 0],
  [10, 3],
  [11, 5],
]

/** The map of the case as its page has it: each milestone by the group that names it, and all twelve limits. */
export const mapOfTheDay = (): ReturnType<typeof larkfieldMap> => {
  const { cards, links } = larkfieldMap()
  const { milestone, constraint } = LARKFIELD.cards
  const groups = new Map(milestone.map(([side, text]) => [text, groupOf(side)]))
  const idOf = new Map(cards.map(({ id, text }) => [text, id]))
  const more = LIMITED.map(([limit, on]) => ({ of: constraint[limit], to: idOf.get(milestone[on]?.[1] ?? '') ?? '' }))
  return {
    cards: [
      ...cards.map((card) => {
        const group = groups.get(card.text) ?? card.group
        return group ? { ...card, group } : card
      }),
      ...more.map(({ of: [side, text] = ['S', ''] }, at) => ({
        id: `limit-${at}`,
        kind: 'limit' as const,
        group: groupOf(side),
        zone: 'limits' as const,
        at: [0, cards.length + at] as const,
        text,
      })),
    ],
    links: [
      ...links,
      ...more.map(({ to }, at) => ({ id: `limits-${at}`, from: `limit-${at}`, to, kind: 'limits' as const })),
    ],
  }
}
