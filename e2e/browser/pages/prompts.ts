import type { DayKind } from '@parley/shared/session/agenda'

/** What the pages ask for, by kind. */
export const PROMPTS: Readonly<Record<DayKind, string>> = {
  interest: 'What matters to you in this, and why?',
  frustration: 'What makes your work harder than it should be?',
  assumption: 'What are you taking as true that you have not checked?',
}
export const KINDS: Readonly<Record<DayKind, string>> = {
  interest: 'Interests',
  frustration: 'Frustrations',
  assumption: 'Assumptions',
}
