import type { LogEntry, StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import type { Told } from '@parley/shared/session/agenda-story'
import type { EventOf, EventType, SessionEvent } from '@parley/shared/session/events'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { lensName } from '../lenses/lens-words.ts'
import { m } from '../paraglide/messages.js'
import { clockText } from '../ui/countdown.ts'
import { agendaSetText, stepBeganText } from './agenda-log-text.ts'
import { ruleText } from './rule-text.ts'
import { toldText } from './told-text.ts'
import { scribedText } from './scribed-text.ts'
import { kindsNames, stepTitle } from './step-text.ts'
import { dayText } from '../ui/moments.ts'

/** What the sentences of the log are made of besides the entries themselves. */
export type LogContext = {
  readonly state: StateView
  /** Words that entries name by their hash: reasons. */
  readonly words: Readonly<Record<string, string>>
  /** How a moment is written, `14:05`. */
  readonly clock: (at: number) => string
  /** What this entry did with the agenda of then. */
  readonly told?: Told | undefined
}

type Says = { readonly [T in EventType]: (event: Omit<EventOf<T>, 'sealed'>, context: LogContext) => string }

const nameOf = (seat: string, { state }: LogContext): string =>
  state.roster.find((one) => one.id === seat)?.name ?? m.interface_log_someone()
const groupOf = (group: 'a' | 'b', { state }: LogContext): string => state.session.groups[group].name
const stepOf = (id: string, { state }: LogContext): string => {
  const step = state.steps.find((one) => one.id === id)
  return step ? stepTitle(step) : id
}
const ACTS = {
  ready: m.interface_log_act_ready,
  'open-door': m.interface_log_act_door,
  release: m.interface_log_act_release,
  answer: m.interface_log_act_answer,
  'fill-roles': m.roles_log_act,
  'confirm-record': m.interface_log_act_record,
  'ask-caucus': m.caucus_log_act_ask,
  'answer-caucus': m.caucus_log_act_answer,
  'let-go': m.words_log_act_let_go,
  'delete-held': m.words_log_act_delete,
  'delete-session': m.keeping_log_act,
  'delete-board': m.keeping_log_board_act,
  'ask-change': m.before_log_act_change,
} as const
const WORDINGS = { taken: m.words_log_taken, changed: m.words_log_changed, left: m.words_log_left } as const
const ACCEPTANCE = {
  accepted: m.before_log_accepted,
  'not-yet': m.before_log_not_yet,
  'too-few': m.before_log_too_few,
  'not-told': m.before_log_not_told,
} as const
const SHEETS = {
  statements: m.before_log_sheet_statements,
  sponsor: m.before_log_sheet_sponsor,
  disclosure: m.before_log_sheet_disclosure,
  deciders: m.before_log_sheet_deciders,
  case: m.before_log_sheet_case,
} as const
const RESULTS = {
  carried: m.interface_log_carried,
  'not-carried': m.interface_log_not_carried,
  'not-decided': m.interface_log_not_decided,
} as const
const ballotOf = (id: string, { state }: LogContext): StateView['ballots'][number] | undefined =>
  state.ballots.find((ballot) => ballot.id === id)
const isFrom =
  (group: 'a' | 'b') =>
  ({ from }: { readonly from: 'a' | 'b' }): boolean =>
    from === group

/** "table 1: Chloe, Dee; table 2: …" */
const namedTables = (tables: readonly (readonly string[])[], context: LogContext): string =>
  tables
    .map((table, at) =>
      m.mixed_log_table({ table: at + 1, names: table.map((seat) => nameOf(seat, context)).join(', ') }),
    )
    .join('; ')

const SAYS: Says = {
  'session-created': () => m.interface_log_created(),
  'session-followed': ({ taken: { cards, agreements } }) => m.follow_log({ cards, agreements }),
  'seat-taken': ({ seat, group, entry }, context) =>
    group && (entry === 'code' || entry === 'phone')
      ? m.interface_log_door({ name: nameOf(seat, context), group: groupOf(group, context) })
      : m.interface_log_joined({ name: nameOf(seat, context) }),
  'scribe-consented': ({ seat, scribe }, context) =>
    m.people_log_scribe({ name: nameOf(seat, context), scribe: nameOf(scribe, context) }),
  'deputy-named': ({ seat }, context) =>
    seat ? m.people_log_deputy({ name: nameOf(seat, context) }) : m.people_log_deputy_none(),
  'handing-over': ({ seat }, context) =>
    seat ? m.people_log_lead_offered({ name: nameOf(seat, context) }) : m.people_log_lead_kept(),
  'lead-passed': ({ from, to, how }, context) => {
    const names = { from: nameOf(from, context), to: nameOf(to, context) }
    return how === 'taken' ? m.people_log_lead_taken(names) : m.people_log_lead_passed(names)
  },
  'between-talk-opened': () => m.people_log_between(),
  'themes-shown': ({ themes }) => m.interviews_log_shown({ count: themes }),
  'themes-put-away': () => m.interviews_log_away(),
  'chairs-set': ({ chairs }, { words }) =>
    chairs.length === 0
      ? m.interviews_log_no_chairs()
      : m.interviews_log_chairs({ chairs: chairs.map((hash) => words[hash] ?? '…').join(', ') }),
  'last-told': ({ group, word }, context) =>
    m.series_log_told({ group: groupOf(group, context), word: toldText(word).toLocaleLowerCase('en-GB') }),
  'number-set': ({ number }, { words }) =>
    number ? m.series_log_number({ name: words[number.name] ?? '…' }) : m.series_log_number_off(),
  'seat-admitted': ({ seat, by }, context) =>
    by === 'mediator'
      ? m.interface_log_admitted_mediator({ name: nameOf(seat, context) })
      : m.interface_log_admitted({ name: nameOf(seat, context), group: groupOf(by, context) }),
  'seat-turned-away': () => m.interface_log_turned_away(),
  'seat-moved': ({ seat, group }, context) =>
    m.interface_log_moved({ name: nameOf(seat, context), group: groupOf(group, context) }),
  'seat-returned': ({ seat }, context) => m.interface_log_returned({ name: nameOf(seat, context) }),
  consented: ({ seat }, context) => m.interface_log_consented({ name: nameOf(seat, context) }),
  declined: () => m.interface_log_declined(),
  left: () => m.interface_log_left(),
  'step-started': ({ step }, context) => stepBeganText(stepOf(step, context), context.told),
  'agenda-set': (_event, { told }) => agendaSetText(told),
  'step-skipped': ({ step }, { told, ...context }) =>
    m.agenda_log_skipped({
      step: told?.of === 'skipped' && told.step ? stepTitle(told.step) : stepOf(step, context),
    }),
  'timer-set': ({ endsAt }, { clock }) =>
    endsAt === null ? m.interface_log_timer_off() : m.interface_log_timer({ time: clock(endsAt) }),
  'cards-tabled': () => m.interface_log_tabled(),
  proposed: ({ group, act }, context) => m.interface_log_proposed({ group: groupOf(group, context), act: ACTS[act]() }),
  'not-yet': ({ group }, context) => m.interface_log_not_yet({ group: groupOf(group, context) }),
  'group-act-held': ({ group }, context) => m.interface_log_held({ group: groupOf(group, context) }),
  'ready-cleared': ({ group }, context) => m.interface_log_ready_cleared({ group: groupOf(group, context) }),
  'door-closed': ({ group }, context) => m.interface_log_door_closed({ group: groupOf(group, context) }),
  'card-held-back': () => m.interface_log_held_back(),
  'card-brought-back': () => m.interface_log_brought_back(),
  revealed: ({ kind, also, cards }, { state }) =>
    (also ? m.kinds_log_revealed : m.interface_log_revealed)({
      kinds: kindsNames(kindsOf({ kind, also })),
      groupA: state.session.groups.a.name,
      a: cards.a,
      groupB: state.session.groups.b.name,
      b: cards.b,
    }),
  'silence-ended': () => m.interface_log_silence_ended(),
  'moved-to-shared-lane': ({ cards }) => m.interface_log_shared({ count: cards.length }),
  'options-frozen': ({ ballot, options, support, rating }, context) => {
    if (rating?.of === 'pulse') return m.pulse_log_frozen({ count: options.length })
    if (rating?.of === 'signals') return m.signals_log_frozen({ count: options.length })
    if (rating) return m.rate_log_frozen({ count: options.length })
    if (!support) return m.interface_log_frozen({ count: options.length })
    const frozen = ballotOf(ballot, context)
    const text = frozen?.options[0]?.text ?? context.words[options[0]?.hash ?? ''] ?? '…'
    return m.interface_log_support_frozen({ round: frozen?.round ?? 1, text, rule: ruleText(support.rule) })
  },
  'ballot-opened': ({ ballot }, context) => {
    const opened = ballotOf(ballot, context)
    if (opened?.rating?.of === 'pulse') return m.pulse_log_opened()
    if (opened?.rating?.of === 'signals') return m.signals_log_opened()
    if (opened?.rating) return m.rate_log_opened()
    return opened?.support ? m.interface_log_support_opened() : m.interface_log_ballot_opened()
  },
  'papers-entered': ({ papers }) => (papers === 0 ? m.votes_log_papers_none() : m.votes_log_papers({ count: papers })),
  reminded: () => m.votes_log_reminded(),
  'papers-confirmed': ({ papers }) => m.votes_log_papers_right({ count: papers }),
  'ballot-closed': ({ tally, support, rated, scribed, papers }) => {
    const asked = rated?.flatMap(({ axes }) => axes.map(({ axis }) => axis))
    const closed = asked?.includes('holds')
      ? m.pulse_log_closed({ count: tally.ballots.total })
      : rated
        ? (asked?.includes('seen') ? m.signals_log_closed : m.rate_log_closed)({ count: tally.ballots.total })
        : support
          ? m.interface_log_support_closed({ count: tally.ballots.total, result: RESULTS[support.carried]() })
          : m.interface_log_ballot_closed({ count: tally.ballots.total })
    const paper = papers === undefined ? '' : m.votes_paper_counted({ count: papers })
    return [closed, scribed && scribedText(scribed), paper].filter(Boolean).join(' ')
  },
  'ballot-voided': ({ reason }, { words }) => m.interface_log_ballot_voided({ reason: words[reason] ?? '…' }),
  'focus-set': ({ group }, context) =>
    group === 'both' ? m.interface_log_focus_both() : m.interface_log_focus({ group: groupOf(group, context) }),
  'focus-tried': () => m.interface_log_tried(),
  'focus-ended': ({ outcome }) => (outcome === 'heard' ? m.interface_log_heard() : m.interface_log_left_card()),
  'walk-set': ({ commitment }) => m.walk_log_set({ commitment }),
  'walk-drawn': ({ first, seed }, context) => m.walk_log_drawn({ group: groupOf(first, context), seed }),
  'walk-card': ({ group }, context) => m.walk_log_card({ group: groupOf(group, context) }),
  'walk-back': () => m.walk_log_back(),
  'walk-ended': () => m.walk_log_ended(),
  'turns-set': ({ each, seconds, commitment }) =>
    m.turns_log_set({ each, time: clockText(seconds * 1000), commitment }),
  'turns-drawn': ({ first, seed }, context) => m.turns_log_drawn({ group: groupOf(first, context), seed }),
  'turn-begun': ({ group }, context) => m.turns_log_begun({ group: groupOf(group, context) }),
  'turns-extended': ({ seconds }) => m.turns_log_extended({ time: clockText(seconds * 1000) }),
  'turn-ended': ({ group, seconds, planned }, context) =>
    seconds === 0
      ? m.turns_log_passed({ group: groupOf(group, context) })
      : m.turns_log_ended({
          group: groupOf(group, context),
          time: clockText(seconds * 1000),
          planned: clockText(planned * 1000),
        }),
  'remote-first-set': ({ on }) => (on ? m.turns_log_remote() : m.turns_log_remote_off()),
  'asks-frozen': ({ asks }, context) =>
    m.interface_log_asks_frozen({
      groupA: groupOf('a', context),
      a: asks.filter(isFrom('a')).length,
      groupB: groupOf('b', context),
      b: asks.filter(isFrom('b')).length,
    }),
  'asks-shown': ({ answers }) => m.interface_log_asks_shown({ count: answers.length }),
  'roles-frozen': ({ milestones }) => m.roles_log_frozen({ count: milestones.length }),
  'roles-shown': ({ fills }) => m.roles_log_shown({ count: fills.length }),
  accepted: ({ of, group }, context) =>
    (of === 'words' ? m.interface_log_accepted_words : m.interface_log_accepted)({ group: groupOf(group, context) }),
  'acceptance-withdrawn': ({ of, group }, context) =>
    (of === 'words' ? m.interface_log_words_back : m.interface_log_accepted_back)({ group: groupOf(group, context) }),
  'record-prepared': ({ checkIn }) =>
    checkIn === undefined ? m.interface_log_record() : m.interface_log_record_date({ date: dayText(checkIn) }),
  'board-locked': () => m.interface_log_locked(),
  'board-unlocked': () => m.interface_log_unlocked(),
  'lane-locked': () => m.lanes_log_locked(),
  'lane-unlocked': () => m.lanes_log_unlocked(),
  'lens-set': ({ lens }) => (lens ? m.words_log_lens({ lens: lensName(lens) }) : m.words_log_lens_off()),
  'snapshot-taken': ({ number, title }, { words }) => m.snaps_log_taken({ number, title: words[title] ?? '…' }),
  'copies-laid': ({ snapshot, cards }) => m.snaps_log_laid({ number: snapshot, count: cards.length }),
  'card-struck': () => m.snaps_log_struck(),
  'screen-covered': () => m.interface_log_covered(),
  'screen-uncovered': () => m.interface_log_uncovered(),
  summoned: () => m.interface_log_summoned(),
  'card-hidden': ({ reason }, { words }) => m.interface_log_hidden({ reason: words[reason] ?? '…' }),
  'wording-suggested': ({ group }, context) => m.words_log_suggested({ group: groupOf(group, context) }),
  'wording-answered': ({ group, answer }, context) => WORDINGS[answer]({ group: groupOf(group, context) }),
  'group-renamed': ({ group }, context) => m.interface_log_renamed({ group: groupOf(group, context) }),
  'caucus-rule-shown': () => m.caucus_log_rule(),
  'caucus-started': ({ with: whom }, context) =>
    whom === 'person' ? m.caucus_log_started_person() : m.caucus_log_started_group({ group: groupOf(whom, context) }),
  'caucus-ended': ({ with: whom, minutes: count }, context) =>
    whom === 'person'
      ? m.caucus_log_ended_person({ count })
      : m.caucus_log_ended_group({ group: groupOf(whom, context), count }),
  'same-time-proposed': ({ to, minutes: count }, context) =>
    m.caucus_log_offered({ group: groupOf(to, context), count }),
  'same-time-answered': ({ group, answer }, context) =>
    (answer === 'yes' ? m.caucus_log_yes : m.caucus_log_no)({ group: groupOf(group, context) }),
  'parking-set': ({ open }) => (open ? m.words_log_parking_open() : m.words_log_parking_closed()),
  'parking-shown': ({ on }) => (on ? m.words_log_parking_shown() : m.words_log_parking_off()),
  'sheet-written': ({ sheet, version }) => SHEETS[sheet]({ version }),
  'rules-ticked': ({ version, count, of }) => m.before_log_ticked({ version, count, of }),
  'acceptance-opened': () => m.before_log_acceptance_opened(),
  'acceptance-closed': ({ result: { outcome, ballots } }) =>
    m.before_log_acceptance_closed({ count: ballots, result: ACCEPTANCE[outcome]() }),
  'tables-sealed': ({ commitment }) => m.tables_log_sealed({ commitment }),
  'tables-set': ({ group, one }, context) =>
    (one ? m.tables_log_one : m.tables_log_several)({ group: groupOf(group, context) }),
  'tables-drawn': ({ tables, seed }, context) =>
    m.tables_log_drawn({
      seed,
      tables: GROUPS.flatMap((group) => {
        const drawn = tables[group]
        return drawn ? m.tables_log_group({ group: groupOf(group, context), tables: namedTables(drawn, context) }) : []
      }).join('. '),
    }),
  'tables-joined': ({ group }, context) => m.tables_log_joined({ group: groupOf(group, context) }),
  'mixed-set': ({ people, commitment }) => m.mixed_log_set({ people: people.a.length + people.b.length, commitment }),
  'mixed-drawn': ({ tables, seed }, context) => m.mixed_log_drawn({ seed, tables: namedTables(tables, context) }),
  'mixed-seated': ({ seat, table }, context) => m.mixed_log_seated({ name: nameOf(seat, context), table }),
  'mixed-shown': ({ cards }) => m.mixed_log_shown({ count: cards }),
  'deletion-taken-back': ({ group, of }, context) =>
    (of === 'board' ? m.keeping_log_board_taken_back : m.keeping_log_taken_back)({ group: groupOf(group, context) }),
  'board-deleted': () => m.keeping_log_board_deleted(),
  'session-ended': ({ unused }) =>
    unused === undefined ? m.interface_log_ended() : m.keeping_log_unused({ days: unused }),
}

const say = <T extends EventType>(event: EventOf<T>, context: LogContext): string => {
  const sentence = SAYS[event.type] as Says[T] | undefined
  return sentence ? sentence(event, context) : event.type
}

/** An entry of the process log as a plain sentence. */
export const logText = (entry: LogEntry, context: LogContext): string =>
  say(entry.public as unknown as SessionEvent, context)
