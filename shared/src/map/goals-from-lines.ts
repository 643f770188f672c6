import { CARD_TEXT_MOST } from '../protocol/commands.ts'

/** Goals that one paste may bring. */
export const GOAL_LINES_MOST = 60

/** What word processors put before the items of a list. A bullet needs no space behind it, a dash or a number does. */
const LEAD = /^(?:[•·▪‣◦●○■□]\s*|(?:[-–—*+]|\d{1,3}[.)]|\p{L}\))(?:\s+|$))+/u
const HAS_WORDS = /[\p{L}\p{N}]/u

/** At most so long, never cut inside a character made of two halves. */
const cut = (text: string): string => {
  const short = text.slice(0, CARD_TEXT_MOST)
  return /[\uD800-\uDBFF]$/.test(short) && short.length < text.length ? short.slice(0, -1) : short
}

/** Pasted lines as texts for goals, one a line: without bullets and numbers, empty lines left out. */
export const goalsFromLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => cut(line.trim().replace(LEAD, '').trim()))
    .filter((line) => HAS_WORDS.test(line))
    .slice(0, GOAL_LINES_MOST)
