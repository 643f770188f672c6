import type { CardView, DocumentView, LinkView } from '@parley/shared/documents/card-view'
import type { Chain } from '@parley/shared/map/longest-chain'
import { directionOf } from '@parley/shared/scene/wrap'
import { m } from '../paraglide/messages.js'

const SHORT = 60

/** Without the word that the end cuts, unless little would be left of it: a long word, or a script without spaces. */
const wholeWords = (cut: string): string => {
  const end = cut.lastIndexOf(' ')
  return (end >= (SHORT * 2) / 3 ? cut.slice(0, end) : Array.from(cut).slice(0, SHORT).join('')).replace(
    /[\s.,;:]+$/,
    '',
  )
}

/** A card's words as a name in a sentence: on one line, not too long, and without the stop of a sentence of its own. */
export const nameOf = (card: Pick<CardView, 'text'> | undefined): string => {
  const letters = Array.from(
    (card?.text ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[.,;:]+$/, ''),
  )
  if (letters.length === 0) return m.board_map_empty()
  return letters.length > SHORT ? `${wholeWords(letters.slice(0, SHORT + 1).join(''))}…` : letters.join('')
}

/** Names for ids, by the cards of a view. */
export const namesIn = (view: Pick<DocumentView, 'cards'>): ((id: string) => string) => {
  const cards = new Map(view.cards.map((card) => [card.id, card]))
  return (id) => nameOf(cards.get(id))
}

/** A ring of cards, first and last the same, as "A needs B, B needs C, C needs A". */
export const ringWords = (names: readonly string[]): string =>
  names
    .slice(0, -1)
    .map((one, index) => m.board_map_needs({ one, other: names[index + 1] ?? '' }))
    .join(', ')

/** Why a link was not made: the circle that it would have closed, named. */
export const circleWords = (names: readonly string[]): string => m.board_map_circle({ needs: ringWords(names) })

/** A name from right to left keeps to itself, so that it turns nothing around that stands beside it in a sentence. */
const isolated = (name: string): string => (directionOf(name) === 'rtl' ? `\u2068${name}\u2069` : name)

/** The longest chain as a sentence: "Longest chain: A → B → C, 11 weeks". */
export const chainWords = (chain: Chain | null, name: (id: string) => string): string => {
  const [first, ...rest] = chain?.ids ?? []
  if (!chain || first === undefined) return m.board_map_chain_none()
  const named = (id: string): string => isolated(name(id))
  const names = rest.reduce((one, id) => m.board_map_chain_then({ one, other: named(id) }), named(first))
  return chain.weeks === null
    ? m.board_map_chain_line_open({ names })
    : m.board_map_chain_line_weeks({ names, count: chain.weeks })
}

/** Links that run against time, a sentence each. */
export const backwardsWords = (links: readonly LinkView[], cards: readonly CardView[]): readonly string[] => {
  const byId = new Map(cards.map((card) => [card.id, card]))
  return links.flatMap(({ from, to }) => {
    const [needs, needed] = [byId.get(from), byId.get(to)]
    if (needs?.week === undefined || needed?.week === undefined) return []
    const [one, other] = [nameOf(needs), nameOf(needed)]
    return needs.week === needed.week
      ? [m.board_map_backwards_same({ one, other, week: needs.week })]
      : [m.board_map_backwards({ one, other, week: needs.week, later: needed.week })]
  })
}

/** "Week 6" or "No week yet". */
export const weekWords = (week: number | undefined): string =>
  week === undefined ? m.board_map_no_week_of() : m.board_map_week_of({ week })
