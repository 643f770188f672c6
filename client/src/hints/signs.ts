import type { Plain } from '@parley/shared/agree/word-list'

/** What a hint is about: words that may hurt, a person's name, letters that few may know, or a word with a plainer one. */
export type Sign =
  | { readonly is: 'hurts' }
  | { readonly is: 'name' | 'acronym'; readonly word: string }
  | { readonly is: 'term' | 'jargon'; readonly word: string; readonly plain: string }

const HURTS: readonly RegExp[] = [
  /\b(always|never)\b/i,
  /\b(they|you) (people|lot|guys)\b/i,
  /!{2,}/,
  /\b(stupid|idiots?|lazy|useless|incompetent|liars?|clueless|pathetic|rubbish|ridiculous|dumb|morons?|fools?)\b/i,
  /\b(ignorant|arrogant|childish|dishonest|careless|hopeless|nonsense|sabotag(?:e|es|ed|ing))\b/i,
  /\b(?:your|their|his|her) (?:own )?fault\b/i,
  /\b(?:to|who is|are) blame\b/i,
  /\b(?:couldn|could|do|does|did|don)(?:['’]t| not) care (?:less|about us)\b/i,
  /\b(as usual|typical of|what do you expect)\b/i,
]
const SHOUTED = /\p{Lu}{2,}/gu
const ACRONYM = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})(s?)(?![\p{L}\p{N}])/gu
/** Letters that everybody reads as a word. */
const KNOWN = new Set('OK AM PM TV UK US USA EU UN PC PDF SMS GPS'.split(' '))

/** Whether most of a sentence is in capitals. */
const isShouted = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const shouted = text.match(SHOUTED)?.join('').length ?? 0
  return letters > 12 && shouted / letters > 0.7
}

/** Whether a sentence may read as being about a person rather than about what happened. */
export const mayHurt = (text: string): boolean => HURTS.some((sign) => sign.test(text)) || isShouted(text)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const finders = new WeakMap<readonly Plain[], RegExp>()
const finderOf = (words: readonly Plain[]): RegExp => {
  const known = finders.get(words)
  if (known) return known
  const longest = words.map(({ term }) => term).toSorted((one, other) => other.length - one.length)
  const made = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(${longest.map(escaped).join('|')})(?:s|es|d|ed|'s|’s)?(?![\p{L}\p{N}-])`,
    'iu',
  )
  finders.set(words, made)
  return made
}

/** The first word of a text that a list has a plainer one for: whole words, in any case, in the plural, too. */
export const firstListed = (text: string, words: readonly Plain[]): Plain | null => {
  if (words.length === 0) return null
  const found = finderOf(words).exec(text)?.[1]
  const entry = found && words.find(({ term }) => term.toLowerCase() === found.toLowerCase())
  return entry ? { term: found, plain: entry.plain } : null
}

/** The first letters of a text that may be an acronym. Two capitals at the end may be the beginning of a word. */
export const firstAcronym = (text: string): string | null => {
  for (const { 1: letters = '', index, 0: all } of text.matchAll(ACRONYM)) {
    const isBegun = letters.length === 2 && index + all.length === text.length
    if (!KNOWN.has(letters) && !isBegun) return letters
  }
  return null
}

/** The first name of somebody here in a text, written as a name. */
const firstName = (text: string, names: readonly string[]): string | null =>
  names.find(
    (name) =>
      name.length > 2 && new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`, 'u').test(text),
  ) ?? null

export type Lists = {
  /** The session's word list: final terms with their plain words. */
  readonly terms: readonly Plain[]
  /** The list that is shipped. */
  readonly jargon: readonly Plain[]
  /** What people here are called. */
  readonly names: readonly string[]
}

/**
 * What one could look at again in a draft; the first thing only, the one that touches people before the one that
 * touches words. It runs in this browser, looks at nothing but the field, and is told to nobody (GU3).
 */
export const signIn = (text: string, { terms, jargon, names }: Lists): Sign | null => {
  if (mayHurt(text)) return { is: 'hurts' }
  const name = firstName(text, names)
  if (name) return { is: 'name', word: name }
  const term = firstListed(text, terms)
  if (term) return { is: 'term', word: term.term, plain: term.plain }
  const acronym = firstAcronym(text)
  if (acronym) return { is: 'acronym', word: acronym }
  const word = firstListed(text, jargon)
  return word ? { is: 'jargon', word: word.term, plain: word.plain } : null
}

const VERDICT: readonly RegExp[] = [
  /\b(wrong|impossible|unrealistic|naive|obvious(?:ly)?|clearly|of course|everybody knows|makes no sense)\b/i,
  /\b(won['’]t|will not|can['’]t|cannot|doesn['’]t|does not|didn['’]t|never) work\b/i,
  /\b(you|they|it) (should|must|ought to|have to|has to|need to|needs to)\b/i,
  /\b(bad|terrible|silly|mad) (idea|plan|proposal)\b/i,
  /\b(no way|not our job|not my problem|waste of time)\b/i,
]

/** Whether something reads as a verdict and asks nothing: where a question would go further (GU4). */
export const isVerdict = (text: string): boolean =>
  !text.includes('?') && (mayHurt(text) || VERDICT.some((sign) => sign.test(text)))
