import { AGREEMENT_KEYS } from '../documents/agreement-fields.ts'
import type { Change, Refusal } from '../documents/change.ts'
import { AXIS_CORNERS, MOVE_KEYS, type CardView, type LinkKind, type ZoneId } from '../documents/card-view.ts'
import { CARD_TEXT_MOST } from '../limits.ts'
import { DESK_KINDS, type GroupId, type Kind } from '../session/agenda.ts'
import { isMixedOpen } from '../session/mixed-state.ts'
import type { SeatState } from '../session/state-parts.ts'
import type { SessionState } from '../session/state.ts'
import { isWrittenKind } from '../session/written-kinds.ts'
import { mayHaveCondition } from '../linked/conditions.ts'
import { canMatch } from '../linked/matches.ts'
import { mayRead, type DocumentName } from './documents.ts'
import { touchesLockedLane } from './lane-lock.ts'
import { mayPlaceBetweenAxes, openZones, ownersOf, zoneOpen, zoneRule } from './zones.ts'

type Lookup = (card: string) => CardView | undefined
const FREE_ID = /^[A-Za-z0-9_-]{8,64}$/
/** Where a card of the free area lies; a card keeps these in a lane, where they say nothing. */
const FREE_KEYS = ['place', 'width'] as const
const isOnDesk = (kind: unknown): boolean => (DESK_KINDS as readonly unknown[]).includes(kind)

/** Whether people may write on the joint board now, anywhere (BD2). */
export const boardOpen = (state: SessionState): boolean => openZones(state).length > 0

/** The group of a lane; `both` for shared lanes and for zones without a group in their name. */
export const laneGroup = (zone: ZoneId): GroupId | 'both' =>
  (zone.split(':')[1] as GroupId | 'both' | undefined) ?? 'both'

/** Whether a group may put a new card of this kind into a zone, when the zone is open (BD3). */
export const mayAddTo = (group: GroupId, zone: ZoneId, kind: unknown): boolean => {
  const rule = zoneRule(zone)
  if (!rule || !rule.kinds.includes(kind as Kind)) return false
  return !zone.includes(':') || laneGroup(zone) === group
}

/** Whether a group may change or delete the words of a card on the board: its own, and those of both but in shared lanes. */
export const mayTouch = (group: GroupId, card: CardView): boolean =>
  card.group === group || (card.group === 'both' && card.zone !== undefined && !card.zone.includes(':'))

/**
 * Whether a group may move a card to a zone: between places of the same zone, and what is its own to `together`,
 * where both talk about it, and back to its own lane.
 */
export const mayMoveTo = (group: GroupId, card: CardView, zone: ZoneId): boolean => {
  if (card.zone === zone) return true
  if (!mayTouch(group, card)) return false
  const moves = isWrittenKind(card.kind) || card.kind === 'problem' || card.kind === 'note'
  return moves && (zone === 'together' || mayAddTo(group, zone, card.kind))
}

/** Where people talk about what was revealed, and lay it with the hand: lanes and the free area. */
const isTalk = (zone: string | undefined): zone is ZoneId =>
  zone === 'together' || (zone?.includes(':') === true && isWrittenKind(zone.split(':')[0]))

/**
 * Whether a group may put a card into a stack, or take it out: both in the free area, in a lane its own group. A stack
 * that does not stand may come with the same update, or was deleted at the same moment: then the card lies on its own.
 */
const mayStack = (group: GroupId, card: Pick<CardView, 'kind' | 'zone' | 'group'>, stack: CardView | undefined) => {
  if (card.kind === 'stack' || !isTalk(card.zone)) return false
  if (card.zone !== 'together' && laneGroup(card.zone) !== group) return false
  if (!stack) return true
  // One update may bring it to the zone of the stack as well.
  const isNear =
    stack.zone === card.zone || (stack.zone !== undefined && mayMoveTo(group, card as CardView, stack.zone))
  return stack.kind === 'stack' && isNear
}

