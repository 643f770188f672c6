/** What word processors put before the items of a list. A bullet needs no space behind it, a dash or a number does. */
const LEAD = /^(?:[•·▪‣◦●○■□]\s*|(?:[-–—*+]|\d{1,3}[.)]|\p{L}\))(?:\s+|$))+/u
const HAS_WORDS = /[\p{L}\p{N}]/u

export type PastedLines = {
  readonly lines: readonly string[]
  /** How many lines are longer than a card; they are left as they came. */
  readonly tooLong: number
  /** How many lines stand behind the last one that fits into one paste. */
  readonly more: number
  /** The lines that were left, as they came, for the field that they were pasted into. */
  readonly rest: string
}

/**
 * Pasted lines as texts for cards, one a line: without bullets and numbers, empty lines left out. Nothing is cut: a
 * line of more than `longest` UTF-16 units, and those behind the first `most`, are left.
 */
export const pastedLines = (text: string, most: number, longest: number): PastedLines => {
  const lines: string[] = []
  const rest: string[] = []
  let tooLong = 0
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const words = line.trim().replace(LEAD, '').trim()
    if (!HAS_WORDS.test(words)) continue
    if (words.length > longest) tooLong += 1
    else if (lines.length < most) {
      lines.push(words)
      continue
    }
    rest.push(line)
  }
  return { lines, tooLong, more: rest.length - tooLong, rest: rest.join('\n') }
}
