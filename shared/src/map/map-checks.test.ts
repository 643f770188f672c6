import { describe, expect, it } from 'vitest'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import { WEEK_MOST } from '../limits.ts'
import { mapChecks } from './checks.ts'
import { dateState } from './dates.ts'
import { withoutHidden } from './map-rows.ts'
import { pushedBy, tidied } from './pushed.ts'
import { anyMapOf } from './testing/any-map.ts'
import { larkfieldMap } from './testing/larkfield-map.ts'

const RUNS = 1_500
/** Maps made by chance, each with a few of its cards hidden; a failing one names its seed. */
const anyMaps = (check: (view: DocumentView, chance: Chance) => void, runs = RUNS): void => {
  for (let seed = 1; seed <= runs; seed += 1) {
    const chance = new Chance(seed)
    const view = anyMapOf(chance)
    const hidden = new Set(view.cards.filter(() => chance.is(0.1)).map(({ id }) => id))
    try {
      check(withoutHidden(view, hidden), chance)
    } catch (error) {
      throw new Error(`On the map of seed ${seed}.`, { cause: error })
    }
  }
}
const milestone = (id: string, week?: number, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'milestone',
  at: [0, 0],
  text: id,
  ...(week !== undefined && { week }),
  ...more,
})
const on = (from: string, to: string): LinkView => ({ id: `${from}.${to}`, from, to, kind: 'depends-on' })
const byId = (view: DocumentView, id: string): CardView | undefined => view.cards.find((card) => card.id === id)
const weekIn = (view: DocumentView, id: string): number | undefined => byId(view, id)?.week
const isMilestone = (view: DocumentView, id: string): boolean => byId(view, id)?.kind === 'milestone'
const depends = (view: DocumentView): readonly LinkView[] =>
  view.links.filter(({ kind, from, to }) => kind === 'depends-on' && isMilestone(view, from) && isMilestone(view, to))

/** Whether one can go on from one card to another along links, by trying every way. */
const reaches = (links: readonly LinkView[], from: string, to: string, path: readonly string[] = []): boolean =>
  links.some(
    (link) =>
      link.from === from &&
      (link.to === to || (!path.includes(link.to) && reaches(links, link.to, to, [...path, link.to]))),
  )
/** *Depends on* between milestones that stand, without those of rings. */
const sound = (view: DocumentView): readonly LinkView[] =>
  depends(view).filter(({ from, to }, _, all) => !reaches(all, to, from))

/** Moves whatever does not come after what it depends on by one week, again and again, until nothing has to. */
const relaxed = (
  links: readonly LinkView[],
  begin: ReadonlyMap<string, number>,
  holds: (id: string) => boolean,
): ReadonlyMap<string, number> => {
  const weeks = new Map(begin)
  const moved = new Set<string>()
  for (;;) {
    const wrong = links.find(({ from, to }) => {
      const [week, needed] = [weeks.get(from), weeks.get(to)]
      return week !== undefined && needed !== undefined && needed >= week && (moved.has(to) || holds(to))
    })
    if (!wrong) return weeks
    weeks.set(wrong.from, (weeks.get(wrong.to) ?? 0) + 1)
    moved.add(wrong.from)
  }
}
const weeksOf = (view: DocumentView): Map<string, number> =>
  new Map(view.cards.flatMap(({ id, kind, week }) => (kind === 'milestone' && week !== undefined ? [[id, week]] : [])))
const slowPush = (view: DocumentView, id: string, week: number): ReadonlyMap<string, number> =>
  relaxed(sound(view), weeksOf(view).set(id, week), (one) => one === id)

const slowSlack = (view: DocumentView, id: string): number | null => {
  const weeks = weeksOf(view)
  const own = weeks.get(id)
  if (own === undefined) return null
  const links = sound(view).filter(({ from, to }) => weeks.has(from) && weeks.has(to))
  const ends = [...weeks.keys()].filter((one) => reaches(links, one, id) && !links.some(({ to }) => to === one))
  if (ends.length === 0) return null
  let slack = 0
  while (ends.every((end) => slowPush(view, id, own + slack + 1).get(end) === weeks.get(end))) slack += 1
  return slack
}
const movesAsWeeks = (view: DocumentView, weeks: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...weeks].map(([id, to]) => [id, Math.min(WEEK_MOST, to)] as const).filter(([id, to]) => to !== weekIn(view, id)),
  )

