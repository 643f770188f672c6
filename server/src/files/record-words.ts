import { periodText } from '@parley/shared/map/time-text'
import type { RecordMapWords } from '@parley/shared/snapshot/record-map-scene'
import type { MapWords, RecordWords, SupportWords } from '@parley/shared/snapshot/record-words'
import type { Step } from '@parley/shared/session/agenda'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { m } from '../paraglide/messages.js'
import { gapWords, pulseWords } from './pulse-words.ts'
import { signalWords } from './signal-words.ts'
import { ratingWords } from './rating-words.ts'
import { seriesWords } from './series-words.ts'
import { agreedField } from './agreed-words.ts'
import { axesWords } from './axes-words.ts'
import { planWords } from './plan-words.ts'
import { snapshotWords } from './words.ts'

const dayFormat = new Intl.DateTimeFormat(snapshotWords.language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  // A day has no time of its own, so no place on earth moves it.
  timeZone: 'UTC',
})
/** A day in words; what is no day stands as it was written. */
const day = (iso: string): string => {
  const at = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(at) ? iso : dayFormat.format(at)
}

const stepTitle = (step: Step): string => {
  const { kinds } = snapshotWords
  switch (step.act) {
    case 'talk':
      return {
        open: m.record_step_open(),
        'say-back': m.record_step_say_back(),
        words: m.record_step_words(),
        turns: m.record_step_turns(),
        circle: m.record_step_circle(),
      }[step.mode]
    case 'write':
      if (step.mode === 'mixed') return m.record_step_mixed()
      return step.mode === 'alone'
        ? m.record_step_alone({ kind: kinds[step.kind].toLocaleLowerCase(snapshotWords.language) })
        : m.record_step_table()
    case 'reveal':
      return m.record_step_reveal({
        kind: kindsOf(step)
          .map((kind) => kinds[kind].toLocaleLowerCase(snapshotWords.language))
          .join(', '),
      })
    case 'vote':
      if (step.method === 'rate')
        return { assumption: m.record_step_rate_assumption(), milestone: m.record_step_rate_milestone() }[step.of]
      if (step.method === 'signals') return m.signals_title()
      return step.method === 'support'
        ? m.record_step_support()
        : step.dots
          ? m.votes_dots_title()
          : m.record_step_vote()
    case 'map':
      return {
        milestones: m.record_step_map(),
        assumptions: m.record_step_assumptions(),
        'two-by-two': m.record_step_two_by_two(),
        pairs: m.record_pairs(),
        tensions: m.record_tensions(),
        messages: m.record_messages(),
        matches: m.record_mirror(),
        moves: m.record_moves(),
      }[step.board ?? 'milestones']
    case 'agree':
      return {
        asks: m.record_step_asks(),
        roles: m.record_step_roles(),
        agreements: m.record_step_agreements(),
        close: m.record_step_close(),
      }[step.mode]
    case 'break':
      return m.record_step_break()
  }
}

const ASKED = {
  before: m.record_asked_before,
  during: m.record_asked_during,
  after: m.record_asked_after,
} as const

const SHARES: Readonly<Record<string, () => string>> = {
  '1/2': () => m.record_share_half(),
  '2/3': () => m.record_share_two_thirds(),
  '3/4': () => m.record_share_three_quarters(),
  '1/1': () => m.record_share_all(),
}

const support: SupportWords = {
  title: m.record_support(),
  levels: {
    1: m.record_level_1(),
    2: m.record_level_2(),
    3: m.record_level_3(),
    4: m.record_level_4(),
    5: m.record_level_5(),
    6: m.record_level_6(),
    7: m.record_level_7(),
    8: m.record_level_8(),
  },
  scale: m.record_scale(),
  share: ([part, whole]) => SHARES[`${part}/${whole}`]?.() ?? m.record_share_other({ part, whole }),
  rule: (share) => m.record_support_rule({ share }),
  round: (round, outcome) =>
    outcome === 'carried'
      ? m.record_round_carried({ round })
      : outcome === 'not-carried'
        ? m.record_round_not_carried({ round })
        : m.record_round_not_decided({ round }),
  newWords: m.record_new_words(),
  voted: (count) => m.record_answered({ count }),
  all: m.record_all(),
  supports: m.record_supports(),
  of: (count, all) => m.file_of({ count, all }),
  lines: m.record_lines(),
  undecidedByPapers: (k) => m.votes_paper_undecided({ count: k }),
  split: (k) => m.record_split({ k }),
  figures: (k) => m.record_figures({ k }),
}

const timeText = periodText({
  language: snapshotWords.language,
  week: (week) => m.record_week({ week }),
  weekFrom: (from) => m.record_map_week_from({ day: from }),
  month: (number) => m.record_map_month({ number }),
  quarter: (number) => m.record_map_quarter({ number }),
  months: (from, to) => m.record_map_months({ from, to }),
})

