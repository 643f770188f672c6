import type { CardView, DocumentView, LinkKind, LinkView } from '../../documents/card-view.ts'
import type { Chance } from '../../lib/testing/chance.ts'
import { WEEK_MOST } from '../../limits.ts'

const WEEKS = [1, 2, 3, 4, 5, 6, 7, 9, 13, WEEK_MOST - 1, WEEK_MOST] as const
const TEXTS = ['', '  ', 'Practised', 'Night cover is one person.'] as const

/**
 * A map made by chance, small, so that everything about it can be tried out: ties and rings, lanes, goals and limits
 * that were deleted, links to cards that are gone, two of the same link, weeks at both bounds.
 */
export const anyMapOf = (chance: Chance): DocumentView => {
  const week = (): number => chance.of(WEEKS)
  const ids = (letter: string, most: number): readonly string[] =>
    Array.from({ length: chance.below(most + 1) }, (_, index) => `${letter}${index}`)
  const [milestones, goals, limits, lanes] = [ids('m', 7), ids('g', 3), ids('c', 4), ids('l', 3)]
  // An end may be a card that was deleted.
  const end = (known: readonly string[]): string => (chance.is(0.1) ? 'gone' : (chance.perhaps(known) ?? 'gone'))
  const at = (): CardView['at'] => [chance.below(3), chance.below(3)]
  const milestone = (id: string): CardView => ({
    id,
    kind: 'milestone',
    at: at(),
    text: chance.of(TEXTS),
    ...(chance.is(0.8) && { week: week() }),
    ...(chance.is(0.8) && { lane: end(lanes) }),
    ...(chance.is(0.3) && { promised: week() }),
    ...(chance.is(0.3) && { safe: week() }),
    ...(chance.is(0.4) && { yesA: week() }),
    ...(chance.is(0.4) && { yesB: week() }),
  })
  const cards: readonly CardView[] = [
    ...milestones.map(milestone),
    ...goals.map((id): CardView => ({ id, kind: 'goal', group: 'a', at: at(), text: chance.of(TEXTS) })),
    ...limits.map((id): CardView => ({ id, kind: chance.is(0.5) ? 'limit' : 'pressure', at: at(), text: 'x' })),
    ...lanes.map((id): CardView => ({ id, kind: 'lane', group: 'both', at: at(), text: id })),
    ...ids('r', 2).map((id): CardView => ({ id, kind: 'reply', of: end(limits), at: at(), text: chance.of(TEXTS) })),
    ...(chance.is(0.3) ? [{ id: 's', kind: 'start', at: at(), text: '', due: '2026-12-07' } as const] : []),
  ]
  const joins = (kind: LinkKind): readonly [from: string, to: string] =>
    kind === 'depends-on'
      ? [end(milestones), end(milestones)]
      : kind === 'supports'
        ? [end(milestones), end(goals)]
        : kind === 'limits'
          ? [end(limits), end(milestones)]
          : [end(milestones), end(limits)]
  const links = Array.from({ length: chance.below(16) }, (_, index): LinkView[] => {
    const kind = chance.of(['depends-on', 'depends-on', 'depends-on', 'supports', 'limits', 'because-of'] as const)
    const [from, to] = joins(kind)
    return from === to ? [] : [{ id: `link${index}`, kind, from, to }]
  })
  return { cards, links: links.flat() }
}
