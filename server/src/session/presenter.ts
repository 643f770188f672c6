import { boardOpen } from '@parley/shared/permissions/edits'
import type { Audience, FollowsView, StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, WRITTEN_KINDS, type GroupId } from '@parley/shared/session/agenda'
import { askedInStep, askedToJoin } from '@parley/shared/session/asked'
import type { FollowsState } from '@parley/shared/session/state-parts'
import { isPrivateTime, votersOf } from '@parley/shared/session/state-reads'
import { beforeView } from './present-before.ts'
import { asksView } from './present-asks.ts'
import { ballot } from './present-ballots.ts'
import { checkInView } from './present-series.ts'
import { caucusView } from './present-caucus.ts'
import { deletionView, keepingView } from './present-keeping.ts'
import { leadView, mediatorName, offlineView } from './present-lead.ts'
import { parkingView } from './present-parking.ts'
import { mixedView } from './present-mixed.ts'
import { preparedForMediator, preparedForRoom } from './present-prepared.ts'
import { isReading, recordView } from './present-record.ts'
import { rolesView } from './present-roles.ts'
import { roster, table } from './present-room.ts'
import { seatingView, splitView } from './present-tables.ts'
import { focusView, saidBackView } from './present-talk.ts'
import { circleView, speakingView, turnsView, walkView } from './present-turns.ts'
import { wordingsView } from './present-wordings.ts'
import { inRoom, isGroup, isStaff, type Presented } from './presented.ts'

const drafts = (p: Presented): { cards: number; people: number; asked: number } | null => {
  const { phase } = p.state
  if (phase.of !== 'alone') return null
  const counts = askedInStep(p.state).map((seat) => {
    const { [phase.kind]: onDesk = 0 } = p.facts.drafts.get(seat.id) ?? {}
    return onDesk + (p.facts.used.get(seat.id)?.[phase.kind] ?? 0)
  })
  return {
    cards: counts.reduce((sum, count) => sum + count, 0),
    people: counts.filter((count) => count > 0).length,
    asked: counts.length,
  }
}

/** At the door, from which day's record the session goes on; in the room, what came along as well. */
const followsView = ({ preparedAt, agreements, lanes }: FollowsState, room: boolean): FollowsView =>
  room ? { at: preparedAt, agreements, lanes } : { at: preparedAt }

/** Who wrote how much when the step began, as far as it may be told (GU8). */
const tookPart = ({ state, facts }: Presented): Pick<StateView, 'participation'> =>
  facts.tookPart && !isPrivateTime(state) ? { participation: facts.tookPart } : {}

const lead = (p: Presented): Partial<StateView> => {
  const view = leadView(p)
  return view ? { lead: view } : {}
}

const forMediator = (p: Presented): Partial<StateView> => ({
  plan: {
    version: p.state.agendaVersion,
    start: p.state.start,
    planned: p.state.planned,
    begins: p.state.begins,
  },
  ...tookPart(p),
  ...lead(p),
  ...preparedForMediator(p),
  ...seatingView(p),
  moreTime: p.facts.wishes.size,
  needBreak: p.facts.breaks.size,
  offered: Object.fromEntries(
    WRITTEN_KINDS.map((kind) => [
      kind,
      Object.fromEntries(
        GROUPS.map((group) => [group, p.state.tables[group].ready ? (p.releasable[group][kind] ?? 0) : 0]),
      ),
    ]),
  ) as NonNullable<StateView['offered']>,
  doorsOpen: GROUPS.filter((group) => p.state.tables[group].doorOpen),
  ...offlineView(p),
  ...(p.facts.shownBetween !== null ? { between: p.facts.shownBetween.size } : {}),
  ...(p.state.betweenTalk ? { betweenTalk: true } : {}),
})

/**
 * The state as one audience may see it. Everything that leaves the server about a session passes here:
 * what an audience may not know is not in what this returns. A mediator who assists does not learn who asks to speak or to
 * talk apart, nor of whose talks there are notes: people were told that this is for whoever leads.
 */
