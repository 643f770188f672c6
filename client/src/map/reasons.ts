import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { WRITTEN_KINDS, type Kind } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { kindsName } from '../session/step-text.ts'
import type { CardChoice } from './LinkChooser.tsx'

/** What may be a reason, by the heading under which it is found. Everything on the board was revealed or is of both. */
const HEADINGS: readonly { readonly title: () => string; readonly kinds: readonly Kind[] }[] = [
  ...WRITTEN_KINDS.map((kind) => ({ title: () => kindsName(kind), kinds: [kind] })),
  { title: m.mapping_kind_together, kinds: ['problem', 'note', 'text', 'stack'] },
  { title: m.mapping_kind_ask, kinds: ['ask'] },
]

/** A card that was joined into another one speaks through that one; a card without words gives no reason. */
const speaks = (card: CardView): boolean => card.into === undefined && card.text.trim() !== ''

/** The cards of the board because of which a plan may be as it is, without those that are named already. */
export const reasonsFor = (view: DocumentView, card: string): readonly CardChoice[] => {
  const named = new Set(view.links.flatMap(({ kind, from, to }) => (kind === 'because-of' && from === card ? to : [])))
  return HEADINGS.map(({ title, kinds }) => ({
    title: title(),
    cards: view.cards.filter((one) => kinds.includes(one.kind) && speaks(one) && !named.has(one.id)),
  })).filter(({ cards }) => cards.length > 0)
}
