import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { backwards } from './backwards.ts'
import { chainGraph } from './chain-graph.ts'
import { ringsOf } from './knots.ts'
import { loadOf, type Load } from './load.ts'
import { longestChain, type Chain } from './longest-chain.ts'
import { mapRows, type MapRows } from './map-rows.ts'
import { slackOf } from './slack.ts'

/** A limit or a pressure that nobody answered, and the milestones of the longest chain that it limits, in its order. */
export type Unanswered = { readonly limit: CardView; readonly milestones: readonly CardView[] }
/** A milestone that was promised for a week before the one that is safe. */
export type Tight = { readonly id: string; readonly promised: number; readonly safe: number }

/** A milestone that lies in another week than was promised, and of which nobody said why. */
export type Unexplained = { readonly id: string; readonly promised: number; readonly week: number }

/** What a map says by itself. Everything is derived and nothing is stored, so it is the same for everybody. */
export type MapChecks = {
  readonly chain: Chain | null
  /** For each milestone, as `slackOf` says it. */
  readonly slack: ReadonlyMap<string, number | null>
  /** Goals that no milestone supports. */
  readonly goalsWithout: readonly CardView[]
  /** Limits and pressures on the longest chain without a reply that says something. */
  readonly unanswered: readonly Unanswered[]
  /** *Depends on* that runs against time. */
  readonly backwards: readonly LinkView[]
  /** Rings of *depends on*, first and last the same, as `ringsOf` says it. */
  readonly rings: readonly (readonly string[])[]
  /** *Depends on* from one lane into another; a milestone without a lane crosses none. */
  readonly crossLinks: readonly LinkView[]
  /** Months of a lane in which two or more milestones lie. */
  readonly load: readonly Load[]
  readonly tight: readonly Tight[]
  /** Changes without a *because of* (practice 9): a reason is due to those whom a change surprises. */
  readonly unexplained: readonly Unexplained[]
}

/** The cards among `cards` that somebody answered in words. */
export const answeredIn = (cards: readonly CardView[]): ReadonlySet<string> =>
  new Set(cards.flatMap(({ kind, of, text }) => (kind === 'reply' && of !== undefined && text.trim() !== '' ? of : [])))

/**
 * Reads a map. It takes the cards as everybody sees them, without those that the mediator hides; a link to a card that
 * is not among them counts for nothing. `rows` are the rows of this very view, for whoever has them already.
 */
export const mapChecks = (view: DocumentView, rows: MapRows = mapRows(view)): MapChecks => {
  const graph = chainGraph(view)
  const { milestones } = graph
  const chain = longestChain(view, graph)
  const lanes = new Set(rows.lanes.flatMap(({ lane }) => lane?.id ?? []))
  const laneOf = (id: string): string | undefined => {
    const lane = milestones.get(id)?.lane
    return lane !== undefined && lanes.has(lane) ? lane : undefined
  }
  const depends = view.links.filter(
    ({ from, to, kind }) => kind === 'depends-on' && milestones.has(from) && milestones.has(to),
  )
  const supported = new Set(
    view.links.filter(({ from, kind }) => kind === 'supports' && milestones.has(from)).map(({ to }) => to),
  )
  const answered = answeredIn(view.cards)
  const standing = new Set(view.cards.map(({ id }) => id))
  const explained = new Set(
    view.links.flatMap(({ kind, from, to }) => (kind === 'because-of' && standing.has(to) ? from : [])),
  )
  return {
    chain,
    slack: slackOf(graph),
    goalsWithout: rows.goals.flatMap(({ card }) => (card.kind === 'goal' && !supported.has(card.id) ? card : [])),
    unanswered: rows.limits.flatMap(({ card: limit, milestones: limited }) => {
      if (answered.has(limit.id)) return []
      const ids = new Set(limited.map(({ id }) => id))
      const on = (chain?.ids ?? []).flatMap((id) => (ids.has(id) ? (milestones.get(id) ?? []) : []))
      return on.length > 0 ? [{ limit, milestones: on }] : []
    }),
    backwards: backwards({ ...view, links: depends }),
    rings: ringsOf(depends),
    crossLinks: depends.filter(({ from, to }) => {
      const [one, other] = [laneOf(from), laneOf(to)]
      return one !== undefined && other !== undefined && one !== other
    }),
    load: loadOf(view, rows),
    tight: rows.lanes
      .flatMap((lane) => lane.milestones)
      .flatMap(({ id, promised, safe }) =>
        promised !== undefined && safe !== undefined && promised < safe ? [{ id, promised, safe }] : [],
      ),
    unexplained: rows.lanes
      .flatMap((lane) => lane.milestones)
      .flatMap(({ id, promised, week }) =>
        promised !== undefined && week !== undefined && promised !== week && !explained.has(id)
          ? [{ id, promised, week }]
          : [],
      ),
  }
}
