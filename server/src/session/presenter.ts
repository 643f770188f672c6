import { boardOpen } from '@parley/shared/permissions/edits'
import type {
  Audience,
  BallotView,
  RosterSeat,
  SelfView,
  StateView,
  TableView,
} from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId, type WrittenKind } from '@parley/shared/session/agenda'
import {
  membersOf,
  openBallot,
  votersOf,
  type BallotState,
  type SeatState,
  type SessionState,
} from '@parley/shared/session/state'
import { resultOf } from '@parley/shared/voting/approve'
import { roomTurnout } from '@parley/shared/voting/turnout'
import { keyed } from '../secrets/sealed-box.ts'
import type { PrivateFacts } from './private-facts.ts'
import type { Profile } from './profile.ts'

/** Everything that the presenter chooses from. */
export type Presented = {
  readonly id: string
  readonly state: SessionState
  readonly profile: Profile
  readonly facts: PrivateFacts
  readonly seq: number
  readonly now: number
  /** Seats with a connection. */
  readonly here: ReadonlySet<string>
  readonly roomCode: string
  readonly address: string
  readonly plainHttp: boolean
  readonly operator: string
  /** How many cards of each kind lie ready to be released at a table. */
  readonly releasable: Readonly<Record<GroupId, Readonly<Partial<Record<WrittenKind, number>>>>>
  /** The order in which seats are listed: by name, so that it does not tell who came when. */
  readonly ballotKey: (ballot: string) => Buffer | null
  readonly marksKey: Buffer
}

const isStaff = (audience: Audience): boolean => audience === 'mediator'
const inRoom = (audience: Audience): boolean => audience !== 'door' && audience !== 'sponsor'

