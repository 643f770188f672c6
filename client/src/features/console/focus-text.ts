import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'

/** How many called a card unclear, by group where k lets it be known; null where nobody did. */
export const unclearText = (state: StateView, card: string): string | null => {
  const count = state.marks[card]?.unclear
  if (!count || count.total === 0) return null
  const { groups } = state.session
  return count.a !== undefined && count.b !== undefined
    ? m.console_unclear_groups({ nameA: groups.a.name, a: count.a, nameB: groups.b.name, b: count.b })
    : m.console_unclear({ count: count.total })
}

/** How saying a card back ended the last time; null where it was not said back yet. */
export const saidText = (state: StateView, card: string): string | null => {
  const last = state.saidBack.findLast((one) => one.card === card)
  if (!last) return null
  return last.outcome === 'heard' ? m.console_said_heard({ count: last.tries }) : m.console_said_left()
}
