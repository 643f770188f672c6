import type { CardView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { Kind } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { kindsName } from '../../../session/step-text.ts'

type AddWords = { readonly label: string; readonly button: string }

const ADDS: Readonly<Partial<Record<Kind, readonly [label: () => string, button: () => string]>>> = {
  meant: [m.kinds_add_meant, m.kinds_add_meant_do],
  heard: [m.kinds_add_heard, m.kinds_add_heard_do],
  tension: [m.kinds_add_tension, m.kinds_add_tension_do],
  pole: [m.kinds_add_pole, m.kinds_add_pole_do],
  gain: [m.kinds_add_gain, m.kinds_add_gain_do],
  cost: [m.kinds_add_cost, m.kinds_add_cost_do],
  warning: [m.kinds_add_warning, m.kinds_add_warning_do],
}

/** What the field for a new card of a kind asks, and what its button says. */
export const addWords = (kind: Kind): AddWords => {
  const [label, button] = ADDS[kind] ?? []
  return { label: label?.() ?? kindsName(kind), button: button?.() ?? kindsName(kind) }
}

/** What stands over a card whose group matters: "Strategy meant". */
export const saidBy = ({ kind, group }: CardView, groups: StateView['session']['groups']): string | null => {
  if (group !== 'a' && group !== 'b') return null
  if (kind === 'meant') return m.kinds_meant_by({ group: groups[group].name })
  return kind === 'heard' ? m.kinds_heard_by({ group: groups[group].name }) : null
}
