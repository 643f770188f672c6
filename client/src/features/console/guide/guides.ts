import { m } from '../../../paraglide/messages.js'

type Words = () => string

/** What a mediator may want to know about a step: data, in words of the catalogue. */
export type StepGuide = {
  readonly purpose: Words
  readonly says: readonly Words[]
  readonly goesWrong: readonly Words[]
  /** Where a day gets heavy by its nature: that it does is said before it worries anybody. */
  readonly hard?: Words
}

export const BEFORE: StepGuide = {
  purpose: m.guide_before_purpose,
  says: [m.guide_before_say_1, m.guide_before_say_2, m.guide_before_say_3, m.guide_before_say_4, m.guide_before_say_5],
  goesWrong: [m.guide_before_wrong_1, m.guide_before_wrong_2],
}
export const OPEN: StepGuide = {
  purpose: m.guide_open_purpose,
  says: [m.guide_open_say_1, m.guide_open_say_2, m.guide_open_say_3, m.guide_open_say_4],
  goesWrong: [m.guide_open_wrong_1, m.guide_open_wrong_2, m.guide_open_wrong_3],
}
export const SAY_BACK: StepGuide = {
  purpose: m.guide_say_back_purpose,
  says: [m.guide_say_back_say_1, m.guide_say_back_say_2, m.guide_say_back_say_3, m.guide_say_back_say_4],
  goesWrong: [m.guide_say_back_wrong_1, m.guide_say_back_wrong_2, m.guide_say_back_wrong_3],
  hard: m.guide_say_back_hard,
}
export const WORDS: StepGuide = {
  purpose: m.guide_words_purpose,
  says: [m.guide_words_say_1, m.guide_words_say_2, m.guide_words_say_3, m.guide_words_say_4],
  goesWrong: [m.guide_words_wrong_1, m.guide_words_wrong_2],
}
export const TURNS: StepGuide = {
  purpose: m.turns_guide_purpose,
  says: [m.turns_say_1, m.turns_say_2, m.turns_say_3, m.turns_say_4],
  goesWrong: [m.turns_guide_wrong_1, m.turns_guide_wrong_2, m.turns_guide_wrong_3],
}
export const CIRCLE: StepGuide = {
  purpose: m.turns_circle_guide_purpose,
  says: [m.turns_circle_say_1, m.turns_circle_say_2, m.turns_circle_say_3],
  goesWrong: [m.turns_circle_guide_wrong_1, m.turns_circle_guide_wrong_2],
}
export const ALONE: StepGuide = {
  purpose: m.guide_alone_purpose,
  says: [m.guide_alone_say_1, m.guide_alone_say_2, m.guide_alone_say_3],
  goesWrong: [m.guide_alone_wrong_1, m.guide_alone_wrong_2, m.guide_alone_wrong_3],
}
export const TABLE: StepGuide = {
  purpose: m.guide_table_purpose,
  says: [m.guide_table_say_1, m.guide_table_say_2, m.guide_table_say_3, m.guide_table_say_4],
  goesWrong: [m.guide_table_wrong_1, m.guide_table_wrong_2, m.guide_table_wrong_3],
  hard: m.guide_table_hard,
}
export const MIXED: StepGuide = {
  purpose: m.mixed_guide_purpose,
  says: [m.mixed_say_1, m.mixed_say_2, m.mixed_say_3],
  goesWrong: [m.mixed_guide_wrong_1, m.mixed_guide_wrong_2, m.mixed_guide_wrong_3],
}
export const MIXED_WORDS: StepGuide = {
  purpose: m.craft_mixed_purpose,
  says: [m.craft_mixed_say_1, m.craft_mixed_say_2, m.craft_mixed_say_3],
  goesWrong: [m.craft_mixed_wrong_1, m.craft_mixed_wrong_2],
}
export const REVEAL: StepGuide = {
  purpose: m.guide_reveal_purpose,
  says: [m.guide_reveal_say_1, m.guide_reveal_say_2, m.guide_reveal_say_3, m.guide_reveal_say_4],
  goesWrong: [m.guide_reveal_wrong_1, m.guide_reveal_wrong_2, m.guide_reveal_wrong_3],
  hard: m.guide_reveal_hard,
}
export const APPROVE: StepGuide = {
  purpose: m.guide_approve_purpose,
  says: [m.guide_approve_say_1, m.guide_approve_say_2, m.guide_approve_say_3, m.guide_approve_say_4],
  goesWrong: [m.guide_approve_wrong_1, m.guide_approve_wrong_2, m.guide_approve_wrong_3],
  hard: m.guide_approve_hard,
}
/** The same question, with dots to give out. */
export const DOTS: StepGuide = {
  ...APPROVE,
  goesWrong: [m.guide_approve_wrong_1, m.votes_dots_guide_wrong, m.guide_approve_wrong_2],
}
export const MATCHES: StepGuide = {
  purpose: m.mirror_guide_purpose,
  says: [m.mirror_guide_say_1, m.mirror_guide_say_2, m.mirror_guide_say_3],
  goesWrong: [m.mirror_guide_wrong_1, m.mirror_guide_wrong_2],
  hard: m.mirror_guide_hard,
}
export const MOVES: StepGuide = {
  purpose: m.moves_guide_purpose,
  says: [m.moves_guide_say_1, m.moves_guide_say_2, m.moves_guide_say_3],
  goesWrong: [m.moves_guide_wrong_1, m.moves_guide_wrong_2],
  hard: m.moves_guide_hard,
}
export const SUPPORT: StepGuide = {
  purpose: m.guide_support_purpose,
  says: [m.guide_support_say_1, m.guide_support_say_2, m.guide_support_say_3, m.guide_support_say_4, m.purpose_say],
  goesWrong: [m.guide_support_wrong_1, m.guide_support_wrong_2, m.guide_support_wrong_3],
  hard: m.guide_support_hard,
}
export const RATE_ASSUMPTION: StepGuide = {
  purpose: m.guide_rate_assumption_purpose,
  says: [
    m.guide_rate_assumption_say_1,
    m.guide_rate_assumption_say_2,
    m.guide_rate_assumption_say_3,
    m.guide_rate_assumption_say_4,
  ],
  goesWrong: [m.guide_rate_assumption_wrong_1, m.guide_rate_assumption_wrong_2, m.guide_rate_assumption_wrong_3],
}
export const RATE_MILESTONE: StepGuide = {
  purpose: m.guide_rate_milestone_purpose,
  says: [
    m.guide_rate_milestone_say_1,
    m.guide_rate_milestone_say_2,
    m.guide_rate_milestone_say_3,
    m.guide_rate_milestone_say_4,
  ],
  goesWrong: [m.guide_rate_milestone_wrong_1, m.guide_rate_milestone_wrong_2],
}
export const SIGNAL_CHECK: StepGuide = {
  purpose: m.signals_guide_purpose,
  says: [m.signals_guide_say_1, m.signals_guide_say_2, m.signals_guide_say_3, m.signals_guide_say_4],
  goesWrong: [m.signals_guide_wrong_1, m.signals_guide_wrong_2, m.signals_guide_wrong_3],
}
export const MILESTONES: StepGuide = {
  purpose: m.guide_milestones_purpose,
  says: [
    m.guide_milestones_say_1,
    m.guide_milestones_say_2,
    m.guide_milestones_say_3,
    m.guide_milestones_say_4,
    m.guide_milestones_say_5,
  ],
  goesWrong: [m.guide_milestones_wrong_1, m.guide_milestones_wrong_2, m.guide_milestones_wrong_3],
  hard: m.guide_milestones_hard,
}
export const ASSUMPTIONS: StepGuide = {
  purpose: m.guide_assumptions_purpose,
  says: [m.guide_assumptions_say_1, m.guide_assumptions_say_2, m.guide_assumptions_say_3, m.guide_assumptions_say_4],
  goesWrong: [m.guide_assumptions_wrong_1, m.guide_assumptions_wrong_2, m.guide_assumptions_wrong_3],
}
export const TWO_BY_TWO: StepGuide = {
  purpose: m.guide_two_by_two_purpose,
  says: [m.guide_two_by_two_say_1, m.guide_two_by_two_say_2, m.guide_two_by_two_say_3, m.guide_two_by_two_say_4],
  goesWrong: [m.guide_two_by_two_wrong_1, m.guide_two_by_two_wrong_2, m.guide_two_by_two_wrong_3],
  hard: m.guide_two_by_two_hard,
}
export const ASKS: StepGuide = {
  purpose: m.guide_asks_purpose,
  says: [m.guide_asks_say_1, m.guide_asks_say_2, m.guide_asks_say_3, m.guide_asks_say_4],
  goesWrong: [m.guide_asks_wrong_1, m.guide_asks_wrong_2, m.guide_asks_wrong_3],
  hard: m.guide_asks_hard,
}
export const ROLES: StepGuide = {
  purpose: m.roles_guide_purpose,
  says: [m.roles_say_1, m.roles_say_2, m.roles_say_3, m.roles_say_4],
  goesWrong: [m.roles_guide_wrong_1, m.roles_guide_wrong_2, m.roles_guide_wrong_3],
}
export const AGREEMENTS: StepGuide = {
  purpose: m.guide_agreements_purpose,
  says: [m.guide_agreements_say_1, m.guide_agreements_say_2, m.guide_agreements_say_3, m.guide_agreements_say_4],
  goesWrong: [m.guide_agreements_wrong_1, m.guide_agreements_wrong_2, m.guide_agreements_wrong_3],
}
export const CLOSE: StepGuide = {
  purpose: m.guide_close_purpose,
  says: [m.guide_close_say_1, m.guide_close_say_2, m.guide_close_say_3, m.guide_close_say_4],
  goesWrong: [m.guide_close_wrong_1, m.guide_close_wrong_2, m.guide_close_wrong_3],
}
export const BREAK: StepGuide = {
  purpose: m.guide_break_purpose,
  says: [m.guide_break_say_1, m.guide_break_say_2, m.guide_break_say_3],
  goesWrong: [m.guide_break_wrong_1, m.guide_break_wrong_2],
}

export const PAIRS: StepGuide = {
  purpose: m.kinds_guide_pairs_purpose,
  says: [m.kinds_guide_pairs_say_1, m.kinds_guide_pairs_say_2, m.kinds_guide_pairs_say_3],
  goesWrong: [m.kinds_guide_pairs_wrong_1, m.kinds_guide_pairs_wrong_2],
  hard: m.kinds_guide_pairs_hard,
}

export const TENSIONS: StepGuide = {
  purpose: m.kinds_guide_tensions_purpose,
  says: [m.kinds_guide_tensions_say_1, m.kinds_guide_tensions_say_2, m.kinds_guide_tensions_say_3],
  goesWrong: [m.kinds_guide_tensions_wrong_1, m.kinds_guide_tensions_wrong_2],
  hard: m.kinds_guide_tensions_hard,
}

export const MESSAGES: StepGuide = {
  purpose: m.craft_guide_messages_purpose,
  says: [m.craft_guide_messages_say_1, m.craft_guide_messages_say_2, m.craft_guide_messages_say_3],
  goesWrong: [m.craft_guide_messages_wrong_1, m.craft_guide_messages_wrong_2],
  hard: m.craft_guide_messages_hard,
}
