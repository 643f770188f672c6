import { linesOf, restOf, type LeftLine } from '../paste/pasted-lines.ts'
import { CARD_TEXT_MOST, GOAL_LINES_MOST, TERM_MOST } from '../limits.ts'

/** A word of a list with what it means in plain words. */
export type ListedWord = { readonly term: string; readonly plain: string }
export type PastedWords = {
  readonly words: readonly ListedWord[]
  /** How many lines name a word that is known already; they are left out. */
  readonly known: number
  /** Lines with something on them that are no word with plain words, or do not fit. */
  readonly left: readonly LeftLine[]
  /** The lines that were left, as they came, for the field that they were pasted into. */
  readonly rest: string
}

const same = (term: string): string => term.trim().toLocaleLowerCase('en-GB')

/**
 * Words of an earlier list, one a line: `term = plain words`, or with a tab between, as a table is copied. Nothing is
 * cut: what is too long, has no plain words, or stands behind the most of one paste, is left. A word that stands in
 * `known`, or twice, comes once.
 */
export const wordsFromLines = (text: string, known: readonly string[]): PastedWords => {
  const seen = new Set(known.map(same))
  const words: ListedWord[] = []
  const left: LeftLine[] = []
  let doubled = 0
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === '') continue
    const [, term = '', plain = ''] = /^([^=\t]+)[=\t](.+)$/u.exec(line)?.map((part) => part.trim()) ?? []
    const stays = (problem: LeftLine['problem']): unknown => left.push({ number: at + 1, text: line, problem })
    if (!term || !plain) stays('word-without-plain')
    else if (seen.has(same(term))) doubled += 1
    else if (term.length > TERM_MOST) stays('word-too-long')
    else if (plain.length > CARD_TEXT_MOST) stays('line-too-long')
    else if (words.length >= GOAL_LINES_MOST) stays('line-over-the-most')
    else {
      seen.add(same(term))
      words.push({ term, plain })
    }
  }
  return { words, known: doubled, left, rest: restOf(left) }
}
