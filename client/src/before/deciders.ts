import type { CardView } from '@parley/shared/documents/card-view'
import type { Decider } from '@parley/shared/protocol/sheets'
import { createContext, use } from 'react'
import { m } from '../paraglide/messages.js'

/** Who can say yes, for everything that shows agreements; empty where nobody is written down. */
export const Deciders = createContext<readonly Decider[]>([])

/** Whose yes an agreement still needs, or undefined. */
export const deciderOf = (card: Pick<CardView, 'needs'>, deciders: readonly Decider[]): Decider | undefined =>
  card.needs === undefined ? undefined : deciders.find((one) => one.id === card.needs)

/** "Waits for the board: overtime on Sundays", or that the yes can be had today. */
export const waitsText = ({ who, about, onTheDay }: Decider): string =>
  onTheDay ? m.before_needs_today({ who, about }) : m.before_waits({ who, about })

/** The sentence of an agreement that still needs a yes from outside, or null. */
export const useWaits = (card: Pick<CardView, 'needs'>): string | null => {
  const decider = deciderOf(card, use(Deciders))
  return decider ? waitsText(decider) : null
}
