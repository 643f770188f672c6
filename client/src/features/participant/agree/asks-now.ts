import type { CardView } from '@parley/shared/documents/card-view'
import type { AskView } from '@parley/shared/protocol/agree-views'

/** An ask that was answered, beside what its card reads by now. */
export type AnsweredAsk = {
  readonly ask: AskView
  readonly card?: CardView
  /** The card's words where they are no longer those that were answered. */
  readonly reworded?: string
}

/** Asks as they were answered, with what has become of their cards since. */
export const answeredAsks = (list: readonly AskView[], cards: readonly CardView[]): readonly AnsweredAsk[] =>
  list.map((ask) => {
    const card = cards.find((one) => one.id === ask.id)
    const text = card?.text.trim()
    return {
      ask,
      ...(card && { card }),
      ...(text !== undefined && text !== '' && text !== ask.text.trim() && { reworded: text }),
    }
  })

/** Cards that were written after the asks were frozen: nobody has been asked them yet. */
export const newAsks = (list: readonly AskView[], cards: readonly CardView[]): readonly CardView[] =>
  cards.filter((card) => card.kind === 'ask' && !list.some((ask) => ask.id === card.id))

/** Where an ask goes that is not ours, typed but not sent: kept by ask, as one text, so that a reload keeps it. */
const parsed = (kept: string): Readonly<Record<string, string>> => {
  try {
    const value: unknown = JSON.parse(kept)
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {}
  } catch {
    return {}
  }
}

/** What was typed for this ask. */
export const keptFor = (kept: string, ask: string): string => {
  const text = parsed(kept)[ask]
  return typeof text === 'string' ? text : ''
}

/** The kept text with this ask's part set; empty when nothing is left to keep. */
export const keptWith = (kept: string, ask: string, text: string): string => {
  const rest = Object.entries(parsed(kept)).filter(([id]) => id !== ask)
  const all = text === '' ? rest : [...rest, [ask, text]]
  return all.length === 0 ? '' : JSON.stringify(Object.fromEntries(all))
}