const map: MapWords = {
  title: m.record_map(),
  goals: m.record_goals(),
  lanes: m.record_milestones(),
  noLane: m.record_no_lane(),
  week: (week) =>
    [m.record_week({ week: week.number }), ...(week.day === null ? [] : [timeText(week, true)])].join(', '),
  start: (at) => m.record_map_start({ day: at }),
  promised: m.record_map_label_promised(),
  safe: m.record_map_label_safe(),
  date: m.record_map_label_date(),
  agreed: m.record_map_agreed_by_both(),
  notAgreed: m.record_map_not_agreed(),
  waits: (group) => m.record_map_waits({ group }),
  supports: m.record_map_label_supports(),
  becauseOf: m.record_map_label_because(),
  aCardOf: (group) => m.record_map_a_card_of({ group }),
  pressure: m.record_map_label_pressure(),
  reply: m.record_map_label_reply(),
  unanswered: m.record_map_unanswered(),
  noWeek: m.record_no_week(),
  restsOn: m.record_rests_on(),
  limit: m.record_limit(),
  limits: m.record_limits_apart(),
  chain: m.record_chain(),
  chainWeeks: (count) => m.record_chain_weeks({ count }),
}

/** The sentences of the record from the catalogue. */
export const recordWords: RecordWords = {
  language: snapshotWords.language,
  date: snapshotWords.date,
  day,
  heading: m.record_heading(),
  notice: m.record_notice(),
  keptNotice: ([one = '', other]) =>
    m.record_kept_notice({ groups: other === undefined ? one : m.record_and({ one, other }) }),
  keptAbout: m.record_kept_about(),
  preparedAt: (date) => m.record_prepared({ date }),
  groupSize: snapshotWords.groupSize,
  tookPart: snapshotWords.tookPart,
  emptyChairs: (chairs) => m.record_empty_chairs({ chairs }),
  checkIn: (at) => m.record_check_in({ day: at }),
  both: m.record_both(),
  agreements: {
    title: m.record_agreements(),
    none: m.record_agreements_none(),
    sorts: {
      plan: m.record_sort_plan(),
      role: m.record_sort_role(),
      deadline: m.record_sort_deadline(),
      meeting: m.record_sort_meeting(),
      'working-group': m.record_sort_working_group(),
      communication: m.record_sort_communication(),
      trial: m.record_sort_trial(),
    },
    field: agreedField,
    due: (at) => m.record_due({ day: at }),
    when: (words) => words,
    owner: (name, group) => m.record_owner({ name, group }),
    nameless: m.record_owner_nameless(),
    asked: (group, when) => ASKED[when]({ group }),
    waits: (about) => m.record_waits({ about }),
    together: m.record_together(),
    mixedWork: (count, of) => m.record_mixed_work({ count, of }),
    plan: planWords,
  },
  purpose: m.record_purpose(),
  symptoms: {
    title: m.counts_symptoms(),
    stood: (baseline, source) => m.counts_symptom_stood({ baseline, source }),
  },
  counts: {
    title: m.counts_title(),
    about: m.counts_about(),
    kinds: m.counts_kinds(),
    kind: (kind) => snapshotWords.kinds[kind],
    shared: m.counts_shared(),
    lenses: m.counts_lenses(),
    lens: {
      approach: m.counts_approach(),
      expectations: m.counts_expectations(),
      communication: m.counts_communication(),
    },
    both: m.counts_both(),
  },
  lines: {
    brings: (text) => m.record_brings({ text }),
    takenUp: (text) => m.record_brings_taken({ text }),
    parking: m.record_parking(),
    parkingAbout: m.record_parking_about(),
    next: m.record_parking_next(),
    waits: m.record_parking_waits(),
  },
  linked: {
    pairs: m.record_pairs(),
    moves: m.record_moves(),
    moveWorks: (reach, corners) =>
      reach === 'robust'
        ? m.record_move_robust()
        : reach === 'open'
          ? m.record_move_open()
          : m.record_move_hedge({ futures: corners.reduce((first, rest) => m.record_move_and({ first, rest })) }),
    futureSigns: m.record_future_signs(),
    signShows: (corner) => m.record_future_sign({ future: corner }),
    corner: ({ at, name }) => name ?? axesWords.cornerOf[at],
    friction: m.record_friction(),
    frictionSum: (sum) => m.record_friction_sum(sum),
    mirror: m.record_mirror(),
    mirrorList: (kind, group) =>
      kind === 'us-by-us' ? m.record_mirror_self({ group }) : m.record_mirror_expected({ group }),
    mirrorMet: (met, of, other) => m.record_mirror_met({ met, of, other }),
    mirrorSame: (own, other) => m.record_mirror_same({ own, other }),
    tensions: m.record_tensions(),
    conditions: m.record_conditions(),
    meant: (group, text) => m.record_meant({ group, text }),
    heard: (group) => m.record_heard({ group }),
    fits: (text, group) => m.record_fits({ text, group }),
    gain: (text) => m.record_gain({ text }),
    cost: (text) => m.record_cost({ text }),
    sign: (text) => m.record_sign({ text }),
    messages: m.record_messages(),
    version: (count) => (count === 1 ? m.record_message_first() : m.record_message_version({ count })),
    flagged: (flags) => m.record_message_flagged({ flags }),
    before: (flags) => m.record_message_before({ flags }),
    after: (flags) => m.record_message_after({ flags }),
    flags: ([a = '', b = ''], marked) => m.record_message_flags({ a, b, marked }),
    flagsOf: (group, { vague, missing }) => m.record_message_flags_of({ group, vague, missing }),
    marked: (count, people) => m.record_message_marked({ count, people }),
    markedBy: (groups) =>
      groups
        .map((one) => m.record_message_marked_by(one))
        .reduce((first, rest) => m.record_message_marked_both({ first, rest })),
  },
  differences: {
    title: m.record_differences(),
    again: (when) => m.record_look_again({ when }),
    noReason: m.record_no_reason(),
    reasonsOnly: m.record_reasons_only(),
  },
  asks: {
    title: m.record_asks(),
    from: (asking, asked) => m.record_asks_from({ asking, asked }),
    answers: {
      yes: m.record_answer_yes(),
      no: m.record_answer_no(),
      try: m.record_answer_try(),
      clearer: m.record_answer_clearer(),
      'not-ours': m.record_answer_not_ours(),
    },
    goesTo: (to) => m.record_goes_to({ to }),
    unanswered: m.record_unanswered(),
  },
  roles: {
    title: m.record_roles(),
    parts: {
      answers: m.record_roles_answers(),
      does: m.record_roles_does(),
      asked: m.record_roles_asked(),
      told: m.record_roles_told(),
    },
    nobody: m.record_roles_nobody(),
    differ: m.record_roles_differ(),
  },
  results: {
    ...snapshotWords.result,
    chose: m.record_chose(),
    dotsColumn: m.votes_dots_column(),
    split: (k) => m.record_split({ k }),
    figures: (k) => m.record_figures({ k }),
  },
  support,
  ratings: ratingWords,
  pictures: { of: (says) => m.record_picture({ says }), difference: m.rate_difference() },
  pulse: pulseWords,
  gaps: gapWords,
  signals: signalWords,
  series: seriesWords,
  sponsor: { heading: m.after_sponsor_heading(), notice: m.after_sponsor_notice(), foot: m.after_sponsor_foot() },
  map,
  axes: axesWords,
  words: { title: m.record_words(), about: m.record_words_about() },
  cards: {
    title: m.record_cards(),
    kinds: snapshotWords.kinds,
    shared: snapshotWords.shared,
    joined: snapshotWords.joined,
  },
  happened: { title: m.record_happened(), step: stepTitle, nothing: m.record_happened_nothing() },
  rules: {
    title: m.record_rules(),
    k: (k) => m.record_rule_k({ k }),
    common: m.record_rule_common(),
    dots: m.votes_dots_rule(),
    support: (share) => m.record_rule_support({ share }),
    accepted: m.record_rule_accepted(),
  },
  leftOut: {
    title: m.record_left_out(),
    waiting: (count) => m.record_left_waiting({ count }),
    words: (count) => m.record_left_words({ count }),
    texts: m.record_left_texts(),
    optionTexts: m.record_left_options(),
    notYet: snapshotWords.leftOut.notYet,
    no: snapshotWords.leftOut.no,
    openBallot: snapshotWords.leftOut.openBallot,
    always: snapshotWords.leftOut.always,
  },
  contents: m.record_contents(),
  check: m.record_check(),
  pictureFoot: m.record_picture_foot(),
}

