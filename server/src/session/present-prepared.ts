import { mayRead } from '@parley/shared/permissions/documents'
import {
  CALL_PLACES,
  type CallPlace,
  type InterviewsView,
  type OwnTheme,
} from '@parley/shared/protocol/interview-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import type { GroupId } from '@parley/shared/session/agenda'
import type { SeatState } from '@parley/shared/session/state-parts'
import type { Presented } from './presented.ts'
import { callsIn, countedIn, isApproved, listedIn, minutesIn, mixesIn, themeIn, themesIn } from './prepared.ts'

/** Seats with a theme that all of its people said yes to. */
export const peopleHeard = (p: Pick<Presented, 'facts'>): ReadonlySet<string> =>
  new Set(
    themesIn(p.facts.prepared)
      .filter(isApproved)
      .flatMap(({ people }) => people.map(({ seat }) => seat)),
  )

/** The list that the room is shown, as it stands: what was struck since is not in it. */
const listOf = (p: Presented): readonly string[] =>
  (listedIn(p.facts.prepared) ?? []).flatMap((id) => {
    const theme = themeIn(p.facts.prepared, id)
    return theme && isApproved(theme) ? [theme.text] : []
  })

const interviews = (p: Presented): InterviewsView => {
  const { prepared } = p.facts
  const minutes = minutesIn(prepared)
  const sum = (group: GroupId) => {
    const of = [...minutes].filter(([seat]) => p.state.seats[seat]?.group === group)
    return { people: of.length, minutes: of.reduce((all, [, one]) => all + one, 0) }
  }
  return {
    minutes: Object.fromEntries(minutes),
    themes: themesIn(prepared).map((theme) => ({
      id: theme.id,
      text: theme.text,
      people: theme.people.map(({ seat }) => seat),
      approved: isApproved(theme),
      ...(theme.joins ? { joins: theme.joins } : {}),
    })),
    balance: { a: sum('a'), b: sum('b') },
    people: peopleHeard(p).size,
    listed: listedIn(prepared) !== null,
  }
}

/** What mediators know of what is prepared: of calls only for which places there are any. */
export const preparedForMediator = (p: Presented): Pick<StateView, 'interviews' | 'mix' | 'callPlaces'> => {
  const calls = callsIn(p.facts.prepared)
  return {
    interviews: interviews(p),
    mix: countedIn(p.facts.prepared).mix,
    callPlaces: CALL_PLACES.filter((place) => calls.has(place)),
  }
}

/** What the room sees of it: themes while they are shown, and the empty chairs. */
export const preparedForRoom = (p: Presented, isInRoom: boolean): Pick<StateView, 'themes' | 'chairs'> => ({
  chairs: isInRoom ? p.state.chairs.map((hash) => p.profile.contents.get(hash) ?? '') : [],
  ...(isInRoom && p.state.themesOn ? { themes: listOf(p) } : {}),
})

/** Whether this seat belongs to where people talk over this call now (IN12). */
const belongsTo = (p: Presented, seat: SeatState, place: CallPlace): boolean =>
  place === 'room'
    ? seat.role !== 'projector' && mayRead(p.state, seat, { of: 'board' })
    : p.state.phase.of === 'table' && mayRead(p.state, seat, { of: 'table', group: place })

/** What one seat knows of what is prepared: the own themes, what it said of itself, and calls of where it belongs. */
export const preparedForSelf = (p: Presented, seat: SeatState): Pick<SelfView, 'themes' | 'mix' | 'calls'> => {
  const { prepared } = p.facts
  if (prepared.items.size === 0) return {}
  const themes = themesIn(prepared).flatMap(({ id, text, people }): readonly OwnTheme[] => {
    const own = people.find((one) => one.seat === seat.id)
    if (!own) return []
    return [{ id, text, approved: own.says === 'approved', ...(people.length > 1 ? { joint: true } : {}) }]
  })
  const mix = mixesIn(prepared).get(seat.id)
  const calls = [...callsIn(prepared)].filter(([place]) => belongsTo(p, seat, place))
  return {
    ...(themes.length > 0 ? { themes } : {}),
    ...(mix ? { mix } : {}),
    ...(calls.length > 0 ? { calls: Object.fromEntries(calls) } : {}),
  }
}
