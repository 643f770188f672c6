// Making a segmenter costs more than wrapping a hundred cards, so there is one. Older browsers have none.
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null

/** What a person sees as one character; splitting inside one would break an emoji or an accent. */
export const graphemes = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), (part) => part.segment) : Array.from(text)

/** Characters of a long word that are tried on a line first: measuring all of it for each line would take long. */
const NEAR = 32

const fitting = (letters: readonly string[], from: number, width: (text: string) => number, most: number): number => {
  let low = from + 1
  let high = Math.min(letters.length, from + NEAR)
  while (high < letters.length && width(letters.slice(from, high).join('')) <= most) {
    low = high
    high = Math.min(letters.length, from + 2 * (high - from))
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (width(letters.slice(from, middle).join('')) <= most) low = middle
    else high = middle - 1
  }
  return low
}

/** Cuts a word that is longer than a line into pieces that fit, each of at least one character. */
const pieces = (word: string, width: (text: string) => number, most: number): string[] => {
  const letters = graphemes(word)
  const found: string[] = []
  let from = 0
  while (from < letters.length) {
    const to = fitting(letters, from, width, most)
    found.push(letters.slice(from, to).join(''))
    from = to
  }
  return found
}

/** A word may also be parted after a hyphen or a slash, as browsers do. */
const parts = (word: string): string[] => word.split(/(?<=[\p{L}\p{N}][-‐–/])(?=[\p{L}\p{N}])/u)

/**
 * Breaks a text into lines of at most `most`. Lines break at spaces and after hyphens; a word
 * longer than a line is cut between characters. Line breaks in the text are kept, runs of
 * spaces become one. An empty text has no lines.
 */
export const wrap = (text: string, width: (text: string) => number, most: number): string[] => {
  const lines: string[] = []
  const space = width(' ')
  for (const paragraph of text.trim().split(/\r\n|\r|\n/)) {
    let line = ''
    let used = 0
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      let joint = line ? ' ' : ''
      for (const part of parts(word)) {
        const wide = width(part)
        const come = (joint ? space : 0) + wide
        if (line && used + come <= most) {
          line += joint + part
          used += come
        } else {
          if (line) lines.push(line)
          const cut = wide <= most ? [part] : pieces(part, width, most)
          line = cut.pop() ?? ''
          used = cut.length > 0 ? width(line) : wide
          lines.push(...cut)
        }
        joint = ''
      }
    }
    lines.push(line)
  }
  return text.trim() === '' ? [] : lines
}

/** The direction of a text: that of its first letter which has one. */
export const directionOf = (text: string): 'ltr' | 'rtl' => {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr'
}
