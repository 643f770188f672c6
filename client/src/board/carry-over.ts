type Splice = { readonly at: number; readonly gone: number; readonly come: string }

/** The one change in the middle that turns a text into another. */
const between = (before: string, after: string): Splice => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { at: start, gone: before.length - start - end, come: after.slice(start, after.length - end) }
}

/**
 * What a person has typed so far, on top of what somebody else made of the same text in the meantime:
 * `mine` and `theirs` both came from `base`. Both changes are kept; where they touch the same letters,
 * the person's own words stay and the other's stand behind them. `caret` is moved along.
 */
export const carryOver = (
  base: string,
  mine: string,
  theirs: string,
  caret: number,
): { readonly text: string; readonly caret: number } => {
  if (mine === base) {
    const change = between(base, theirs)
    const moved = caret <= change.at ? caret : Math.max(change.at, caret - change.gone) + change.come.length
    return { text: theirs, caret: Math.min(moved, theirs.length) }
  }
  const own = between(base, mine)
  const other = between(base, theirs)
  if (other.at + other.gone <= own.at) {
    const shift = other.come.length - other.gone
    return {
      text: mine.slice(0, other.at) + other.come + mine.slice(other.at + other.gone),
      caret: caret >= other.at + other.gone ? caret + shift : Math.min(caret, other.at),
    }
  }
  if (other.at >= own.at + own.gone) {
    const at = other.at + own.come.length - own.gone
    const text = mine.slice(0, at) + other.come + mine.slice(at + other.gone)
    return { text, caret: caret <= at ? caret : Math.max(at, caret - other.gone) + other.come.length }
  }
  const start = Math.min(own.at, other.at)
  const stop = Math.max(own.at + own.gone, other.at + other.gone)
  const written =
    mine.slice(start, own.at) + own.come + mine.slice(own.at + own.come.length, stop + own.come.length - own.gone)
  const text = base.slice(0, start) + written + other.come + base.slice(stop)
  return { text, caret: Math.min(caret, text.length) }
}
