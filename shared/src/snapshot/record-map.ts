import type { CardView, DocumentView } from '../documents/card-view.ts'
import { mapChecks } from '../map/checks.ts'
import { dateState } from '../map/dates.ts'
import { mapRows, type MapLimit } from '../map/map-rows.ts'
import { isRevealedLimit } from '../map/revealed-limit.ts'
import { startDay } from '../map/time-units.ts'
import type { RecordLimit, RecordMap, RecordMilestone, RecordReason, RecordReply } from './record-model.ts'

const isWritten = ({ text }: CardView): boolean => text.trim() !== ''
const saidBy = ({ group, text }: CardView): RecordReply => ({ group: group ?? 'both', text: text.trim() })

const limitOf = ({ card, replies }: MapLimit, unanswered: ReadonlySet<string>): RecordLimit => ({
  ...saidBy(card),
  ...(card.kind === 'pressure' ? { isPressure: true } : {}),
  ...(replies.length > 0 ? { replies: replies.map(saidBy) } : {}),
  ...(unanswered.has(card.id) ? { unanswered: true } : {}),
})

/** The dates of a milestone; nothing where nobody promised, secured or confirmed any. */
const datesOf = (card: CardView): Pick<RecordMilestone, 'promised' | 'safe' | 'date'> => {
  const { promised, safe } = card
  const date = dateState(card)
  const isSaid = promised !== undefined || safe !== undefined || date !== 'open'
  return {
    ...(promised === undefined ? {} : { promised }),
    ...(safe === undefined ? {} : { safe }),
    ...(date === 'none' || !isSaid ? {} : { date }),
  }
}

/** Cards whose words stand in the record anyway; those of others may go along only where both groups said yes. */
const OPEN: Readonly<Partial<Record<CardView['kind'], RecordReason['kind']>>> = {
  limit: 'limit',
  pressure: 'pressure',
  ask: 'ask',
}
const reasonOf = (card: CardView, isOnMap: boolean, texts: boolean): RecordReason => {
  const kind = (isOnMap ? OPEN[card.kind] : undefined) ?? 'card'
  const { group, text } = saidBy(card)
  return { kind, group, ...(kind !== 'card' || texts ? { text } : {}) }
}

/**
 * The map in words: by lane and week, with what each milestone depends on, supports and is limited by, and how far its
 * date is agreed. Empty cards are left out. `texts`: both groups said yes to the words of revealed cards.
 */
export const mapOf = (board: DocumentView, texts: boolean): RecordMap => {
  const written = board.cards.filter((card) => isWritten(card) || ['goal', 'lane', 'start'].includes(card.kind))
  const known = new Map(written.map((card) => [card.id, card]))
  const links = board.links.filter(({ from, to }) => known.has(from) && known.has(to))
  const view = { cards: written, links }
  const all = mapRows(view)
  // A revealed limit that nobody attached or answered is a card of its lane, and goes where such cards go (KI6).
  const isOnMap = ({ card, milestones, replies }: MapLimit): boolean =>
    !isRevealedLimit(card) || milestones.length > 0 || replies.length > 0
  const rows = { ...all, limits: all.limits.filter(isOnMap) }
  const lanesOnly = new Set(all.limits.filter((limit) => !isOnMap(limit)).map(({ card }) => card.id))
  const checks = mapChecks(view, rows)
  const { chain } = checks
  const unanswered = new Set(checks.unanswered.map(({ limit }) => limit.id))
  const numbers = new Map(rows.lanes.flatMap(({ milestones }) => milestones).map((card, at) => [card.id, at + 1]))
  const goals = rows.goals.filter(
    ({ card, meanings }) => isWritten(card) || (card.kind === 'goal' && meanings.length > 0),
  )
  const goalNumbers = new Map(goals.map(({ card }, at) => [card.id, at + 1]))
  const numbered = (kind: 'depends-on' | 'supports', from: string, by: ReadonlyMap<string, number>): number[] =>
    [
      ...new Set(links.flatMap((link) => (link.kind === kind && link.from === from ? (by.get(link.to) ?? []) : []))),
    ].toSorted((one, other) => one - other)
  const becauseOf = ({ id }: CardView): Pick<RecordMilestone, 'becauseOf'> => {
    const ends = new Set(links.flatMap(({ from, to, kind }) => (kind === 'because-of' && from === id ? to : [])))
    const reasons = written
      .filter((card) => ends.has(card.id))
      .map((card) => reasonOf(card, !lanesOnly.has(card.id), texts))
    return reasons.length > 0 ? { becauseOf: reasons } : {}
  }
  const milestoneOf = (card: CardView): RecordMilestone => {
    const supports = numbered('supports', card.id, goalNumbers)
    return {
      number: numbers.get(card.id) ?? 0,
      ...saidBy(card),
      ...(card.week === undefined ? {} : { week: card.week }),
      ...datesOf(card),
      restsOn: numbered('depends-on', card.id, numbers),
      ...(supports.length > 0 ? { supports } : {}),
      ...becauseOf(card),
      limits: rows.limits
        .filter(({ milestones }) => milestones.includes(card))
        .map((limit) => limitOf(limit, unanswered)),
    }
  }
  const start = startDay(view)
  const replies = rows.looseReplies.map(saidBy)
  return {
    ...(start === null ? {} : { start }),
    goals: goals.map(({ card, meanings }) => ({
      ...saidBy(card),
      meanings: meanings.map(({ text }) => text.trim()),
      ...becauseOf(card),
    })),
    lanes: rows.lanes
      .filter(({ milestones }) => milestones.length > 0)
      .map(({ lane, milestones }) => ({ title: lane?.text.trim() ?? '', milestones: milestones.map(milestoneOf) })),
    limits: rows.limits.filter(({ milestones }) => milestones.length === 0).map((limit) => limitOf(limit, unanswered)),
    ...(replies.length > 0 ? { replies } : {}),
    chain: (chain?.ids ?? []).flatMap((id) => numbers.get(id) ?? []),
    ...(chain?.weeks ? { chainWeeks: chain.weeks } : {}),
  }
}