export const present = (p: Presented, audience: Audience, assists = false): StateView => {
  const { state, profile } = p
  const room = inRoom(audience)
  const voters = votersOf(state)
  // Who has not said yes counts nowhere: a decline must not be seen as a number that falls (VR10).
  const size = (group: GroupId) => {
    const members = voters.filter((seat) => seat.group === group)
    const here = members.filter((seat) => p.here.has(seat.id) || isPrivateTime(state))
    return { name: profile.groups[group], seats: members.length, here: room ? here.length : 0 }
  }
  const counts = drafts(p)
  const seesCode = state.roomDoorOpen && (isStaff(audience) || audience === 'projector')
  const seesCounts = isStaff(audience) || audience === 'projector'
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
        remoteFirst: false,
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
      mediator: mediatorName(p),
      sponsor: profile.sponsor,
      operator: p.operator,
      actSeconds: p.actSeconds,
      keeping: keepingView(profile, room ? state : { endedAt: null, record: null, boardDeletedAt: null }, p.backupDays),
      ...(state.namesOffline ? { namesOffline: true } : {}),
      ...(seesCode ? { roomCode: p.roomCode } : {}),
      address: p.address,
      plainHttp: p.plainHttp,
      ...(state.follows ? { follows: followsView(state.follows, room) } : {}),
    },
    steps: state.steps.map((step, at) => ({
      ...step,
      status: !room
        ? 'next'
        : at === state.current
          ? 'now'
          : state.done.includes(step.id)
            ? 'done'
            : at < state.current || state.skipped.includes(step.id)
              ? 'skipped'
              : 'next',
    })),
    current: state.current,
    phase:
      state.phase.of === 'reveal' && state.phase.stage === 'silence'
        ? {
            of: 'reveal',
            kind: state.phase.kind,
            ...(state.phase.also && { also: state.phase.also }),
            stage: 'silence',
            silence: { startedAt: state.phase.startedAt, endsAt: state.phase.endsAt },
          }
        : state.phase,
    timer: state.timer,
    door: { open: state.roomDoorOpen },
    roster: roster(p, audience),
    consented: voters.length,
    asked: askedToJoin(state),
    before: beforeView(p, audience),
    ...preparedForRoom(p, room),
    ...(room ? checkInView(p) : {}),
    ...(counts && seesCounts ? { drafts: counts } : {}),
    ...(counts && room ? { writing: counts.asked === 0 ? 0 : Math.floor((counts.people * 8) / counts.asked) } : {}),
    ready: { a: state.tables.a.ready, b: state.tables.b.ready },
    ...(isGroup(audience) ? { table: table(p, audience) } : {}),
    ...(isStaff(audience) ? forMediator(p) : {}),
    ...(isStaff(audience) && !assists ? { speaking: speakingView(p) } : {}),
    revealed: state.revealed,
    marks: room ? p.facts.shown.marks : {},
    enough: room ? p.facts.shown.enough : [],
    ballots: room ? state.ballots.map((one) => ballot(p, audience, one)) : [],
    focus: room ? focusView(p) : null,
    saidBack: room ? saidBackView(p) : [],
    turns: room ? turnsView(p) : null,
    ...(room ? walkView(p) : {}),
    remoteFirst: state.remoteFirst,
    circle: room ? circleView(p) : null,
    asks: room ? asksView(p, audience) : { stage: 'write', list: [], answered: {} },
    roles: room ? rolesView(p, audience) : { stage: 'none', parties: [], lines: [], filled: {} },
    accepted: room ? state.accepted : [],
    record: recordView(p, audience),
    ...(room && isReading(p) ? { reading: true as const } : {}),
    locked: state.locked,
    boardOpen: isGroup(audience) && boardOpen(state),
    screen: { covered: state.covered },
    ...(room && state.lockedLanes.length > 0 ? { lockedLanes: state.lockedLanes } : {}),
    ...(room && state.lens ? { lens: state.lens } : {}),
    release: state.release,
    hidden: state.hidden
      .filter((one) => audience === one.group || (one.group === 'both' && isGroup(audience)) || isStaff(audience))
      .map((one) => ({
        card: one.card,
        reason: profile.contents.get(one.reason) ?? '',
        at: one.at,
        ...(one.kept && audience === one.group ? { kept: one.kept } : {}),
      })),
    ...(isGroup(audience) || isStaff(audience) ? { wordings: wordingsView(p, audience) } : {}),
    ...(room ? { parking: parkingView(p) } : {}),
    ...(room ? { caucus: caucusView(p, audience, isStaff(audience) && !assists) } : {}),
    ...(room ? splitView(p) : {}),
    ...(room ? mixedView(p, audience) : {}),
    ...(room ? deletionView(state, audience) : {}),
    seq: p.seq,
    ended: state.ended,
    ...outside,
  }
}