/** The month of a milestone, by counting months and days one by one. */
const slowMonth = (hasStart: boolean) => {
  const months: string[] = []
  const day = new Date('2026-12-07T00:00:00Z')
  for (let week = 1; week <= WEEK_MOST; week += 1) {
    const inQuarter = (week - 1) % 13
    months.push(
      hasStart
        ? day.toISOString().slice(0, 7)
        : `${Math.floor((week - 1) / 13)} ${inQuarter < 4 ? 1 : inQuarter < 8 ? 2 : 3}`,
    )
    day.setUTCDate(day.getUTCDate() + 7)
  }
  return ({ week = 0 }: CardView): string | undefined => months[week - 1]
}

describe('the date of a milestone (MP5)', () => {
  it('MP5: is agreed while both groups name its very week, and else waits for whoever has not', () => {
    expect(dateState(milestone('a'))).toBe('none')
    expect(dateState(milestone('a', undefined, { yesA: 4, yesB: 4 }))).toBe('none')
    expect(dateState(milestone('a', 4))).toBe('open')
    expect(dateState(milestone('a', 4, { yesB: 4 }))).toBe('waits-a')
    expect(dateState(milestone('a', 4, { yesA: 4, yesB: 5 }))).toBe('waits-b')
    expect(dateState(milestone('a', 4, { yesA: 4, yesB: 4 }))).toBe('agreed')
    expect(dateState(milestone('a', 5, { yesA: 4, yesB: 4 }))).toBe('open')
    expect(dateState({ ...milestone('a', 4, { yesA: 4, yesB: 4 }), kind: 'goal' })).toBe('none')
  })
})

describe('room before the end of a chain moves (MP6)', () => {
  it('is what lies between a milestone and the ends that wait for it', () => {
    const cards = [milestone('a', 1), milestone('b', 5), milestone('c', 10), milestone('d', 12), milestone('e')]
    const { slack } = mapChecks({ cards, links: [on('b', 'a'), on('c', 'b'), on('d', 'a'), on('e', 'd')] })
    expect(Object.fromEntries(slack)).toEqual({ a: 7, b: 4, c: null, d: null, e: null })
  })
  it('is nought where a dependency runs backwards already, and nothing runs past the last week', () => {
    const cards = [milestone('a', 5), milestone('b', 3), milestone('c', WEEK_MOST - 1), milestone('d', WEEK_MOST)]
    const { slack } = mapChecks({ cards, links: [on('b', 'a'), on('d', 'c')] })
    expect([slack.get('a'), slack.get('c')]).toEqual([0, 0])
  })
  it('is what moving each milestone week by week finds out', () => {
    anyMaps((view) => {
      const { slack } = mapChecks(view)
      const slow = view.cards.filter(({ kind }) => kind === 'milestone').map(({ id }) => [id, slowSlack(view, id)])
      expect(Object.fromEntries(slack)).toEqual(Object.fromEntries(slow))
    }, 400)
  })
})

describe('what a change of date pushes (MP8)', () => {
  it('moves what would no longer come after, as little as need be, and nothing for an earlier week', () => {
    const cards = [milestone('a', 2), milestone('b', 4), milestone('c', 5), milestone('d', 9), milestone('e')]
    const view = { cards, links: [on('b', 'a'), on('c', 'b'), on('d', 'c'), on('e', 'a')] }
    expect(pushedBy(view, 'a', 4)).toEqual([
      { id: 'b', from: 4, to: 5 },
      { id: 'c', from: 5, to: 6 },
    ])
    expect(pushedBy(view, 'a', 3)).toEqual([])
    expect(pushedBy(view, 'a', 1)).toEqual([])
    expect(pushedBy(view, 'a', null)).toEqual([])
    expect(pushedBy(view, 'e', 400)).toEqual([])
    expect(pushedBy(view, 'gone', 400)).toEqual([])
  })
  it('stops at the last week, and says so of nobody who is there already', () => {
    const cards = [milestone('a', 2), milestone('b', WEEK_MOST - 1), milestone('c', WEEK_MOST)]
    expect(pushedBy({ cards, links: [on('b', 'a'), on('c', 'b')] }, 'a', WEEK_MOST)).toEqual([
      { id: 'b', from: WEEK_MOST - 1, to: WEEK_MOST },
    ])
  })
  it('is what moving by one week again and again comes to', () => {
    anyMaps((view, chance) => {
      const id = chance.perhaps(view.cards.filter(({ kind }) => kind === 'milestone'))?.id
      if (id === undefined) return
      const week = chance.of([1, 3, 5, 8, 14, WEEK_MOST])
      const { [id]: _, ...slow } =
        week > (weekIn(view, id) ?? 0) ? movesAsWeeks(view, slowPush(view, id, week)) : { [id]: 0 }
      const pushed = pushedBy(view, id, week)
      expect(Object.fromEntries(pushed.map((move) => [move.id, move.to]))).toEqual(slow)
      expect(pushed.every((move) => move.from === weekIn(view, move.id) && move.to > move.from)).toBe(true)
    })
  })
})

