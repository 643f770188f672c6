import type { CardView, DocumentView } from '../documents/card-view.ts'
import { isAccepted, rewriteHash, yesesTo, type Accepted } from './frozen.ts'

/** A term with its plain rewrite, and who has said yes to it. The yes names the rewrite's card. */
export type Word = {
  readonly term: CardView
  readonly rewrite?: CardView
  readonly hash?: string
  readonly yes: { readonly a: boolean; readonly b: boolean }
  readonly isFinal: boolean
}

/** The word list of a board: every term, in the order in which it lies there. The first rewrite of a term counts. */
export const wordsOf = (board: DocumentView, accepted: readonly Accepted[]): readonly Word[] =>
  board.cards
    .filter((card) => card.kind === 'term')
    .map((term) => {
      const rewrite = board.cards.find((card) => card.kind === 'rewrite' && card.of === term.id)
      if (!rewrite || rewrite.text.trim() === '' || term.text.trim() === '')
        return { term, ...(rewrite ? { rewrite } : {}), yes: { a: false, b: false }, isFinal: false }
      const hash = rewriteHash(term, rewrite)
      return {
        term,
        rewrite,
        hash,
        yes: yesesTo(accepted, rewrite.id, hash),
        isFinal: isAccepted(accepted, rewrite.id, hash),
      }
    })

/** A term and what it means in plain words. */
export type Plain = { readonly term: string; readonly plain: string }

/** The final words of a list: what explains a term wherever it stands (SB5). */
export const plainWords = (words: readonly Word[]): readonly Plain[] =>
  words.flatMap(({ term, rewrite, isFinal }) =>
    isFinal && rewrite ? [{ term: term.text.trim(), plain: rewrite.text.trim() }] : [],
  )

/** A piece of a text: plain, or a term that is explained. */
export type Piece = { readonly text: string; readonly plain?: string }

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

type Finder = { readonly known: ReadonlyMap<string, string>; readonly pattern: RegExp | null }

const finderOf = (words: readonly Plain[]): Finder => {
  const known = new Map(words.map(({ term, plain }) => [term.toLocaleLowerCase(), plain]))
  const terms = [...known.keys()].filter(Boolean).toSorted((one, other) => other.length - one.length)
  if (terms.length === 0) return { known, pattern: null }
  const source = String.raw`(?<![\p{L}\p{N}])(${terms.map(escaped).join('|')})(?![\p{L}\p{N}])`
  return { known, pattern: new RegExp(source, 'giu') }
}

/** What finds the terms of a list: made once for all the texts of a page, for a long list takes its time. */
const finders = new WeakMap<readonly Plain[], Finder>()

/**
 * Cuts a text at the terms that the word list explains: whole words, in any case, the longest term first, so that
 * "error budget" is not found as "error". The pieces joined are the text.
 */
export const explained = (text: string, words: readonly Plain[]): readonly Piece[] => {
  const finder = finders.get(words) ?? finderOf(words)
  finders.set(words, finder)
  const { known, pattern } = finder
  if (pattern === null || text === '') return text === '' ? [] : [{ text }]
  return text
    .split(pattern)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const plain = known.get(piece.toLocaleLowerCase())
      return plain === undefined ? { text: piece } : { text: piece, plain }
    })
}