const roster = (p: Presented, audience: Audience): readonly RosterSeat[] => {
  if (!inRoom(audience) || audience === 'projector') return []
  return (
    Object.values(p.state.seats)
      .filter(
        (seat) =>
          seat.role !== 'projector' &&
          (seat.status === 'in' || seat.status === 'waiting' || (seat.status === 'left' && isStaff(audience))),
      )
      .filter((seat) => seat.status !== 'waiting' || isStaff(audience) || audience === seat.group)
      // Who has not said yes is named to nobody: a decline must not be seen as a name that goes away.
      .filter((seat) => seat.status !== 'in' || seat.consented)
      .map((seat): RosterSeat => ({
        id: seat.id,
        name: p.profile.names.get(seat.id) ?? '',
        role: seat.role,
        ...(seat.group ? { group: seat.group } : {}),
        status: seat.status as RosterSeat['status'],
        atTable: seat.atTable,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB') || (one.id < other.id ? -1 : 1))
  )
}

const table = (p: Presented, group: GroupId): TableView => {
  const { tables, proposals, tablesOpened, seats } = p.state
  const proposal = proposals.find((one) => one.group === group)
  const readers = Object.values(seats).filter(
    (seat) => seat.group === group && seat.status === 'in' && seat.consented && seat.atTable,
  )
  const names = readers.map((seat) => p.profile.names.get(seat.id) ?? '').sort((x, y) => x.localeCompare(y, 'en-GB'))
  const mediators = Object.values(seats)
    .filter((seat) => seat.role === 'mediator' && seat.status === 'in')
    .map((seat) => p.profile.names.get(seat.id) ?? '')
  return {
    opened: tablesOpened,
    ready: tables[group].ready,
    proposal: proposal
      ? {
          id: proposal.id,
          act: proposal.act,
          proposedAt: proposal.proposedAt,
          holdsAt: proposal.holdsAt,
          ...(proposal.answer ? { answer: proposal.answer } : {}),
        }
      : null,
    doorOpen: tables[group].doorOpen,
    readers: tables[group].doorOpen ? [...names, ...mediators] : names,
  }
}

const ballot = (p: Presented, audience: Audience, one: BallotState): BallotView => {
  const text = (hash: string): string => p.profile.contents.get(hash) ?? ''
  const { id, step, round, cap, options } = one
  const base = {
    id,
    step,
    round,
    cap,
    k: p.state.k,
    stage: one.stage,
    options: options.map((option) => ({ id: option.id, hash: option.hash, text: text(option.hash) })),
  }
  if (one.stage === 'open') {
    const votes = p.facts.turnout.get(id) ?? new Set()
    const key = p.ballotKey(id)
    // The vote of somebody who left stays, so that person was asked, too.
    const without = votersOf(p.state).filter((seat) => !key || !votes.has(keyed(key, `seat:${seat.id}`)))
    const turnout = { in: votes.size, asked: votes.size + without.length }
    return { ...base, ...roomTurnout(turnout.in, turnout.asked), ...(isStaff(audience) ? { turnout } : {}) }
  }
  if (one.stage === 'closed') {
    const texts = Object.fromEntries(base.options.map((option) => [option.id, option.text]))
    return { ...base, result: resultOf(one.tally, texts), receipts: one.receipts }
  }
  return one.stage === 'void' ? { ...base, reason: text(one.reason) } : base
}

const drafts = (p: Presented): { cards: number; people: number; asked: number } | null => {
  const { phase } = p.state
  if (phase.of !== 'alone') return null
  const counts = votersOf(p.state).map((seat) => {
    const { [phase.kind]: onDesk = 0 } = p.facts.drafts.get(seat.id) ?? {}
    return onDesk + (p.facts.used.get(seat.id)?.[phase.kind] ?? 0)
  })
  return {
    cards: counts.reduce((sum, count) => sum + count, 0),
    people: counts.filter((count) => count > 0).length,
    asked: counts.length,
  }
}

/** Whether something private is open, during which nobody may learn whose connection dropped. */
const privateTime = (state: SessionState): boolean =>
  state.phase.of === 'alone' || state.phase.of === 'table' || openBallot(state) !== undefined

const forMediator = (p: Presented): Partial<StateView> => ({
  moreTime: p.facts.wishes.size,
  offered: Object.fromEntries(
    (['interest', 'frustration', 'assumption'] as const).map((kind) => [
      kind,
      Object.fromEntries(
        GROUPS.map((group) => [group, p.state.tables[group].ready ? (p.releasable[group][kind] ?? 0) : 0]),
      ),
    ]),
  ) as NonNullable<StateView['offered']>,
  doorsOpen: GROUPS.filter((group) => p.state.tables[group].doorOpen),
  ...(privateTime(p.state) ? {} : { offline: votersOf(p.state).filter((seat) => !p.here.has(seat.id)).length }),
})

/**
 * The state as one audience may see it. Everything that leaves the server about a session passes here:
 * what an audience may not know is not in what this returns.
 */
export const present = (p: Presented, audience: Audience): StateView => {
  const { state, profile } = p
  const room = inRoom(audience)
  const size = (group: GroupId) => ({
    name: profile.groups[group],
    seats: membersOf(state, group).length,
    here: !room ? 0 : membersOf(state, group).filter((seat) => p.here.has(seat.id) || privateTime(state)).length,
  })
  const counts = drafts(p)
  const seesCode = state.roomDoorOpen && (isStaff(audience) || audience === 'projector')
  const seesCounts = isStaff(audience) || audience === 'projector'
  const voters = votersOf(state)
  // Outside the room a session is its title, its groups, its rules and its agenda, and nothing of how it goes.
  const outside = room
    ? {}
    : {
        current: -1,
        phase: state.ended ? { of: 'ended' as const } : { of: 'waiting' as const },
        timer: null,
        consented: 0,
        asked: 0,
        ready: { a: false, b: false },
        revealed: [],
        locked: false,
        release: { a: null, b: null },
        screen: { covered: false },
        seq: 0,
      }
  return {
    audience,
    now: p.now,
    session: {
      id: p.id,
      title: profile.title,
      groups: { a: size('a'), b: size('b') },
      k: state.k,
      cap: state.cap,
      mediator: profile.mediator,
      sponsor: profile.sponsor,
      operator: p.operator,
      ...(seesCode ? { roomCode: p.roomCode } : {}),
      address: p.address,
      plainHttp: p.plainHttp,
    },
    steps: state.steps.map((step, at) => ({
      ...step,
      status: !room
        ? 'next'
        : at === state.current
          ? 'now'
          : state.done.includes(step.id)
            ? 'done'
            : at < state.current
              ? 'skipped'
              : 'next',
    })),
    current: state.current,
    phase:
      state.phase.of === 'reveal' && state.phase.stage === 'silence'
        ? {
            of: 'reveal',
            kind: state.phase.kind,
            stage: 'silence',
            silence: { startedAt: state.phase.startedAt, endsAt: state.phase.endsAt },
          }
        : state.phase,
    timer: state.timer,
    door: { open: state.roomDoorOpen },
    roster: roster(p, audience),
    consented: voters.length,
    asked: GROUPS.reduce((sum, group) => sum + membersOf(state, group).length, 0),
    ...(counts && seesCounts ? { drafts: counts } : {}),
    ...(counts && room ? { writing: counts.asked === 0 ? 0 : Math.floor((counts.people * 8) / counts.asked) } : {}),
    ready: { a: state.tables.a.ready, b: state.tables.b.ready },
    ...(audience === 'a' || audience === 'b' ? { table: table(p, audience) } : {}),
    ...(isStaff(audience) ? forMediator(p) : {}),
    revealed: state.revealed,
    marks: room ? p.facts.shown.marks : {},
    enough: room ? p.facts.shown.enough : [],
    ballots: room ? state.ballots.map((one) => ballot(p, audience, one)) : [],
    locked: state.locked,
    boardOpen: (audience === 'a' || audience === 'b') && boardOpen(state),
    screen: { covered: state.covered },
    release: state.release,
    hidden: state.hidden
      .filter(
        (one) =>
          audience === one.group ||
          (one.group === 'both' && (audience === 'a' || audience === 'b')) ||
          isStaff(audience),
      )
      .map((one) => ({ card: one.card, reason: profile.contents.get(one.reason) ?? '', at: one.at })),
    seq: p.seq,
    ended: state.ended,
    ...outside,
  }
}

/** The key under which one seat's mark on one card is kept. */
export const markKey = (key: Buffer, seat: string, card: string, mark: string): string =>
  keyed(key, `mark:${seat}:${card}:${mark}`)

/** What only one seat knows of itself. */
export const presentSelf = (p: Presented, seat: SeatState): SelfView => {
  const marks: Record<string, SelfView['marks'][string]> = {}
  const cards = new Set([...p.facts.marks.values()].map((one) => one.card))
  for (const card of cards) {
    const own = (['true-for-me', 'new-to-me', 'unclear'] as const).filter((mark) =>
      p.facts.marks.has(markKey(p.marksKey, seat.id, card, mark)),
    )
    if (own.length > 0) marks[card] = own
  }
  const offers = p.facts.offers.filter((offer) => offer.seat === seat.id)
  const used: Partial<Record<WrittenKind, number>> = { ...p.facts.used.get(seat.id) }
  for (const offer of offers) used[offer.kind] = (used[offer.kind] ?? 0) + 1
  const voted = p.state.ballots.filter((one) => {
    const key = one.stage === 'open' ? p.ballotKey(one.id) : null
    return key !== null && p.facts.turnout.get(one.id)?.has(keyed(key, `seat:${seat.id}`)) === true
  })
  return {
    seat: seat.id,
    name: p.profile.names.get(seat.id) ?? '',
    role: seat.role,
    ...(seat.group ? { group: seat.group } : {}),
    status: seat.status === 'turned-away' ? 'left' : seat.status,
    consented: seat.consented,
    atTable: seat.atTable,
    offered: offers.map((offer) => offer.card),
    used,
    marks,
    voted: voted.map((one) => one.id),
    wished: p.facts.wishes.has(seat.id),
  }
}
