import type { CardView } from '@parley/shared/documents/card-view'
import { lensCounts, standsBack } from '@parley/shared/lenses/lenses'
import { LENSES, type Lens } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'

const NAMES = {
  approach: m.words_lens_approach,
  expectations: m.words_lens_expectations,
  communication: m.words_lens_communication,
} as const

/** A lens by its name. */
export const lensName = (lens: Lens): string => NAMES[lens]()

/** All that a card can be tagged with, and no lens, which is the empty value. */
export const lensOptions = (): readonly { readonly value: Lens | ''; readonly label: string }[] => [
  { value: '', label: m.words_lens_none() },
  ...LENSES.map((lens) => ({ value: lens, label: lensName(lens) })),
]

/** That the board is seen through a lens, and how many cards have it; empty where it is not. */
export const lensLine = (
  lens: Lens | null | undefined,
  cards: readonly CardView[],
  hidden: ReadonlySet<string>,
): string => (lens ? m.words_lens_line({ lens: lensName(lens), count: lensCounts(cards, hidden)[lens] }) : '')

/** What stands in the foot of cards beside what `said` says: their lens, and that they stand back. */
export const saidWithLens = (
  cards: readonly CardView[],
  lens: Lens | null,
  said: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> | undefined => {
  const tagged = cards.filter((card) => card.lens !== undefined)
  if (tagged.length === 0 && lens === null) return said
  const words = new Map(said)
  for (const card of cards) {
    const own = [
      ...(card.lens ? [m.words_lens_is({ lens: lensName(card.lens) })] : []),
      ...(standsBack(lens, card) ? [m.words_lens_back_short()] : []),
      ...(said?.has(card.id) ? [said.get(card.id) ?? ''] : []),
    ]
    if (own.length > 0) words.set(card.id, own.join(' · '))
  }
  return words
}
