import type { DeskKind, Kind, NewStep, Step, WrittenKind } from '@parley/shared/session/agenda'
import { isMirrorKind, kindsOf } from '@parley/shared/session/written-kinds'
import { m } from '../paraglide/messages.js'
import { ratingAsks, ratingTitle } from './rating-text.ts'

const one: Readonly<Record<Kind, () => string>> = {
  interest: m.steps_kind_interest,
  frustration: m.steps_kind_frustration,
  assumption: m.steps_kind_assumption,
  problem: m.steps_kind_problem,
  note: m.steps_kind_note,
  goal: m.steps_kind_goal,
  meaning: m.steps_kind_meaning,
  lane: m.steps_kind_lane,
  milestone: m.steps_kind_milestone,
  limit: m.steps_kind_limit,
  term: m.steps_kind_term,
  rewrite: m.steps_kind_rewrite,
  proposal: m.steps_kind_proposal,
  ask: m.steps_kind_ask,
  agreement: m.steps_kind_agreement,
  difference: m.steps_kind_difference,
  reason: m.steps_kind_reason,
  text: m.steps_kind_text,
  stack: m.steps_kind_stack,
  pressure: m.steps_kind_pressure,
  reply: m.steps_kind_reply,
  start: m.steps_kind_start,
  test: m.steps_kind_test,
  axis: m.steps_kind_axis,
  measure: m.kinds_one_measure,
  change: m.kinds_one_change,
  unseen: m.kinds_one_unseen,
  friction: m.kinds_one_friction,
  'us-by-us': m.kinds_one_us_by_us,
  'them-by-us': m.kinds_one_them_by_us,
  'us-by-them': m.kinds_one_us_by_them,
  risk: m.kinds_one_risk,
  sign: m.kinds_one_sign,
  helped: m.kinds_one_helped,
  meant: m.kinds_one_meant,
  heard: m.kinds_one_heard,
  tension: m.kinds_one_tension,
  pole: m.kinds_one_pole,
  gain: m.kinds_one_gain,
  cost: m.kinds_one_cost,
  warning: m.kinds_one_warning,
  condition: m.kinds_one_condition,
  parked: m.words_kind_parked,
  bring: m.words_kind_bring,
  listening: m.turns_kind_heard,
  option: m.mixed_kind,
  message: m.craft_one_message,
  version: m.craft_one_version,
  vague: m.craft_one_vague,
  missing: m.craft_one_missing,
  match: m.mirror_one,
  move: m.moves_one,
  tell: m.moves_sign_one,
}
const many: Readonly<Record<Kind, () => string>> = {
  interest: m.steps_kinds_interest,
  frustration: m.steps_kinds_frustration,
  assumption: m.steps_kinds_assumption,
  problem: m.steps_kinds_problem,
  note: m.steps_kinds_note,
  goal: m.steps_kinds_goal,
  meaning: m.steps_kinds_meaning,
  lane: m.steps_kinds_lane,
  milestone: m.steps_kinds_milestone,
  limit: m.steps_kinds_limit,
  term: m.steps_kinds_term,
  rewrite: m.steps_kinds_rewrite,
  proposal: m.steps_kinds_proposal,
  ask: m.steps_kinds_ask,
  agreement: m.steps_kinds_agreement,
  difference: m.steps_kinds_difference,
  reason: m.steps_kinds_reason,
  text: m.steps_kinds_text,
  stack: m.steps_kinds_stack,
  pressure: m.steps_kinds_pressure,
  reply: m.steps_kinds_reply,
  start: m.steps_kinds_start,
  test: m.steps_kinds_test,
  axis: m.steps_kinds_axis,
  measure: m.kinds_many_measure,
  change: m.kinds_many_change,
  unseen: m.kinds_many_unseen,
  friction: m.kinds_many_friction,
  'us-by-us': m.kinds_many_us_by_us,
  'them-by-us': m.kinds_many_them_by_us,
  'us-by-them': m.kinds_many_us_by_them,
  risk: m.kinds_many_risk,
  sign: m.kinds_many_sign,
  helped: m.kinds_many_helped,
  meant: m.kinds_many_meant,
  heard: m.kinds_many_heard,
  tension: m.kinds_many_tension,
  pole: m.kinds_many_pole,
  gain: m.kinds_many_gain,
  cost: m.kinds_many_cost,
  warning: m.kinds_many_warning,
  condition: m.kinds_many_condition,
  parked: m.words_kinds_parked,
  bring: m.words_kinds_bring,
  listening: m.turns_kinds_heard,
  option: m.mixed_kinds,
  message: m.craft_many_message,
  version: m.craft_many_version,
  vague: m.craft_many_vague,
  missing: m.craft_many_missing,
  match: m.mirror_many,
  move: m.moves_many,
  tell: m.moves_sign_many,
}
const prompts: Readonly<Record<DeskKind, () => string>> = {
  interest: m.steps_prompt_interest,
  frustration: m.steps_prompt_frustration,
  assumption: m.steps_prompt_assumption,
  pressure: m.kinds_prompt_pressure,
  limit: m.kinds_prompt_limit,
  measure: m.kinds_prompt_measure,
  change: m.kinds_prompt_change,
  unseen: m.kinds_prompt_unseen,
  friction: m.kinds_prompt_friction,
  'us-by-us': m.kinds_prompt_us_by_us,
  'them-by-us': m.kinds_prompt_them_by_us,
  'us-by-them': m.kinds_prompt_us_by_them,
  risk: m.kinds_prompt_risk,
  sign: m.kinds_prompt_sign,
  helped: m.kinds_prompt_helped,
  listening: m.turns_heard_prompt,
}
const talkTitles = {
  open: m.steps_title_open,
  'say-back': m.steps_title_say_back,
  words: m.steps_title_words,
  turns: m.turns_step_title,
  circle: m.turns_circle_title,
} as const
const talkAsks = {
  open: m.steps_do_open,
  'say-back': m.steps_do_say_back,
  words: m.steps_do_words,
  turns: m.turns_step_do,
  circle: m.turns_circle_do,
} as const
const agreeTitles = {
  asks: m.steps_title_asks,
  roles: m.roles_step,
  agreements: m.steps_title_agreements,
  close: m.steps_title_close,
} as const
const agreeAsks = {
  asks: m.steps_do_asks,
  roles: m.roles_do,
  agreements: m.steps_do_agreements,
  close: m.steps_do_close,
} as const

