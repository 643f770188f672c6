import type { StateView } from '@parley/shared/protocol/state-view'
import { DESK_KINDS, isLinkedBoard, type Kind } from '@parley/shared/session/agenda'
import type { KeptField } from './kept-text.ts'

/** Kinds that are written on the own desk: their fields are always a press away. */
const ON_DESK: readonly KeptField[] = DESK_KINDS

/**
 * Whether the page of now has the field in which this text was typed. Where it has not (the step went on, the board is
 * locked), the text is handed back so that nothing is lost.
 */
export const hasHome = (
  field: KeptField,
  {
    phase,
    asks,
    boardOpen,
    caucus,
    parking,
    mixed,
    wordings,
  }: Pick<StateView, 'phase' | 'asks' | 'boardOpen' | 'caucus' | 'parking' | 'mixed' | 'wordings'>,
): boolean => {
  if (ON_DESK.includes(field)) return true
  // What is prepared before the day has its own place in the menu.
  if (field.startsWith('prepared.')) return true
  if (field.startsWith('talk.')) {
    const whom = field.slice('talk.'.length)
    return caucus?.apart.includes(whom === 'a' || whom === 'b' ? whom : 'person') === true
  }
  // The list of parked points is a press away in every step, while it is open.
  if (field === 'parked') return parking?.open === true
  // Other words for a suggestion stay with it until somebody of the group has answered.
  if (field.startsWith('wording.')) return wordings?.some(({ id }) => field === `wording.${id}`) === true
  if (field === 'mixed' || field.startsWith('mixed.')) {
    const isAboutWords = phase.of === 'mixed' && phase.about === 'words'
    return (
      phase.of === 'mixed' &&
      isAboutWords === field.startsWith('mixed.') &&
      mixed?.seats !== undefined &&
      mixed.shown === null
    )
  }
  if (field === 'term') return (phase.of === 'words' || phase.of === 'say-back') && boardOpen
  if (field === 'problem' || field === 'proposal') {
    const method = field === 'problem' ? 'approve' : 'support'
    const isCollecting = phase.of === 'vote' && phase.method === method && phase.stage === 'collect'
    // Proposals are written between the rounds, too.
    const isBetween = field === 'proposal' && phase.of === 'vote' && phase.method === method && phase.stage === 'closed'
    return (isCollecting || isBetween) && boardOpen
  }
  if (field === 'ask') return phase.of === 'asks' && asks.stage !== 'answer' && boardOpen
  if (field.startsWith('linked.')) return phase.of === 'map' && isLinkedBoard(phase.board) && boardOpen
  if (field.startsWith('condition.')) return phase.of === 'say-back' && boardOpen
  // Where an ask goes, or who does what, is of no use anywhere else: it stays until the question comes again.
  if (field === 'ask-to' || field.startsWith('roles.')) return true
  return phase.of === 'agreements' && boardOpen
}

/** Tops of boards of linked cards, whose fields are named by their board. */
const TOPS: Readonly<Record<string, Kind>> = { pairs: 'meant', tensions: 'tension', messages: 'message' }

/** What would have come of what stands in a field: a field of a linked board names its board, or a card and a kind. */
export const kindOfField = (field: KeptField): Kind => {
  if (field.startsWith('reason.')) return 'reason'
  if (['card.', 'talk.', 'bring.', 'wording.'].some((start) => field.startsWith(start)) || field === 'parked')
    return 'note'
  if (field === 'mixed') return 'option'
  if (field.startsWith('mixed.')) return 'rewrite'
  if (field.startsWith('condition.')) return 'condition'
  if (field.startsWith('linked.version.')) return 'version'
  if (field.startsWith('linked.')) {
    const [, board = '', ...kind] = field.split('.')
    return kind.length === 0 ? (TOPS[board] ?? 'note') : ((kind.at(-1) ?? 'note') as Kind)
  }
  return field === 'ask-to' ? 'ask' : (field as Kind)
}
