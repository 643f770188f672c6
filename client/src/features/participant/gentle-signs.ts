const SIGNS: readonly RegExp[] = [
  /\b(always|never)\b/i,
  /\b(they|you) (people|lot|guys)\b/i,
  /\byou people\b/i,
  /!{2,}/,
  /\b(stupid|idiots?|lazy|useless|incompetent|liars?|clueless|pathetic|rubbish)\b/i,
]
const SHOUTED = /\p{Lu}{2,}/gu

/**
 * Whether a sentence may read as being about a person rather than about what happened. It runs in this browser only,
 * looks at nothing but the field, and is told to nobody.
 */
export const mayHurt = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const shouted = text.match(SHOUTED)?.join('').length ?? 0
  return SIGNS.some((sign) => sign.test(text)) || (letters > 12 && shouted / letters > 0.7)
}
