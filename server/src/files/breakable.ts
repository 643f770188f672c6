import { graphemes } from '@parley/shared/scene/wrap'

/** A word of more characters than this may be broken anywhere, since it may be longer than a line. */
const LONG = 24
/** So many characters stay together in it: a line is at least so wide. */
const PIECE = 12
const ZERO_WIDTH = '\u200b'

/** The same text with places to break in words that no line might hold. They are not seen and have no width. */
export const breakable = (text: string): string =>
  text.replace(/\S+/g, (word) => {
    if (word.length <= LONG) return word
    const letters = graphemes(word)
    if (letters.length <= LONG) return word
    const pieces = Array.from({ length: Math.ceil(letters.length / PIECE) }, (_none, at) =>
      letters.slice(at * PIECE, (at + 1) * PIECE).join(''),
    )
    return pieces.join(ZERO_WIDTH)
  })
