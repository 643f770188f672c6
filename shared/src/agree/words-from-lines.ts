import { CARD_TEXT_MOST, GOAL_LINES_MOST, TERM_MOST } from '../limits.ts'

/** A word of a list with what it means in plain words. */
export type ListedWord = { readonly term: string; readonly plain: string }
export type PastedWords = {
  readonly words: readonly ListedWord[]
  /** How many lines name a word that is known already; they are left out. */
  readonly known: number
  /** How many lines with something on them are no word with plain words, or do not fit. */
  readonly left: number
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
  const rest: string[] = []
  let doubled = 0
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    if (line.trim() === '') continue
    const [, term = '', plain = ''] = /^([^=\t]+)[=\t](.+)$/u.exec(line)?.map((part) => part.trim()) ?? []
    if (term && plain && seen.has(same(term))) doubled += 1
    else if (
      term &&
      plain &&
      term.length <= TERM_MOST &&
      plain.length <= CARD_TEXT_MOST &&
      words.length < GOAL_LINES_MOST
    ) {
      seen.add(same(term))
      words.push({ term, plain })
    } else rest.push(line)
  }
  return { words, known: doubled, left: rest.length, rest: rest.join('\n') }
}
