import { CARD_TEXT_MOST, GOAL_LINES_MOST } from '../limits.ts'

/** What word processors put before the items of a list. A bullet needs no space behind it, a dash or a number does. */
const LEAD = /^(?:[•·▪‣◦●○■□]\s*|(?:[-–—*+]|\d{1,3}[.)]|\p{L}\))(?:\s+|$))+/u
const HAS_WORDS = /[\p{L}\p{N}]/u

export type PastedGoals = {
  readonly goals: readonly string[]
  /** How many lines are longer than a card; they are left as they came. */
  readonly tooLong: number
  /** How many lines stand behind the last one that fits into one paste. */
  readonly more: number
  /** The lines that were left, as they came, for the field that they were pasted into. */
  readonly rest: string
}

/**
 * Pasted lines as texts for goals, one a line: without bullets and numbers, empty lines left out. Nothing is cut: a
 * line that does not fit, and those behind the most that one paste may bring, are left.
 */
export const goalsFromLines = (text: string): PastedGoals => {
  const goals: string[] = []
  const rest: string[] = []
  let tooLong = 0
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const goal = line.trim().replace(LEAD, '').trim()
    if (!HAS_WORDS.test(goal)) continue
    if (goal.length > CARD_TEXT_MOST) tooLong += 1
    else if (goals.length < GOAL_LINES_MOST) {
      goals.push(goal)
      continue
    }
    rest.push(line)
  }
  return { goals, tooLong, more: rest.length - tooLong, rest: rest.join('\n') }
}
