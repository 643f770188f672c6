import { m } from '../../../paraglide/messages.js'

const LEVELS: Readonly<Record<number, () => string>> = {
  1: m.participant_support_1,
  2: m.participant_support_2,
  3: m.participant_support_3,
  4: m.participant_support_4,
  5: m.participant_support_5,
  6: m.participant_support_6,
  7: m.participant_support_7,
  8: m.participant_support_8,
}
/** "I can support it". */
export const levelText = (level: number): string => LEVELS[level]?.() ?? String(level)

const RESULTS = {
  carried: m.participant_support_carried,
  'not-carried': m.participant_support_not_carried,
  'not-decided': m.participant_support_not_decided,
} as const
/** "Carried". */
export const resultText = (carried: keyof typeof RESULTS): string => RESULTS[carried]()