/** The words of the map's picture, from the catalogue. */
export const recordMapWords: RecordMapWords = {
  goals: m.record_goals(),
  limits: m.record_limits(),
  noLane: m.record_no_lane(),
  noWeek: m.record_no_week(),
  emptyCard: snapshotWords.emptyCard,
  limitsAndPressures: m.record_map_limits_and_pressures(),
  period: timeText,
  date: (of, period) => {
    const week = timeText(period, false)
    if (of === 'both') return m.record_map_promised_and_safe({ week })
    return of === 'promised' ? m.record_map_promised({ week }) : m.record_map_safe({ week })
  },
  agreed: m.record_map_agreed(),
  waits: (group) => m.record_map_waits({ group }),
  pressure: m.record_map_from_outside(),
  unanswered: m.record_map_unanswered(),
  line: { supports: m.record_map_supports(), 'because-of': m.record_map_because() },
  joins: (kind, { text: card }) =>
    kind === 'supports' ? m.record_map_supports_of({ card }) : m.record_map_because_of({ card }),
  load: (count, month) =>
    month.day === null
      ? m.record_map_load_weeks({ count, first: month.first, last: month.last })
      : m.record_map_load_month({ count, month: timeText(month, true) }),
  longestChain: (weeks, milestones) =>
    weeks === null ? m.record_chain_steps({ count: milestones }) : m.record_chain_label({ count: weeks }),
  plateName: ({ text, lane, week }) => {
    const place = [...(lane === null ? [] : [lane]), ...(week === null ? [] : [timeText(week, true)])].join(', ')
    return place === '' ? text : m.record_plate({ text, place })
  },
}
