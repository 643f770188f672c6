import { pastedLines, type PastedLines } from '../lib/pasted-lines.ts'
import { CARD_TEXT_MOST, GOAL_LINES_MOST } from '../limits.ts'

export type PastedGoals = Omit<PastedLines, 'lines'> & { readonly goals: readonly string[] }

/** Pasted lines as texts for goals, one a line. Lines that do not fit, or come behind the most of one paste, are left. */
export const goalsFromLines = (text: string): PastedGoals => {
  const { lines, ...left } = pastedLines(text, GOAL_LINES_MOST, CARD_TEXT_MOST)
  return { goals: lines, ...left }
}