describe('tidying (MP8)', () => {
  const after = (view: DocumentView): DocumentView => {
    const moves = new Map(tidied(view).map(({ id, to }) => [id, to]))
    return {
      ...view,
      cards: view.cards.map((card) => ({ ...card, ...(moves.has(card.id) && { week: moves.get(card.id) ?? 0 }) })),
    }
  }
  it('leaves what is in order, and moves nothing more than need be', () => {
    expect(tidied(larkfieldMap())).toEqual([])
    const cards = [milestone('a', 5), milestone('b', 3), milestone('c', 4), milestone('d', 9)]
    expect(tidied({ cards, links: [on('b', 'a'), on('c', 'b'), on('d', 'c')] })).toEqual([
      { id: 'b', from: 3, to: 6 },
      { id: 'c', from: 4, to: 7 },
    ])
  })
  it('comes to what moving by one week again and again does, and leaves nothing backwards but rings and the last week', () => {
    anyMaps((view) => {
      const slow = movesAsWeeks(
        view,
        relaxed(sound(view), weeksOf(view), () => true),
      )
      expect(Object.fromEntries(tidied(view).map((move) => [move.id, move.to]))).toEqual(slow)
      const tidy = after(view)
      const left = mapChecks({ ...tidy, links: sound(tidy) }).backwards
      expect(left.filter(({ from, to }) => weekIn(tidy, from) !== WEEK_MOST || weekIn(tidy, to) !== WEEK_MOST)).toEqual(
        [],
      )
      expect(tidied(tidy)).toEqual([])
    })
  })
})

