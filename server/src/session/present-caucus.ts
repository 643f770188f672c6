import type { Audience } from '@parley/shared/protocol/state-view'
import type { CaucusTalkView, CaucusView, OwnTalk } from '@parley/shared/protocol/talk-views'
import { GROUPS } from '@parley/shared/session/agenda'
import { caucusMinutes, documentOfTalk, runningTalks, type CaucusTalk } from '@parley/shared/session/caucus-state'
import { mayRead } from '@parley/shared/permissions/documents'
import { standingOffer } from '@parley/shared/session/caucus-events'
import type { SeatState } from '@parley/shared/session/state-parts'
import type { SessionState } from '@parley/shared/session/state'
import { isStaff, type Presented } from './presented.ts'

/** A talk whose time the other group has not had, and was not asked about, can be offered to it (CA6). */
const talkView = (state: SessionState, talk: CaucusTalk): CaucusTalkView => {
  const { offers, talks } = state.caucus
  const minutes = caucusMinutes(talks)
  const other = talk.with === 'person' ? null : talk.with === 'a' ? 'b' : 'a'
  const canOffer =
    other !== null &&
    talk.endedAt !== null &&
    minutes[talk.with] > minutes[other] &&
    !offers.some((offer) => offer.caucus === talk.id) &&
    standingOffer(state, other) === undefined
  return { ...talk, document: documentOfTalk(talk), canOffer }
}

/**
 * Separate talks, as an audience in the room may know of them: of those of others no more than that there is one. Who asks
 * quietly, and with whom talks are, is for the mediator who leads.
 */
export const caucusView = (p: Presented, audience: Audience, leads: boolean): CaucusView => {
  const { caucus, seats } = p.state
  const sees = (group: string): boolean => isStaff(audience) || audience === group
  const asking = [...p.facts.asking]
  return {
    ruleShown: caucus.ruleShown,
    ruleOn: caucus.ruleOn,
    apart: [...new Set(runningTalks(caucus).map((talk) => talk.with))].sort(),
    minutes: caucusMinutes(caucus.talks),
    offers: caucus.offers.filter((offer) => sees(offer.to)),
    asked: caucus.asked.filter(sees),
    ...(leads
      ? {
          talks: caucus.talks.map((talk) => talkView(p.state, talk)),
          quiet: {
            // Who asked for the group and has left goes on asking: otherwise leaving would tell who it was (VR10).
            groups: GROUPS.filter((group) => asking.some(([id, how]) => how === 'group' && seats[id]?.group === group)),
            seats: asking.flatMap(([id, how]) => (how === 'alone' && seats[id]?.status === 'in' ? [id] : [])).sort(),
          },
        }
      : {}),
  }
}

/** The talks whose notes a participant reads: of the own group, and alone with the mediator. */
export const ownTalks = ({ state }: Presented, seat: SeatState): readonly OwnTalk[] => {
  if (seat.role !== 'participant') return []
  const names = [...new Set(state.caucus.talks.map(documentOfTalk))]
  return names.flatMap((document): OwnTalk[] => {
    const whom = document.slice('caucus:'.length)
    if (!mayRead(state, seat, { of: 'caucus', with: whom })) return []
    const talks = state.caucus.talks.filter((talk) => documentOfTalk(talk) === document)
    const runs = talks.find((talk) => talk.endedAt === null)
    const { id: caucus, startedAt = 0, endsAt = 0 } = runs ?? {}
    return [
      {
        document,
        with: whom === 'a' || whom === 'b' ? whom : 'person',
        ...(caucus === undefined ? {} : { runs: { caucus, startedAt, endsAt } }),
      },
    ]
  })
}
