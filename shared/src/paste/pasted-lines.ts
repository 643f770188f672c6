/** What word processors put before the items of a list. A bullet needs no space behind it, a dash or a number does. */
const LEAD = /^(?:[•·▪‣◦●○■□]\s*|(?:[-–—*+]|\d{1,3}[.)]|\p{L}\))(?:\s+|$))+/u
const HAS_WORDS = /[\p{L}\p{N}]/u

/** Why a line stays in its field. The ids are stable: pages and tests name a problem by them. */
export type LineProblem = 'line-too-long' | 'line-over-the-most' | 'word-without-plain' | 'word-too-long'

/** A line that stays: where it stands in the field, from 1, what it says, and why it does not come. */
export type LeftLine = { readonly number: number; readonly text: string; readonly problem: LineProblem }

export type PastedLines = {
  readonly lines: readonly string[]
  /** How many lines are longer than a card; they are left as they came. */
  readonly tooLong: number
  /** How many lines stand behind the last one that fits into one paste. */
  readonly more: number
  /** How many lines have something on them and no word, such as a row of dashes; they come to nothing. */
  readonly empty: number
  readonly left: readonly LeftLine[]
  /** The lines that were left, as they came, for the field that they were pasted into. */
  readonly rest: string
}

/** The lines of a text, whatever ends them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|[\r\n\u2028\u2029]/)

/** Lines that stay, as they came. */
export const restOf = (left: readonly LeftLine[]): string => left.map(({ text }) => text).join('\n')

/**
 * Pasted lines as texts for cards, one a line: without bullets and numbers, empty lines left out. Nothing is cut: a
 * line of more than `longest` UTF-16 units, and those behind the first `most`, are left.
 */
export const pastedLines = (text: string, most: number, longest: number): PastedLines => {
  const lines: string[] = []
  const left: LeftLine[] = []
  let empty = 0
  for (const [at, line] of linesOf(text).entries()) {
    const words = line.trim().replace(LEAD, '').trim()
    if (!HAS_WORDS.test(words)) {
      if (line.trim() !== '') empty += 1
    } else if (words.length > longest) left.push({ number: at + 1, text: line, problem: 'line-too-long' })
    else if (lines.length < most) lines.push(words)
    else left.push({ number: at + 1, text: line, problem: 'line-over-the-most' })
  }
  const tooLong = left.filter(({ problem }) => problem === 'line-too-long').length
  return { lines, tooLong, more: left.length - tooLong, empty, left, rest: restOf(left) }
}