/** "interest". */
export const kindName = (kind: Kind): string => one[kind]()
/** "Interests". */
export const kindsName = (kind: Kind): string => many[kind]()

/** "Pressures, Limits". */
export const kindsNames = (kinds: readonly WrittenKind[]): string =>
  kinds.map((kind) => kindsName(kind)).reduce((first, rest) => m.kinds_list({ first, rest }))

/** The question that people write to, as a sentence in the serif type. */
export const kindPrompt = (kind: DeskKind): string => prompts[kind]()

const mixedWordsTitles = { 2: m.craft_mixed_step_2, 3: m.craft_mixed_step_3, 4: m.craft_mixed_step_4 } as const
const mixedTitles = { 2: m.mixed_step_2, 3: m.mixed_step_3, 4: m.mixed_step_4 } as const

const mapTitles = {
  milestones: m.steps_title_map,
  assumptions: m.axes_step_assumptions,
  'two-by-two': m.axes_step_two_by_two,
  pairs: m.kinds_step_pairs,
  tensions: m.kinds_step_tensions,
  messages: m.craft_step_messages,
  matches: m.mirror_step,
  moves: m.moves_step,
} as const
const mapAsks = {
  milestones: m.steps_do_map,
  assumptions: m.axes_do_assumptions,
  'two-by-two': m.axes_do_two_by_two,
  pairs: m.kinds_do_pairs,
  tensions: m.kinds_do_tensions,
  messages: m.craft_do_messages,
  matches: m.mirror_do,
  moves: m.moves_do,
} as const

/** What a step is called in the agenda and at the top of the page. */
export const stepTitle = (step: NewStep): string => {
  switch (step.act) {
    case 'talk':
      return talkTitles[step.mode]()
    case 'write':
      if (step.mode === 'mixed') return (step.about ? mixedWordsTitles : mixedTitles)[step.size]()
      return step.mode === 'alone' ? m.steps_title_alone({ kinds: kindsName(step.kind) }) : m.steps_title_table()
    case 'reveal':
      return m.steps_title_reveal({
        kinds: kindsOf(step).every(isMirrorKind) ? m.kinds_mirror_wall() : kindsNames(kindsOf(step)),
      })
    case 'vote':
      if (step.method === 'signals') return m.signals_title()
      if (step.method === 'rate') return ratingTitle(step.of)
      return step.method === 'support'
        ? m.steps_title_support()
        : step.dots
          ? m.votes_dots_step()
          : m.steps_title_vote()
    case 'map':
      return mapTitles[step.board ?? 'milestones']()
    case 'agree':
      return agreeTitles[step.mode]()
    case 'break':
      return m.steps_title_break()
  }
}

/** What a step asks of people, in one sentence. */
export const stepInstruction = (step: Step): string => {
  switch (step.act) {
    case 'talk':
      return talkAsks[step.mode]()
    case 'write':
      if (step.mode === 'mixed') return step.about ? m.craft_mixed_do() : m.mixed_step_do()
      return step.mode === 'alone' ? kindPrompt(step.kind) : m.steps_do_table()
    case 'reveal':
      return m.steps_do_reveal()
    case 'vote':
      if (step.method === 'signals') return m.signals_do()
      if (step.method === 'rate') return ratingAsks(step.of)
      return step.method === 'support' ? m.steps_do_support() : m.steps_do_vote()
    case 'map':
      return mapAsks[step.board ?? 'milestones']()
    case 'agree':
      return agreeAsks[step.mode]()
    case 'break':
      return m.steps_do_break()
  }
}

/** "3 of 9"; nothing before the first step. */
export const stepPlace = (current: number, steps: number): string =>
  current < 0 ? '' : m.steps_place({ at: current + 1, of: steps })
