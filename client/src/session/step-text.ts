import type { Kind, Step } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'

const one: Readonly<Record<Kind, () => string>> = {
  interest: m.steps_kind_interest,
  frustration: m.steps_kind_frustration,
  assumption: m.steps_kind_assumption,
  problem: m.steps_kind_problem,
  note: m.steps_kind_note,
}
const many: Readonly<Record<Kind, () => string>> = {
  interest: m.steps_kinds_interest,
  frustration: m.steps_kinds_frustration,
  assumption: m.steps_kinds_assumption,
  problem: m.steps_kinds_problem,
  note: m.steps_kinds_note,
}
const prompts = {
  interest: m.steps_prompt_interest,
  frustration: m.steps_prompt_frustration,
  assumption: m.steps_prompt_assumption,
} as const

/** "interest". */
export const kindName = (kind: Kind): string => one[kind]()
/** "Interests". */
export const kindsName = (kind: Kind): string => many[kind]()

/** The question that people write to, as a sentence in the serif type. */
export const kindPrompt = (kind: keyof typeof prompts): string => prompts[kind]()

/** What a step is called in the agenda and at the top of the page. */
export const stepTitle = (step: Step): string => {
  switch (step.act) {
    case 'talk':
      return m.steps_title_open()
    case 'write':
      return step.mode === 'alone' ? m.steps_title_alone({ kinds: kindsName(step.kind) }) : m.steps_title_table()
    case 'reveal':
      return m.steps_title_reveal({ kinds: kindsName(step.kind) })
    case 'vote':
      return m.steps_title_vote()
    case 'agree':
      return m.steps_title_close()
    case 'break':
      return m.steps_title_break()
  }
}

/** What a step asks of people, in one sentence. */
export const stepInstruction = (step: Step): string => {
  switch (step.act) {
    case 'talk':
      return m.steps_do_open()
    case 'write':
      return step.mode === 'alone' ? kindPrompt(step.kind) : m.steps_do_table()
    case 'reveal':
      return m.steps_do_reveal()
    case 'vote':
      return m.steps_do_vote()
    case 'agree':
      return m.steps_do_close()
    case 'break':
      return m.steps_do_break()
  }
}

/** "3 of 9"; nothing before the first step. */
export const stepPlace = (current: number, steps: number): string =>
  current < 0 ? '' : m.steps_place({ at: current + 1, of: steps })
