import { CARD_MARKS, HEARD_MARKS } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { tickedBy } from '@parley/shared/session/sheet-versions'
import type { SeatState } from '@parley/shared/session/state-parts'
import { openAcceptance } from '@parley/shared/session/state-reads'
import { answersKey } from './focus-answers.ts'
import { betweenKey, markKey } from './mark-key.ts'
import { readKey } from './sponsor-reads.ts'
import { preparedForSelf } from './present-prepared.ts'
import { ownTurn } from './present-turns.ts'
import { ownTalks } from './present-caucus.ts'
import { ownSplit } from './present-tables.ts'
import { ownMixed } from './present-mixed.ts'
import type { Presented } from './presented.ts'

/**
 * The marks that a seat set. Each costs a keyed hash for every card that anybody marked, and a room of three hundred
 * asks four times a second: so they are kept until the seat marks again.
 */
const ownMarks = (p: Presented, seat: string): SelfView['marks'] => {
  const known = p.facts.ownMarks.get(seat)
  if (known) return known
  const marks: Record<string, SelfView['marks'][string]> = {}
  for (const card of new Set([...p.facts.marks.values()].map((one) => one.card))) {
    const own = CARD_MARKS.filter((mark) => p.facts.marks.has(markKey(p.marksKey, seat, card, mark)))
    if (own.length > 0) marks[card] = own
  }
  p.facts.ownMarks.set(seat, marks)
  return marks
}

/** Whether this seat stands between the groups, and what those are offered who do. */
const between = (p: Presented, seat: string): NonNullable<SelfView['between']> => {
  const on = p.facts.betweens.has(betweenKey(p.marksKey, seat))
  return { on, ...(on && p.facts.betweenTalk !== null ? { talk: p.facts.betweenTalk } : {}) }
}

/** What only one seat knows of itself. */
export const presentSelf = (p: Presented, seat: SeatState): SelfView => {
  const marks = { ...ownMarks(p, seat.id) }
  const { focus } = p.state
  const answered = focus
    ? HEARD_MARKS.filter((mark) => p.facts.marks.has(markKey(p.marksKey, seat.id, answersKey(focus), mark)))
    : []
  if (focus && answered.length > 0) marks[focus.card] = [...(marks[focus.card] ?? []), ...answered]
  const offers = p.facts.offers.filter((offer) => offer.seat === seat.id)
  const used: Partial<Record<WrittenKind, number>> = { ...p.facts.used.get(seat.id) }
  for (const offer of offers) used[offer.kind] = (used[offer.kind] ?? 0) + 1
  const voted = p.state.ballots.filter((one) => one.stage === 'open' && p.hasVoted(one.id, seat.id))
  const asked = openAcceptance(p.state)
  const saidAcceptance = asked !== undefined && p.hasVoted(asked.id, seat.id)
  const talks = ownTalks(p, seat)
  const asking = p.facts.asking.get(seat.id)
  return {
    seat: seat.id,
    name: p.profile.names.get(seat.id) ?? '',
    role: seat.role,
    ...(seat.group ? { group: seat.group } : {}),
    status: seat.status === 'turned-away' ? 'left' : seat.status,
    consented: seat.consented,
    ticked: tickedBy(seat),
    saidAcceptance,
    hasRead: p.facts.marks.has(markKey(p.marksKey, seat.id, readKey(p.state), 'read')),
    atTable: seat.atTable,
    offered: offers.map((offer) => offer.card),
    used,
    marks,
    voted: voted.map((one) => one.id),
    wished: p.facts.wishes.has(seat.id),
    needsBreak: p.facts.breaks.has(seat.id),
    turn: ownTurn(p, seat.id),
    ...(talks.length > 0 ? { talks } : {}),
    ...(asking ? { asksApart: asking } : {}),
    ...ownMixed(p, seat),
    ...ownSplit(p, seat),
    ...(seat.scribe ? { scribe: p.profile.names.get(seat.scribe) ?? '' } : {}),
    ...preparedForSelf(p, seat),
    ...(seat.assists ? { assists: true } : {}),
    ...(seat.role === 'participant' && seat.status === 'in' && !p.state.ended ? { between: between(p, seat.id) } : {}),
  }
}