describe('what a map says by itself (MP7)', () => {
  it('says of the Larkfield map what nobody answered, what has no milestone, and who depends on whom', () => {
    const checks = mapChecks(larkfieldMap())
    expect(checks.unanswered.map(({ limit, milestones }) => [limit.id, milestones.map(({ id }) => id)])).toEqual([
      ['T-C04', ['T-M01']],
    ])
    expect(checks.goalsWithout.map(({ id }) => id)).toEqual(['T-G01', 'T-G05', 'T-G07', 'T-G11'])
    expect(checks.crossLinks.map(({ id }) => id)).toEqual(['T-M05.T-M03', 'T-M05.T-M02', 'T-M05.T-M06', 'T-M12.T-M09'])
    expect([checks.rings, checks.backwards, checks.tight]).toEqual([[], [], []])
    expect(checks.load.map(({ lane, month, count }) => [lane, month, count])).toEqual([
      ['lane-Service', 1, 2],
      ['lane-Both', 3, 2],
    ])
  })
  it('MP7: says which milestone lies in another week than was promised, until somebody says because of what', () => {
    const late = milestone('late', 7, { promised: 4 })
    const cards = [
      late,
      milestone('kept', 4, { promised: 4 }),
      milestone('free', 4),
      milestone('open', undefined, { promised: 4 }),
    ]
    const reason: CardView = { id: 'news', kind: 'limit', at: [0, 0], text: 'The vans come later', zone: 'limits' }
    const why: LinkView = { id: 'why', from: 'late', to: 'news', kind: 'because-of' }
    expect(mapChecks({ cards, links: [] }).unexplained).toEqual([{ id: 'late', promised: 4, week: 7 }])
    expect(mapChecks({ cards: [...cards, reason], links: [why] }).unexplained).toEqual([])
    expect(mapChecks({ cards, links: [why] }).unexplained, 'a reason that is gone is none').toHaveLength(1)
  })
  it('takes only a reply that says something for an answer, to a pressure as to a limit', () => {
    const { cards, links } = larkfieldMap()
    const pressure: CardView = { id: 'p', kind: 'pressure', at: [0, 9], text: 'A rival lowers its prices.' }
    const reply = (text: string): CardView => ({ id: 'r', kind: 'reply', of: 'T-C04', at: [0, 0], text })
    const asked = (text: string): readonly string[] =>
      mapChecks({
        cards: [...cards, pressure, reply(text)],
        links: [...links, { id: 'p.', from: 'p', to: 'T-M08', kind: 'limits' }],
      }).unanswered.map(({ limit }) => limit.id)
    expect(asked(' \n')).toEqual(['T-C04', 'p'])
    expect(asked('We ask for a month more.')).toEqual(['p'])
  })
  it('names a ring that two people made who were offline, and ends', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id, index) => milestone(id, index + 1))
    const links = [on('b', 'a'), on('a', 'b'), on('c', 'b'), on('d', 'e'), on('e', 'c'), on('c', 'd'), on('d', 'c')]
    expect(mapChecks({ cards, links }).rings).toEqual([
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ])
  })
  it('walks a ring of six hundred milestones', () => {
    const ids = Array.from({ length: 600 }, (_, index) => `m${1000 + index}`)
    const links = ids.map((id, index) => on(id, ids[(index + 1) % ids.length] ?? ''))
    const { rings, chain } = mapChecks({ cards: ids.map((id) => milestone(id, 1)), links })
    expect([rings.length, rings[0]?.length, chain]).toEqual([1, 601, null])
  })
  it('is what the slowest search through everything finds', () => {
    anyMaps((view) => {
      const checks = mapChecks(view)
      const links = depends(view)
      const laneOf = (id: string) =>
        view.cards.find(({ id: lane, kind }) => kind === 'lane' && lane === byId(view, id)?.lane)?.id
      const ids = (those: readonly { readonly id: string }[]): readonly string[] => those.map(({ id }) => id).sort()

      const inRing = view.cards.filter(({ id }) => reaches(links, id, id)).map(({ id }) => id)
      const firsts = inRing.filter(
        (id) => !inRing.some((one) => one < id && reaches(links, one, id) && reaches(links, id, one)),
      )
      expect(checks.rings.map(([first]) => first)).toEqual(firsts.sort())
      for (const ring of checks.rings) {
        expect(ring.at(-1)).toBe(ring[0])
        expect(
          ring.slice(1).every((id, index) => links.some(({ from, to }) => from === ring[index] && to === id)),
        ).toBe(true)
        expect(new Set(ring).size).toBe(ring.length - 1)
      }
      expect(ids(checks.goalsWithout)).toEqual(
        ids(
          view.cards.filter(
            ({ id, kind }) =>
              kind === 'goal' &&
              !view.links.some((link) => link.kind === 'supports' && link.to === id && isMilestone(view, link.from)),
          ),
        ),
      )
      expect(ids(checks.crossLinks)).toEqual(
        ids(links.filter(({ from, to }) => laneOf(from) && laneOf(to) && laneOf(from) !== laneOf(to))),
      )
      expect(ids(checks.tight)).toEqual(
        ids(view.cards.filter(({ promised, safe }) => promised !== undefined && safe !== undefined && promised < safe)),
      )
      expect(ids(checks.unexplained)).toEqual(
        ids(
          view.cards.filter(
            ({ id, kind, promised, week }) =>
              kind === 'milestone' &&
              promised !== undefined &&
              week !== undefined &&
              promised !== week &&
              !view.links.some((link) => link.kind === 'because-of' && link.from === id && byId(view, link.to)),
          ),
        ),
      )
      const open = view.cards.filter(
        ({ id, kind }) =>
          (kind === 'limit' || kind === 'pressure') &&
          checks.chain?.ids.some((one) => view.links.some((link) => link.from === id && link.to === one)) &&
          !view.cards.some((card) => card.kind === 'reply' && card.of === id && card.text.trim() !== ''),
      )
      expect(ids(checks.unanswered.map(({ limit }) => limit))).toEqual(ids(open))
      for (const { limit, milestones } of checks.unanswered) {
        expect(milestones.map(({ id }) => id)).toEqual(
          checks.chain?.ids.filter((one) => view.links.some((link) => link.from === limit.id && link.to === one)),
        )
      }
      const standing = view.cards.filter(({ kind, week }) => kind === 'milestone' && week !== undefined)
      const month = slowMonth(view.cards.some(({ kind }) => kind === 'start'))
      const busy = standing.map((card) =>
        ids(standing.filter((one) => laneOf(one.id) === laneOf(card.id) && month(one) === month(card))).join(),
      )
      const heavy = [...new Set(busy.filter((those) => those.includes(',')))].sort()
      expect(checks.load.map((load) => [...load.ids].sort().join()).sort()).toEqual(heavy)
      for (const { lane, ids: those, count, first, last } of checks.load) {
        const cards = those.flatMap((id) => byId(view, id) ?? [])
        expect([count, cards.map(({ id }) => laneOf(id) ?? null)]).toEqual([cards.length, cards.map(() => lane)])
        expect(cards.every(({ week = 0 }) => first <= week && week <= last)).toBe(true)
      }
    })
  })
  it('is the same whatever the order of cards and links', () => {
    anyMaps((view) => {
      const turned = { cards: [...view.cards].reverse(), links: [...view.links].reverse() }
      const [one, other] = [mapChecks(view), mapChecks(turned)]
      for (const key of ['chain', 'rings', 'load', 'unanswered', 'goalsWithout', 'tight', 'unexplained'] as const)
        expect(other[key]).toEqual(one[key])
      expect(Object.fromEntries(other.slack)).toEqual(Object.fromEntries(one.slack))
    }, 300)
  })
})
