import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { isMirrorKind, kindsOf } from '@parley/shared/session/written-kinds'
import { m } from '../../paraglide/messages.js'
import { kindsName, kindsNames } from '../../session/step-text.ts'
import { optionCards, toReveal, toShare } from './next-act.ts'
import { whatFollowsLater, whatIsLater } from './second-half-is.ts'
import { unconfirmedBy } from './step-facts.ts'
import { walkFollows, walkIs } from './walk-facts.ts'
import { momentText } from '../../ui/moments.ts'

/** Sentences of their own for what a joint day writes about; the others have one for all. */
type Sentences = Readonly<Partial<Record<WrittenKind, () => string>>>

const alone: Sentences = {
  interest: m.console_is_alone_interest,
  frustration: m.console_is_alone_frustration,
  assumption: m.console_is_alone_assumption,
}
const before: Sentences = {
  interest: m.console_is_before_interest,
  frustration: m.console_is_before_frustration,
  assumption: m.console_is_before_assumption,
}

const beforeOf = (kinds: readonly [WrittenKind, ...WrittenKind[]]): string => {
  const own = kinds.length === 1 ? before[kinds[0]] : undefined
  return own?.() ?? m.kinds_is_before({ kinds: kindsNames(kinds) })
}

/** The ballot of the current step, if it has one now. */
export const ballotNow = (state: StateView): StateView['ballots'][number] | undefined => {
  const { phase } = state
  return phase.of === 'vote' ? state.ballots.find((one) => one.id === phase.ballot) : undefined
}

const tableIs = ({ ready, session, split = {} }: StateView): string => {
  if (split.a && split.b) return m.tables_is_both()
  const apart = split.a ? 'a' : split.b ? 'b' : null
  if (apart) return m.tables_is({ group: session.groups[apart].name, tables: split[apart]?.length ?? 0 })
  if (ready.a && ready.b) return m.console_is_table_both()
  if (!ready.a && !ready.b) return m.console_is_table()
  const [done, still] = ready.a ? (['a', 'b'] as const) : (['b', 'a'] as const)
  return m.console_is_table_one({ ready: session.groups[done].name, other: session.groups[still].name })
}

/** The one sentence that says what is so. */
export const whatIs = (state: StateView, board: DocumentView): string => {
  const { phase, session, ready } = state
  const { cards } = board
  const later = whatIsLater(state, board)
  if (later !== null) return later
  switch (phase.of) {
    case 'waiting': {
      const here = session.groups.a.here + session.groups.b.here
      return here === 0 ? m.console_not_begun() : m.console_saying_people({ count: here })
    }
    case 'talk':
      return m.console_is_open()
    case 'alone':
      return alone[phase.kind]?.() ?? m.kinds_is_alone({ kinds: kindsName(phase.kind) })
    case 'table':
      return tableIs(state)
    case 'reveal': {
      if (phase.stage === 'silence') return m.console_is_silence()
      const walk = walkIs(state, board)
      if (walk !== null) return walk
      if (phase.stage === 'after' && kindsOf(phase).every(isMirrorKind)) return m.kinds_mirror_is()
      if (phase.stage === 'after') {
        const count = toShare(state, cards).length
        return count > 0 ? m.console_is_after_enough({ count }) : m.console_is_after()
      }
      if (!ready.a && !ready.b) return m.console_is_before_none()
      if (!ready.a || !ready.b) return m.console_is_before_one({ other: session.groups[ready.a ? 'b' : 'a'].name })
      return toReveal(state, phase) === 0 ? m.console_is_before_empty() : beforeOf(kindsOf(phase))
    }
    case 'vote': {
      const ballot = ballotNow(state)
      if (phase.stage === 'frozen' && ballot) return m.console_is_frozen({ count: ballot.options.length })
      if (phase.stage === 'closed') return m.console_is_closed()
      const turnout = phase.stage === 'open' ? ballot?.turnout : undefined
      if (!turnout) return m.console_is_collect()
      return turnout.in >= turnout.asked
        ? m.console_is_voting_one()
        : m.console_is_voting({ in: turnout.in, asked: turnout.asked })
    }
    case 'break':
      return m.console_is_break()
    case 'ended':
      return m.console_is_ended()
    default:
      return ''
  }
}

/** What becomes of a record that a group has not confirmed when the session ends (RC4). */
const endedFollows = (state: StateView): string => {
  const { record, session } = state
  const missing = unconfirmedBy(state).map((group) => session.groups[group].name)
  if (!record || missing.length === 0) return m.console_note_ended()
  const groups = missing.join(', ')
  return record.status === 'lapsed' || record.confirmUntil === undefined
    ? m.console_note_lapsed({ groups })
    : m.console_note_confirm_until({ groups, when: momentText(record.confirmUntil) })
}

/** The quieter line under the next act: what the act does, or what it waits for. */
export const whatFollows = (state: StateView, board: DocumentView): string | null => {
  const { phase, steps, current } = state
  const { cards } = board
  const later = whatFollowsLater(state, board)
  if (later !== undefined) return later
  switch (phase.of) {
    case 'waiting':
      return m.console_note_start()
    case 'talk':
      return null
    case 'alone': {
      const next = steps[current + 1]
      const tables = next?.act === 'write' && next.mode === 'table' && state.door.open
      return tables ? m.console_note_to_table() : m.console_note_alone()
    }
    case 'table':
      return state.split ? m.tables_follows() : m.console_note_table()
    case 'reveal': {
      if (phase.stage === 'silence') return m.console_note_silence()
      if (phase.stage === 'after') {
        const walk = walkFollows(state, board)
        if (walk !== null) return walk
        if (toShare(state, cards).length === 0) return null
        const { groups, k } = state.session
        return groups.a.seats >= k && groups.b.seats >= k ? m.console_note_share() : m.console_note_share_total()
      }
      const count = toReveal(state, phase)
      if (count === null) return m.console_note_not_ready()
      return count > 0 ? m.console_note_reveal({ count }) : null
    }
    case 'vote': {
      const ballot = ballotNow(state)
      if (phase.stage === 'frozen' && ballot)
        return ballot.dots ? m.votes_dots_frozen({ count: ballot.cap }) : m.console_note_frozen({ cap: ballot.cap })
      if (phase.stage === 'open') return m.console_note_voting()
      if (phase.stage === 'closed') return m.console_note_closed()
      const count = optionCards(cards).length
      return count < 2 ? m.console_note_collect_few() : m.console_note_collect({ count })
    }
    case 'break':
      return state.timer ? null : m.console_note_break()
    case 'ended':
      return endedFollows(state)
    default:
      return null
  }
}
