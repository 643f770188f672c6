import type { MineWords, SnapshotWords } from '@parley/shared/snapshot/snapshot-words'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'

const LANGUAGE = 'en-GB'

/** The day and the time with its zone: files of one afternoon can be told apart, wherever they are read. */
const dateTime = new Intl.DateTimeFormat(LANGUAGE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})
const date = (at: number): string => dateTime.format(at)

/** What the files call the kinds that were written. */
const writtenNames: Readonly<Record<WrittenKind, string>> = {
  interest: m.file_kind_interest(),
  frustration: m.file_kind_frustration(),
  assumption: m.file_kind_assumption(),
  pressure: m.file_kind_pressure(),
  limit: m.file_kind_limit(),
  measure: m.file_kind_measure(),
  change: m.file_kind_change(),
  unseen: m.file_kind_unseen(),
  friction: m.file_kind_friction(),
  'us-by-us': m.file_kind_us_by_us(),
  'them-by-us': m.file_kind_them_by_us(),
  'us-by-them': m.file_kind_us_by_them(),
  risk: m.file_kind_risk(),
  sign: m.file_kind_sign(),
  helped: m.file_kind_helped(),
}

/** The sentences of the working snapshot from the catalogue. */
export const snapshotWords: SnapshotWords = {
  language: LANGUAGE,
  date,
  notice: m.file_working_notice(),
  about: m.file_working_about(),
  groupSize: (name, count) => m.file_group_size({ name, count }),
  tookPart: (count) => m.file_took_part({ count }),
  board: m.file_board(),
  kinds: {
    ...writtenNames,
    together: m.file_together(),
  },
  shared: m.file_shared(),
  cards: (count) => (count === 0 ? m.file_no_cards() : m.file_cards({ count })),
  emptyCard: m.file_empty_card(),
  emptyStack: m.file_empty_stack(),
  arrows: m.file_arrows(),
  arrow: (from, to, label) => (label === '' ? m.file_arrow({ from, to }) : m.file_arrow_labelled({ from, to, label })),
  drawings: (count) => m.file_drawings({ count }),
  marks: {
    'true-for-me': m.file_mark_true_for_me(),
    'new-to-me': m.file_mark_new_to_me(),
    unclear: m.file_mark_unclear(),
  },
  joined: (count) => m.file_joined({ count }),
  markByGroup: (mark, [[groupA, a], [groupB, b]]) => m.file_mark_by_group({ mark, groupA, a, groupB, b }),
  markTotal: (mark, total) => m.file_mark_total({ mark, total }),
  result: {
    title: (round) => (round > 1 ? m.file_result_round({ round }) : m.file_result()),
    voted: (count) => m.file_voted({ count }),
    papers: (count) => m.votes_paper_counted({ count }),
    papersHide: (k) => m.votes_paper_hidden({ count: k }),
    common: m.file_common(),
    says: m,
    one: m.file_one(),
    others: m.file_others(),
    totals: m.file_totals(),
    option: (number) => m.file_option({ number }),
    of: (count, all) => m.file_of({ count, all }),
    groupCount: (group, count, all) => m.file_group_count({ group, count, all }),
    dots: {
      title: (round) => (round > 1 ? m.votes_dots_title_round({ round }) : m.votes_dots_title()),
      of: (count) => m.votes_dots_count({ count }),
      groupCount: (group, count) => m.votes_dots_group({ group, count }),
    },
  },
  rules: {
    title: m.file_rules(),
    k: (k) => m.file_rule_k({ k }),
    cap: (round, cap) => (round > 1 ? m.file_rule_cap_round({ round, cap }) : m.file_rule_cap({ cap })),
    common: m.file_rule_common(),
    dots: {
      cap: (round, cap) => (round > 1 ? m.votes_dots_rule_cap_round({ round, cap }) : m.votes_dots_rule_cap({ cap })),
      common: m.votes_dots_rule(),
    },
  },
  leftOut: {
    title: m.file_left_out(),
    texts: m.file_left_out_texts(),
    day: m.file_left_out_day(),
    optionTexts: m.file_left_out_options(),
    notYet: (group) => m.file_left_out_not_yet({ group }),
    no: (group) => m.file_left_out_no({ group }),
    openBallot: m.file_left_out_open(),
    split: (round, k) => (round > 1 ? m.file_left_out_split_round({ round, k }) : m.file_left_out_split({ k })),
    figures: (round, k) => (round > 1 ? m.file_left_out_figures_round({ round, k }) : m.file_left_out_figures({ k })),
    always: [m.file_left_out_private(), m.file_left_out_hidden(), m.file_left_out_who(), m.file_left_out_talks()],
  },
}

/** The sentences of the file for one person, from the catalogue. */
export const mineWords: MineWords = {
  language: LANGUAGE,
  date,
  heading: (title) => m.file_mine_heading({ title }),
  notice: m.file_mine_notice(),
  writtenBy: (name) => m.file_mine_written_by({ name }),
  drafts: m.file_mine_drafts(),
  noDrafts: m.file_mine_no_drafts(),
  shared: m.file_mine_shared(),
  noShared: m.file_mine_no_shared(),
  kinds: {
    ...writtenNames,
    problem: m.file_kind_problem(),
    note: m.file_kind_note(),
    listening: m.file_kind_heard(),
  },
  where: { table: m.file_mine_at_table(), board: m.file_mine_on_board() },
  held: m.file_mine_held(),
}
