import type { LinkKind } from './card-view.ts'

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
  /**
   * A new link. Its ends stand, or come with the same update; they are of kinds that it may join, and it closes no
   * ring: the judge has seen to that.
   */
  | {
      readonly what: 'link'
      readonly link: string
      readonly from: string
      readonly to: string
      readonly kind: LinkKind
      readonly label?: string
    }
  /** `kind` and `from` are absent where what stands there is no link that anybody could read. */
  | { readonly what: 'unlink'; readonly link: string; readonly kind?: LinkKind; readonly from?: string }
  /** A new stroke, whole; its form and its length are as they should be. */
  | { readonly what: 'stroke'; readonly stroke: string }
  | { readonly what: 'unstroke'; readonly stroke: string }

/** Why a change is refused: stable ids that the page turns into a sentence. */
export type Refusal =
  | 'malformed'
  | 'gap'
  | 'foreign-client'
  /** The client's copy holds what was deleted for good since: it is not synced at all. */
  | 'old-generation'
  /** Something else stands already under the same clocks of the author's own client id. */
  | 'overlap'
  | 'too-large'
  | 'not-yours'
  | 'not-now'
  | 'locked'
  /** What it is about does not stand any more: a card, or the end of a link. */
  | 'gone'
  /** The link would make milestones wait for each other in a ring. */
  | 'cycle'
  | 'not-allowed'

/** Asks whether one change may be. Null lets it pass. */
export type Allow = (change: Change) => Refusal | null
