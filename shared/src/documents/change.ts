/**
 * What one update means, in the words of the cards: what the judge finds in a client's bytes
 * and asks the rules about, one by one.
 */
export type Change =
  /** A new card with everything that the update gives it; `values` is exactly what was sent, unchecked. */
  | {
      readonly what: 'add'
      readonly card: string
      readonly values: Readonly<Record<string, unknown>>
      readonly text: string
    }
  | { readonly what: 'remove'; readonly card: string }
  /** Letters put in or taken out of the text of a card that stands already. */
  | { readonly what: 'text'; readonly card: string }
  /** One key of a card that stands already gets a new value, or loses it (`undefined`). */
  | { readonly what: 'set'; readonly card: string; readonly key: string; readonly value: unknown }

/** Why a change is refused: stable ids that the page turns into a sentence. */
export type Refusal =
  | 'malformed'
  | 'gap'
  | 'foreign-client'
  /** Something else stands already under the same clocks of the author's own client id. */
  | 'overlap'
  | 'too-large'
  | 'not-yours'
  | 'not-now'
  | 'locked'
  | 'gone'
  | 'not-allowed'

/** Asks whether one change may be. Null lets it pass. */
export type Allow = (change: Change) => Refusal | null
