import type { MapBoard, RatedKind, Step, WrittenKind } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { kindPrompt } from '../../../session/step-text.ts'
import {
  AGREEMENTS,
  ALONE,
  APPROVE,
  ASKS,
  ASSUMPTIONS,
  BREAK,
  CIRCLE,
  DOTS,
  CLOSE,
  MATCHES,
  MESSAGES,
  MILESTONES,
  MIXED,
  MIXED_WORDS,
  MOVES,
  OPEN,
  PAIRS,
  RATE_ASSUMPTION,
  RATE_MILESTONE,
  SIGNAL_CHECK,
  REVEAL,
  ROLES,
  SAY_BACK,
  SUPPORT,
  TABLE,
  TENSIONS,
  TURNS,
  TWO_BY_TWO,
  WORDS,
  type StepGuide,
} from './guides.ts'

type ModeOf<A extends Step['act']> = Extract<Step, { readonly act: A; readonly mode: string }>['mode']

// A new mode, board or rating does not compile before it has a guide; a new kind has one by its prompt.
const TALK: Readonly<Record<ModeOf<'talk'>, StepGuide>> = {
  open: OPEN,
  'say-back': SAY_BACK,
  words: WORDS,
  turns: TURNS,
  circle: CIRCLE,
}
const AGREE: Readonly<Record<ModeOf<'agree'>, StepGuide>> = {
  asks: ASKS,
  roles: ROLES,
  agreements: AGREEMENTS,
  close: CLOSE,
}
const MAP: Readonly<Record<MapBoard, StepGuide>> = {
  milestones: MILESTONES,
  assumptions: ASSUMPTIONS,
  'two-by-two': TWO_BY_TWO,
  pairs: PAIRS,
  tensions: TENSIONS,
  messages: MESSAGES,
  matches: MATCHES,
  moves: MOVES,
}
const RATE: Readonly<Record<RatedKind, StepGuide>> = { assumption: RATE_ASSUMPTION, milestone: RATE_MILESTONE }
const KIND_GOES_WRONG: Readonly<Partial<Record<WrittenKind, () => string>>> = {
  interest: m.guide_kind_interest_wrong,
  frustration: m.guide_kind_frustration_wrong,
  assumption: m.guide_kind_assumption_wrong,
}

const aloneGuide = (kind: WrittenKind): StepGuide => {
  const ofKind = KIND_GOES_WRONG[kind]
  return {
    ...ALONE,
    says: [() => kindPrompt(kind), ...ALONE.says],
    goesWrong: ofKind ? [ofKind, ...ALONE.goesWrong] : ALONE.goesWrong,
  }
}

/** The guide to a step of any agenda, by its act, mode and kind (GU1). */
export const guideOf = (step: Step): StepGuide => {
  switch (step.act) {
    case 'talk':
      return TALK[step.mode]
    case 'write':
      if (step.mode === 'mixed') return step.about ? MIXED_WORDS : MIXED
      return step.mode === 'alone' ? aloneGuide(step.kind) : TABLE
    case 'reveal':
      return REVEAL
    case 'vote':
      if (step.method === 'signals') return SIGNAL_CHECK
      if (step.method === 'rate') return RATE[step.of]
      return step.method === 'support' ? SUPPORT : step.dots ? DOTS : APPROVE
    case 'map':
      return MAP[step.board ?? 'milestones']
    case 'agree':
      return AGREE[step.mode]
    case 'break':
      return BREAK
  }
}