/** Whether a group may set a key of a card that stands: where it lies in time, what an agreement says, who owns it. */
const maySet = (
  state: SessionState,
  group: GroupId,
  card: CardView,
  { key, value }: Extract<Change, { what: 'set' }>,
  lookup: Lookup,
): boolean => {
  const rule = zoneRule(card.zone ?? '')
  // Like `at`, it says nothing but where a card lies, and the card may be on its way to the free area or back.
  if (key === 'place' || key === 'width') return isTalk(card.zone)
  // Of what something was made is said when it is made.
  if (!rule || key === 'of' || key === 'from' || !(rule.keys as readonly string[]).includes(key)) return false
  // What was said to be the same is said whole, and taken back whole.
  if (card.kind === 'match') return false
  // A group says what its own card costs it; what comes to a stack of it, or lies elsewhere, costs nothing (KI16).
  if (key === 'minutes') return card.kind === 'friction' && mayTouch(group, card)
  if (card.zone === 'moves') return canHave(card.kind, key, value)
  if (key === 'lens') return card.kind !== 'stack' && mayTouch(group, card)
  if (['week', 'lane', 'promised', 'safe'].includes(key)) return card.kind === 'milestone'
  // A group says yes to a week for itself only; it counts while the milestone lies there, so that a move by others at the
  // same moment makes it no offence. Either takes a yes back, as a new week would.
  if (key === 'yesA' || key === 'yesB') {
    return card.kind === 'milestone' && (value === undefined || key === (group === 'a' ? 'yesA' : 'yesB'))
  }
  if (card.zone === 'map') return key === 'due' && card.kind === 'start'
  // An end of an axis stays the end that it names; what lies between the axes has a place there.
  if (card.zone === 'two-by-two') return key === 'value' && card.kind === 'note'
  // Each group says for itself when it was asked (KI12), and that it was heard as it meant it (KI10).
  if (key === 'askedA' || key === 'askedB') return key === (group === 'a' ? 'askedA' : 'askedB')
  if (key === 'fits') return card.kind === 'heard' && (value === undefined || card.group !== group)
  if (key === 'stack') return mayStack(group, card, typeof value === 'string' ? lookup(value) : undefined)
  if (key === 'ownerA' || key === 'ownerB') {
    // A group names its own owner, and only somebody who is here to accept.
    if (key !== (group === 'a' ? 'ownerA' : 'ownerB')) return false
    const owner = typeof value === 'string' ? state.seats[value] : undefined
    return value === undefined || (owner !== undefined && isMember(owner, group))
  }
  return card.kind !== 'reason'
}

/** Whether a seat is a member of a group who is here. */
const isMember = (seat: SeatState, group: GroupId): boolean =>
  seat.role === 'participant' && seat.group === group && seat.status === 'in' && seat.consented

/** Kinds of cards that belong to another card: to a goal, a difference, a term, or to what was meant or is in tension. */
const BELONGING: readonly Kind[] = [
  'meaning',
  'reason',
  'rewrite',
  'reply',
  'test',
  'heard',
  'pole',
  'gain',
  'cost',
  'warning',
  'condition',
  'version',
  'vague',
  'missing',
  'match',
]

