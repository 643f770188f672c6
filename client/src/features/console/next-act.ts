import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, type GroupId, type WrittenKind } from '@parley/shared/session/agenda'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { secondHalfActs } from './second-half-acts.ts'
import { walkActs } from './walk-facts.ts'
import { isOption } from '../../session/is-option.ts'

type Step = StateView['steps'][number]

/** An act that the mediator can do next. `asleep` means: it will be possible, but not yet. */
export type NextAct =
  | { readonly do: 'start' | 'next' | 'back-to-table'; readonly step: Step }
  | {
      readonly do: 'reveal'
      readonly kind: WrittenKind
      readonly also?: readonly WrittenKind[]
      readonly asleep: boolean
    }
  | { readonly do: 'end-silence' | 'end-session' | 'focus' | 'prepare-record' | 'prepare-again' }
  | { readonly do: 'choose-signals' }
  | { readonly do: 'share'; readonly cards: readonly string[] }
  | { readonly do: 'freeze' | 'refreeze' | 'again'; readonly asleep: boolean }
  | { readonly do: 'open-ballot' | 'close-ballot' | 'void'; readonly ballot: string }
  | { readonly do: 'set-turns' | 'set-turns-again' | 'draw-turns' | 'begin-turn' | 'end-turn' | 'pass-turn' }
  | { readonly do: 'set-walk' | 'draw-walk' | 'walk-on' | 'walk-back' | 'end-walk' }
  | { readonly do: 'set-mixed' | 'set-mixed-again' | 'draw-mixed' }
  | { readonly do: 'join-tables'; readonly group: GroupId; readonly name: string }
  | { readonly do: 'show-mixed'; readonly asleep: boolean }
  | { readonly do: 'try-again' | 'heard' | 'leave-card'; readonly focus: string }
  | { readonly do: 'freeze-asks' | 'ask-again' | 'await-answers'; readonly asleep: boolean }
  | { readonly do: 'freeze-roles' | 'await-roles' | 'other-roles'; readonly asleep: boolean }
  | { readonly do: 'freeze-proposal' | 'next-proposal' | 'other-proposal'; readonly asleep: boolean }
  | { readonly do: 'second-round'; readonly proposal: string; readonly asleep: boolean }
  | { readonly do: 'choose-rated' | 'other-rated' | 'rate-again'; readonly asleep: boolean }
  | { readonly do: 'await-confirm'; readonly asleep: boolean }

export type NextActs = { readonly primary: NextAct | null; readonly others: readonly NextAct[] }

/** The cards that enough of both groups call true and that still lie in a group's own lane. */
export const toShare = (state: StateView, cards: readonly CardView[]): readonly CardView[] =>
  cards.filter((card) => state.enough.includes(card.id) && card.group !== 'both')

/** The cards that can become options of a ballot and say something. */
export const optionCards = (cards: readonly CardView[]): readonly CardView[] =>
  cards.filter((card) => isOption(card) && card.text.trim() !== '')

/** How many cards of the kinds of a step would be revealed; null while a group has not said "ready". */
export const toReveal = (state: StateView, reveal: Parameters<typeof kindsOf>[0]): number | null => {
  if (!state.offered || !state.ready.a || !state.ready.b) return null
  const left = kindsOf(reveal).filter((kind) => !state.revealed.includes(kind))
  return left.reduce((sum, kind) => sum + (state.offered?.[kind]?.a ?? 0) + (state.offered?.[kind]?.b ?? 0), 0)
}

/** One act is the next one; what else could be right stands beside it, smaller. */
export const nextActs = (state: StateView, board: DocumentView): NextActs => {
  const { phase, steps, current } = state
  const { cards } = board
  const step = steps[current + 1]
  const onward: readonly NextAct[] = step ? [{ do: 'next', step }] : []
  const table = steps.find((one) => one.act === 'write' && one.mode === 'table')
  const toTable: readonly NextAct[] = table ? [{ do: 'back-to-table', step: table }] : []
  const mayFreeze = optionCards(cards).length >= 2
  const goOn = (...others: readonly NextAct[]): NextActs => ({ primary: onward[0] ?? null, others })
  const later = secondHalfActs(state, board, goOn, onward)
  if (later) return later

  switch (phase.of) {
    case 'waiting':
      return { primary: step ? { do: 'start', step } : null, others: [] }
    case 'reveal': {
      if (phase.stage === 'silence') return { primary: { do: 'end-silence' }, others: [] }
      if (phase.stage === 'before') {
        const count = toReveal(state, phase)
        if (count === 0) return goOn(...toTable)
        const asleep = count === null
        const { kind, also } = phase
        return {
          primary: { do: 'reveal', kind, ...(also && { also }), asleep },
          others: asleep ? [...toTable, ...onward] : [],
        }
      }
      const enough = toShare(state, cards)
      const share: NextAct | null = enough.length > 0 ? { do: 'share', cards: enough.map((card) => card.id) } : null
      return walkActs(state, board, share, onward)
    }
    case 'vote': {
      const { ballot } = phase
      if (phase.stage === 'open' && ballot)
        return { primary: { do: 'close-ballot', ballot }, others: [{ do: 'void', ballot }] }
      if (phase.stage === 'frozen' && ballot) {
        return { primary: { do: 'open-ballot', ballot }, others: [{ do: 'refreeze', asleep: !mayFreeze }] }
      }
      if (phase.stage === 'closed') return goOn({ do: 'again', asleep: !mayFreeze })
      return { primary: { do: 'freeze', asleep: !mayFreeze }, others: onward }
    }
    case 'table': {
      const [first, ...others] = GROUPS.filter((group) => state.split?.[group]).map((group): NextAct => ({
        do: 'join-tables',
        group,
        name: state.session.groups[group].name,
      }))
      return first ? { primary: first, others: [...others, ...onward] } : goOn()
    }
    case 'ended':
      return { primary: null, others: [] }
    default:
      return goOn()
  }
}
