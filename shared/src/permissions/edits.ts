import type { Change, Refusal } from '../documents/change.ts'
import type { CardView, ZoneId } from '../documents/card-view.ts'
import { WRITTEN_KINDS, type GroupId } from '../session/agenda.ts'
import type { SeatState, SessionState } from '../session/state.ts'
import { CARD_TEXT_MOST } from '../protocol/commands.ts'
import { mayRead, type DocumentName } from './documents.ts'

type Lookup = (card: string) => CardView | undefined
const FREE_ID = /^[A-Za-z0-9_-]{8,64}$/
const isWritten = (kind: unknown): boolean => (WRITTEN_KINDS as readonly unknown[]).includes(kind)

/** Whether people may write on the joint board now (BD2): after a reveal's silence, and until options are frozen. */
export const boardOpen = (state: SessionState): boolean => {
  if (state.locked || state.ended) return false
  const { phase } = state
  return (phase.of === 'reveal' && phase.stage === 'after') || (phase.of === 'vote' && phase.stage === 'collect')
}

/** The group of a lane; `both` for the shared lanes and for `together`. */
export const laneGroup = (zone: ZoneId): GroupId | 'both' =>
  zone === 'together' ? 'both' : (zone.split(':')[1] as GroupId | 'both')

/** Whether a group may put a new card of its own into a zone (BD3). Shared lanes fill by the mediator's act only. */
export const mayAddTo = (group: GroupId, zone: ZoneId, kind: unknown): boolean => {
  if (zone === 'together') return kind === 'problem' || kind === 'note'
  // Asked of the kind first: a made-up lane such as `chat:a` would else fit a made-up kind.
  return isWritten(kind) && zone === `${String(kind)}:${group}`
}

/** Whether a group may change or delete the words of a card on the board: its own, and those of both in `together`. */
export const mayTouch = (group: GroupId, card: CardView): boolean =>
  card.group === group || (card.group === 'both' && card.zone === 'together')

/**
 * Whether a group may move a card to a zone: between places of the same lane, and what is its own to `together`,
 * where both talk about it, and back to its own lane.
 */
export const mayMoveTo = (group: GroupId, card: CardView, zone: ZoneId): boolean =>
  card.zone === zone || (mayTouch(group, card) && (zone === 'together' || mayAddTo(group, zone, card.kind)))

const desk = (change: Change): Refusal | null => {
  switch (change.what) {
    case 'add':
      if (!FREE_ID.test(change.card) || !isWritten(change.values['kind'])) return 'malformed'
      if (Object.keys(change.values).some((key) => !['kind', 'at', 'text'].includes(key))) return 'not-allowed'
      return change.text.length > CARD_TEXT_MOST ? 'too-large' : null
    case 'set':
      return change.key === 'at' ? null : 'not-allowed'
    default:
      return null
  }
}

const table = (state: SessionState, change: Change, lookup: Lookup): Refusal | null => {
  // A table is written in its own step only: what was called ready must not move under the reveal.
  if (state.phase.of !== 'table') return 'not-now'
  if (change.what === 'text') return null
  if (change.what !== 'set') return 'not-allowed'
  if (change.key === 'at') return null
  if (change.key !== 'into') return 'not-allowed'
  if (change.value === undefined) return null
  const target = typeof change.value === 'string' ? lookup(change.value) : undefined
  const card = lookup(change.card)
  return target && card && target.id !== card.id && target.kind === card.kind && target.into === undefined
    ? null
    : 'not-allowed'
}

const board = (state: SessionState, group: GroupId, change: Change, lookup: Lookup): Refusal | null => {
  if (state.locked) return 'locked'
  if (!boardOpen(state)) return 'not-now'
  if (change.what === 'add') {
    const { kind, zone, group: ofGroup } = change.values
    if (!FREE_ID.test(change.card) || typeof zone !== 'string') return 'malformed'
    if (Object.keys(change.values).some((key) => !['kind', 'at', 'text', 'zone', 'group'].includes(key)))
      return 'not-allowed'
    if (!mayAddTo(group, zone as ZoneId, kind) || ofGroup !== laneGroup(zone as ZoneId)) return 'not-allowed'
    return change.text.length > CARD_TEXT_MOST ? 'too-large' : null
  }
  const card = lookup(change.card)
  if (!card) return 'gone'
  if (change.what === 'set' && change.key === 'at') return null
  if (change.what === 'set' && change.key === 'zone') {
    return typeof change.value === 'string' && mayMoveTo(group, card, change.value as ZoneId) ? null : 'not-yours'
  }
  if (change.what === 'set') return 'not-allowed'
  return mayTouch(group, card) ? null : 'not-yours'
}

/**
 * Judges one change of one seat in one document, now. Null lets it pass; otherwise the reason why not.
 * Asked for every change at the moment when it comes; nothing is remembered from when the socket opened.
 */
export const judgeChange = (
  state: SessionState,
  seat: SeatState,
  document: DocumentName,
  change: Change,
  lookup: Lookup,
): Refusal | null => {
  if (!mayRead(state, seat, document)) return 'not-yours'
  if (document.of === 'notebook') return null
  if (!seat.group || seat.role !== 'participant') return 'not-yours'
  if (document.of === 'desk') return desk(change)
  if (document.of === 'table') return document.group === seat.group ? table(state, change, lookup) : 'not-yours'
  return document.of === 'board' ? board(state, seat.group, change, lookup) : 'not-yours'
}