const desk = (change: Change): Refusal | null => {
  switch (change.what) {
    case 'text':
    case 'remove':
      return null
    case 'add':
      if (!FREE_ID.test(change.card) || !isOnDesk(change.values['kind'])) return 'malformed'
      if (Object.keys(change.values).some((key) => !['kind', 'at', 'text'].includes(key))) return 'not-allowed'
      return change.text.length > CARD_TEXT_MOST ? 'too-large' : null
    case 'set':
      return change.key === 'at' ? null : 'not-allowed'
    default:
      return 'not-allowed'
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

/**
 * At a mixed table everybody who sits there adds, words, orders, offers and deletes: the cards are of all of them. Not
 * before the draw and not after the reveal (MX4).
 */
const mixedTable = (
  state: SessionState,
  document: Extract<DocumentName, { readonly of: 'mixed' }>,
  change: Change,
): Refusal | null => {
  if (!isMixedOpen(state, document)) return 'not-now'
  const isAboutWords = state.phase.of === 'mixed' && state.phase.about === 'words'
  switch (change.what) {
    case 'text':
    case 'remove':
      return null
    case 'add':
      if (!FREE_ID.test(change.card)) return 'malformed'
      if (change.values['kind'] !== (isAboutWords ? 'rewrite' : 'option')) return 'not-allowed'
      // Which term it is about is looked up on the board when all tables are shown (MX10).
      if (isAboutWords !== (typeof change.values['of'] === 'string')) return 'not-allowed'
      if (Object.keys(change.values).some((key) => !['kind', 'at', 'text', 'offered', 'of', 'owned'].includes(key)))
        return 'not-allowed'
      return change.text.length > CARD_TEXT_MOST ? 'too-large' : null
    case 'set':
      return change.key === 'at' || change.key === 'offered' ? null : 'not-allowed'
    default:
      return 'not-allowed'
  }
}

/** A card of a lane that lay in the free area and was deleted there comes back there by an undo, to its own group. */
const comesBack = (group: GroupId, { kind, zone, group: ofGroup }: Readonly<Record<string, unknown>>): boolean =>
  zone === 'together' && isWrittenKind(kind) && ofGroup === group

/** Only what mixed tables wrote, and brought to the room, makes something that was written together (MX7). */
const isMadeOfOption = (from: unknown, lookup: Lookup): boolean =>
  from === undefined || (typeof from === 'string' && lookup(from)?.kind === 'option')

/** What a move has is where it works, and what a sign has is the corner that it shows (AX9). */
const IN_MOVES: readonly string[] = ['end', ...MOVE_KEYS]
const canHave = (kind: unknown, key: string, value: unknown): boolean =>
  key === 'end'
    ? kind === 'tell' && (value === undefined || (AXIS_CORNERS as readonly unknown[]).includes(value))
    : kind === 'move' && (MOVE_KEYS as readonly string[]).includes(key)

/** A group says what is the same for itself: from its own card to one of the other group, whole, and without words (KI14). */
const isMatch = (group: GroupId, { values, text }: Extract<Change, { what: 'add' }>, lookup: Lookup): boolean => {
  const { of, meets, fits } = values
  if (text !== '' || typeof of !== 'string' || typeof meets !== 'string' || fits === undefined) return false
  const [own, other] = [lookup(of), lookup(meets)]
  // One of them may have been hidden, or taken back, at the same moment; then this one says nothing.
  return (own === undefined || own.group === group) && (!own || !other || canMatch(own, other))
}

const added = (group: GroupId, change: Extract<Change, { what: 'add' }>, lookup: Lookup): Refusal | null => {
  const { kind, zone, group: ofGroup, of, end, value, stack, from } = change.values
  if (!FREE_ID.test(change.card) || typeof zone !== 'string') return 'malformed'
  const rule = zoneRule(zone)
  const kept = isTalk(zone) ? [...FREE_KEYS, ...(kind === 'assumption' ? ['value'] : [])] : []
  const keys = ['kind', 'at', 'text', 'zone', 'group', ...(rule?.keys ?? []), ...kept]
  if (Object.keys(change.values).some((key) => !keys.includes(key))) return 'not-allowed'
  if (!comesBack(group, change.values)) {
    if (!mayAddTo(group, zone as ZoneId, kind)) return 'not-allowed'
    if (!ownersOf(group, zone as ZoneId, kind as Kind).includes(ofGroup as GroupId | 'both')) return 'not-allowed'
  }
  const into = typeof stack === 'string' ? lookup(stack) : undefined
  if (stack !== undefined && !mayStack(group, change.values as Pick<CardView, 'kind' | 'zone'>, into))
    return 'not-allowed'
  // What was heard is said by the other group (KI10).
  if (kind === 'heard' && typeof of === 'string' && lookup(of)?.group === group) return 'not-allowed'
  // A group says its own message anew, and nobody else does (MT3).
  if (kind === 'version' && typeof of === 'string' && (lookup(of)?.group ?? group) !== group) return 'not-allowed'
  // A new agreement has no owners yet, a new milestone no yes: each group gives its own.
  if (['ownerA', 'ownerB', 'yesA', 'yesB', 'askedA', 'askedB'].some((key) => key in change.values)) return 'not-allowed'
  if (kind === 'match' ? !isMatch(group, change, lookup) : 'fits' in change.values) return 'not-allowed'
  if (!isMadeOfOption(from, lookup)) return 'not-allowed'
  // What it belongs to may come with the same update, or be deleted meanwhile; then it stands for itself.
  if (BELONGING.includes(kind as Kind) !== (of !== undefined)) return 'not-allowed'
  if (zone === 'moves') {
    if (Object.entries(change.values).some(([key, given]) => IN_MOVES.includes(key) && !canHave(kind, key, given)))
      return 'not-allowed'
  } else if ((kind === 'axis') !== (end !== undefined) || (kind === 'axis' && value !== undefined)) return 'not-allowed'
  if (kind !== 'friction' && 'minutes' in change.values) return 'not-allowed'
  return change.text.length > CARD_TEXT_MOST ? 'too-large' : null
}

/**
 * Where links are written: arrows with the talk, between what lies there; what an agreement plans with the agreements,
 * and with the map, from its other end; all other links with the map.
 */
const zonesOfLink = (kind: LinkKind | undefined): readonly ZoneId[] =>
  kind === 'arrow' ? ['together'] : kind === 'plans' ? ['agreements', 'map'] : ['map']

const linked = (
  state: SessionState,
  change: Extract<Change, { what: 'link' | 'unlink' }>,
  lookup: Lookup,
): Refusal | null => {
  if (!zonesOfLink(change.kind).some((zone) => zoneOpen(state, zone))) return 'not-now'
  if (change.what === 'unlink') return null
  if (!FREE_ID.test(change.link)) return 'malformed'
  // An end that does not stand yet comes with the same update, into a zone that is open.
  const ends = [lookup(change.from), lookup(change.to)]
  return change.kind === 'arrow' && ends.some((end) => end && !isTalk(end.zone)) ? 'not-allowed' : null
}

/** What would make it possible is added to what was heard before, and only there (KI13). */
const conditionRefused = (
  state: SessionState,
  { values: { kind, of } }: Extract<Change, { what: 'add' }>,
  lookup: Lookup,
): Refusal | null => {
  if (kind !== 'condition' || typeof of !== 'string') return null
  const card = lookup(of)
  return card && mayHaveCondition(state.saidBack, card) ? null : 'not-allowed'
}

const board = (state: SessionState, group: GroupId, change: Change, lookup: Lookup): Refusal | null => {
  if (state.locked) return 'locked'
  if (!boardOpen(state)) return 'not-now'
  if (touchesLockedLane(state.lockedLanes, change, lookup)) return 'locked'
  if (change.what === 'add') {
    if (
      typeof change.values['zone'] === 'string' &&
      zoneRule(change.values['zone']) &&
      !zoneOpen(state, change.values['zone'])
    )
      return 'not-now'
    return conditionRefused(state, change, lookup) ?? added(group, change, lookup)
  }
  if (change.what === 'link' || change.what === 'unlink') return linked(state, change, lookup)
  if (change.what === 'stroke' || change.what === 'unstroke') {
    if (!zoneOpen(state, 'together')) return 'not-now'
    return change.what === 'stroke' && !FREE_ID.test(change.stroke) ? 'malformed' : null
  }
  const card = lookup(change.card)
  if (!card) return 'gone'
  // Where an assumption lies is weighed by both; its lane, and with it its words, stay closed meanwhile.
  if (change.what === 'set' && change.key === 'value' && card.kind === 'assumption')
    return mayPlaceBetweenAxes(state, card) ? null : 'not-now'
  if (!zoneOpen(state, card.zone ?? '')) return 'not-now'
  if (change.what === 'set' && change.key === 'at') return null
  if (change.what === 'set' && change.key === 'zone') {
    if (typeof change.value !== 'string' || !mayMoveTo(group, card, change.value as ZoneId)) return 'not-yours'
    return zoneOpen(state, change.value) ? null : 'not-now'
  }
  if (change.what === 'set') return maySet(state, group, card, change, lookup) ? null : 'not-allowed'
  // What was flagged stays as it was flagged; another wording is a version beside it (MT2).
  if (change.what === 'text' && (card.kind === 'message' || card.kind === 'version')) return 'not-allowed'
  if (change.what === 'text' && card.kind === 'match') return 'not-allowed'
  return mayTouch(group, card) ? null : 'not-yours'
}

/** What may be typed for both groups, and what of it; owners, reasons and yeses stay with the groups. */
const TYPED: Readonly<Record<string, { readonly kind: Kind; readonly keys: readonly string[] }>> = {
  agreements: { kind: 'agreement', keys: ['sort', 'due', 'when', ...AGREEMENT_KEYS] },
  differences: { kind: 'difference', keys: ['due', 'when'] },
}

/**
 * The mediator and scribes type agreements and open differences as the groups say them: words, kind with its fields, and
 * day. Nothing
 * of it counts before an owner of each group has said yes to exactly these words (PE6).
 */
const typed = (state: SessionState, change: Change, lookup: Lookup): Refusal | null => {
  if (state.phase.of !== 'agreements') return 'not-yours'
  if (state.locked) return 'locked'
  if (change.what === 'add') {
    const { zone, kind, group } = change.values
    const rule = typeof zone === 'string' && Object.hasOwn(TYPED, zone) ? TYPED[zone] : undefined
    if (!rule || kind !== rule.kind || group !== 'both') return 'not-yours'
    if (!FREE_ID.test(change.card)) return 'malformed'
    const keys = ['kind', 'at', 'text', 'zone', 'group', ...rule.keys, ...(kind === 'agreement' ? ['from'] : [])]
    if (Object.keys(change.values).some((key) => !keys.includes(key))) return 'not-allowed'
    if (!isMadeOfOption(change.values['from'], lookup)) return 'not-allowed'
    return change.text.length > CARD_TEXT_MOST ? 'too-large' : null
  }
  if (change.what !== 'set' && change.what !== 'text' && change.what !== 'remove') return 'not-yours'
  const card = lookup(change.card)
  if (!card) return 'gone'
  const rule = Object.hasOwn(TYPED, card.zone ?? '') ? TYPED[card.zone ?? ''] : undefined
  if (card.kind !== rule?.kind) return 'not-yours'
  return change.what !== 'set' || change.key === 'at' || rule.keys.includes(change.key) ? null : 'not-allowed'
}

/** Links and strokes are of the joint board only. */
const isOfCard = ({ what }: Change): boolean => ['add', 'remove', 'text', 'set'].includes(what)

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
  if (document.of === 'notebook') return isOfCard(change) ? null : 'not-allowed'
  if (document.of === 'board' && (seat.role === 'mediator' || seat.role === 'scribe'))
    return typed(state, change, lookup)
  if (!seat.group || seat.role !== 'participant') return 'not-yours'
  if (document.of === 'desk') return desk(change)
  if (document.of === 'table') return document.group === seat.group ? table(state, change, lookup) : 'not-yours'
  if (document.of === 'mixed') return mixedTable(state, document, change)
  return document.of === 'board' ? board(state, seat.group, change, lookup) : 'not-yours'
}
