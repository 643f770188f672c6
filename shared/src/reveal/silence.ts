const LEAST_SECONDS = 60
const MOST_SECONDS = 360

/**
 * How long the room reads in silence after a reveal, in seconds: one second a word and five a card,
 * between one and six minutes. Slow on purpose: people read, think and mark; fourteen cards of twelve words
 * come to the four minutes that mediators use in practice.
 */
export const silenceSeconds = (texts: readonly string[]): number => {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).filter(Boolean).length, 0)
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, words + 5 * texts.length))
}
