import type { CardView, LinkKind, LinkView } from '../documents/card-view.ts'
import { isRevealedLimit } from '../map/revealed-limit.ts'
import { cycleOf } from '../map/cycle-of.ts'
import type { TakenLimit, TakenMap, TakenMilestone } from './record-schema.ts'
import type { NotTaken, TakenCards } from './taken-cards.ts'

type Reason = TakenMilestone['becauseOf'][number]

/** Limits that read alike are one limit with several milestones, unless they stand beside each other below one. */
const nameOf = ({ group, text, isPressure, replies, unanswered }: TakenLimit, before: number): string =>
  JSON.stringify([group, text, isPressure ?? false, replies, unanswered ?? false, before])

/** Limits and pressures once each, with their answers; gives the card for a limit below a milestone. */
class TakenLimits {
  readonly all: CardView[] = []
  readonly #byName = new Map<string, CardView>()
  readonly #taken: TakenCards

  /** Revealed limits that came along in their lanes: the same cards, not another of the same words (KI6). */
  readonly #revealed: CardView[]

  constructor(taken: TakenCards, talked: readonly CardView[]) {
    this.#taken = taken
    this.#revealed = talked.filter(isRevealedLimit)
  }

  /** The cards of limits that stand in one place of the record, in their order. */
  cardsOf(limits: readonly TakenLimit[]): readonly CardView[] {
    const counts = new Map<string, number>()
    return limits.map((limit) => {
      const plain = nameOf(limit, 0)
      const before = counts.get(plain) ?? 0
      counts.set(plain, before + 1)
      const name = nameOf(limit, before)
      const known = this.#byName.get(name)
      if (known) return known
      const made = this.add(limit)
      this.#byName.set(name, made)
      return made
    })
  }

  add({ group, text, isPressure, replies }: TakenLimit): CardView {
    const kind = isPressure ? 'pressure' : 'limit'
    const at = this.#revealed.findIndex((one) => one.kind === kind && one.group === group && one.text === text)
    const [known] = at < 0 ? [] : this.#revealed.splice(at, 1)
    const card = known ?? this.#taken.add({ kind, group, zone: 'limits', text })
    for (const reply of replies) this.#taken.add({ kind: 'reply', ...reply, zone: 'limits', of: card.id })
    this.all.push(card)
    return card
  }
}

/** Both groups had said yes to the week in which a milestone lies. One yes alone was no agreement, and stays behind. */
const yesesOf = ({ date, week }: TakenMilestone): Partial<CardView> =>
  date === 'agreed' && week !== undefined ? { yesA: week, yesB: week } : {}

const milestoneOf = (one: TakenMilestone, lane: CardView | null, taken: TakenCards): CardView => {
  const { group, text, week, promised, safe } = one
  return taken.add({
    kind: 'milestone',
    group,
    zone: 'map',
    text,
    ...(lane ? { lane: lane.id } : {}),
    ...(week === undefined ? {} : { week }),
    ...(promised === undefined ? {} : { promised }),
    ...(safe === undefined ? {} : { safe }),
    ...yesesOf(one),
  })
}

/** A row without a title is a lane that has none, unless it is the last: there what has no lane stands. */
const laneOf = (lanes: TakenMap['lanes'], at: number, taken: TakenCards): CardView | null => {
  const title = lanes[at]?.title ?? ''
  if (title === '' && at === lanes.length - 1) return null
  return taken.add({ kind: 'lane', group: 'both', zone: 'map', text: title })
}

/**
 * The milestone map of a record: goals with what they mean, lanes, milestones with their dates, limits, pressures and
 * answers, and the links between them. `talked` are the revealed cards that came along, which a plan may name as its
 * reason.
 */
export const mapFromRecord = (
  map: TakenMap,
  talked: readonly CardView[],
  taken: TakenCards,
): { readonly links: readonly LinkView[]; readonly notTaken: Omit<NotTaken, 'ratedPlaces'> } => {
  const links: LinkView[] = []
  const link = (kind: LinkKind, from: CardView, to: CardView): void => {
    links.push({ id: taken.newId(), kind, from: from.id, to: to.id })
  }
  if (map.start) taken.add({ kind: 'start', group: 'both', zone: 'map', text: '', due: map.start })
  const goals = map.goals.map(({ group, text, meanings }) => {
    const card = taken.add({ kind: 'goal', group, zone: 'goals', text })
    for (const meaning of meanings) taken.add({ kind: 'meaning', group, zone: 'goals', text: meaning, of: card.id })
    return card
  })
  const limits = new TakenLimits(taken, talked)
  const numbered = new Map<number, CardView>()
  const changed: { readonly card: CardView; readonly reasons: readonly Reason[] }[] = map.goals.flatMap(
    ({ becauseOf }, at) => {
      const card = goals[at]
      return card ? [{ card, reasons: becauseOf }] : []
    },
  )
  const rows = map.lanes.map(({ milestones }, at) => {
    const lane = laneOf(map.lanes, at, taken)
    return milestones.map((one) => {
      const card = milestoneOf(one, lane, taken)
      numbered.set(one.number, card)
      changed.push({ card, reasons: one.becauseOf })
      return { one, card }
    })
  })
  const milestones = rows.flat()
  for (const { one, card } of milestones) {
    for (const limit of limits.cardsOf(one.limits)) link('limits', limit, card)
    for (const name of new Set(one.supports)) {
      const goal = goals[name - 1]
      if (goal) link('supports', card, goal)
    }
  }
  for (const limit of map.limits) limits.add(limit)
  for (const reply of map.replies) taken.add({ kind: 'reply', ...reply, zone: 'limits' })
  let rings = 0
  for (const { one, card } of milestones) {
    for (const name of new Set(one.restsOn)) {
      const on = numbered.get(name)
      if (on && cycleOf(links, card.id, on.id) === null) link('depends-on', card, on)
      else rings += 1
    }
  }
  let reasons = 0
  for (const { card, reasons: some } of changed) {
    const linked = new Set<CardView>()
    for (const reason of some) {
      const fits = cardsFor(reason, reason.kind === 'card' ? talked : limits.all)
      // Two reasons may read alike, and then be one card here: it is linked once.
      const because = fits.find((one) => !linked.has(one))
      if (because) {
        linked.add(because)
        link('because-of', card, because)
      } else if (fits.length === 0) reasons += 1
    }
  }
  const halfYeses = milestones.filter(({ one }) => one.date === 'waits-a' || one.date === 'waits-b').length
  return { links, notTaken: { rings, reasons, halfYeses } }
}

/** The cards that a reason can mean: the same words, those of its own group first. */
const cardsFor = ({ kind, group, text }: Reason, among: readonly CardView[]): readonly CardView[] => {
  const fits = among.filter((card) => card.text === text && (kind === 'card' || card.kind === kind))
  return [...fits.filter((card) => card.group === group), ...fits.filter((card) => card.group !== group)]
}
