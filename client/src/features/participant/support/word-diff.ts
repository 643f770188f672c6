/** A stretch of words that stayed, went, or came. */
export type Change = { readonly what: 'kept' | 'gone' | 'come'; readonly text: string }

/** Words and the spaces between them; joined they are the text. */
const piecesOf = (text: string): readonly string[] => text.split(/(\s+)/u).filter((piece) => piece !== '')

/** Above this many pairs of words the table below is not worth its memory. */
const MOST_PAIRS = 1_000_000

/** Length of the longest common part of `before` from i and `after` from j, for every i and j. */
const table = (before: readonly string[], after: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array]
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

const joined = (changes: readonly Change[]): readonly Change[] => {
  const result: Change[] = []
  for (const change of changes) {
    const last = result.at(-1)
    if (last?.what === change.what) result[result.length - 1] = { ...last, text: last.text + change.text }
    else result.push(change)
  }
  return result
}

/**
 * Moves a space that stayed between two changes into them, so that "ten days" → "five weeks" reads as one change and
 * not as two with a space between.
 */
const calm = (changes: readonly Change[]): readonly Change[] => {
  const spread = changes.flatMap((change, index): readonly Change[] => {
    const isLone = change.what === 'kept' && change.text.trim() === '' && index > 0 && index < changes.length - 1
    return isLone
      ? [
          { what: 'gone', text: change.text },
          { what: 'come', text: change.text },
        ]
      : [change]
  })
  const result: Change[] = []
  for (let at = 0; at < spread.length;) {
    if (spread[at]?.what === 'kept') {
      result.push(spread[at] as Change)
      at += 1
      continue
    }
    const end = spread.findIndex((change, index) => index > at && change.what === 'kept')
    const run = spread.slice(at, end < 0 ? undefined : end)
    for (const what of ['gone', 'come'] as const) {
      const text = run.flatMap((change) => (change.what === what ? [change.text] : [])).join('')
      if (text !== '') result.push({ what, text })
    }
    at += run.length
  }
  return result
}

/** What changed between two wordings, word by word: what went before what came in its place. */
export const wordDiff = (before: string, after: string): readonly Change[] => {
  const [one, other] = [piecesOf(before), piecesOf(after)]
  if (one.length * other.length > MOST_PAIRS) {
    return [
      { what: 'gone', text: before },
      { what: 'come', text: after },
    ]
  }
  const lengths = table(one, other)
  const changes: Change[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]]
    if (left !== undefined && left === right) {
      changes.push({ what: 'kept', text: left })
      i += 1
      j += 1
    } else if (
      right === undefined ||
      (left !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      changes.push({ what: 'gone', text: left ?? '' })
      i += 1
    } else {
      changes.push({ what: 'come', text: right })
      j += 1
    }
  }
  return calm(joined(changes))
}
