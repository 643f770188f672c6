import type { CardView, DocumentView, ZoneId } from '../documents/card-view.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../session/agenda.ts'
import { isWrittenKind } from '../session/written-kinds.ts'
import type { Owner } from './scene.ts'
import type { TableLanes } from './table-board.ts'

/** Which lanes a board shows: those of a kind, the free area, all of them, or a group's own table. */
export type Shown = WrittenKind | 'together' | 'all' | TableLanes

/** A lane: a zone with what follows from its name. */
export type Lane = { readonly zone: ZoneId; readonly band: WrittenKind | 'together'; readonly owner: Owner }

const TOGETHER: Lane = { zone: 'together', band: 'together', owner: 'both' }
const laneOf = (kind: WrittenKind, owner: Owner): Lane => ({ zone: `${kind}:${owner}`, band: kind, owner })
const bandLanes = (kind: WrittenKind): [Lane, ...Lane[]] =>
  // What the other group wrote about one stands below what that one wrote about itself.
  kind === 'them-by-us'
    ? [laneOf(kind, 'b'), laneOf(kind, 'both'), laneOf(kind, 'a')]
    : [laneOf(kind, 'a'), laneOf(kind, 'both'), laneOf(kind, 'b')]

/** Bands of lanes that a board shows, from the top down and from left to right. */
export const bandsOf = (shown: Shown): readonly (readonly [Lane, ...Lane[]])[] => {
  if (shown === 'together') return [[TOGETHER]]
  if (typeof shown === 'object') {
    const [first, ...rest] = shown.kinds.map((kind) => laneOf(kind, shown.table))
    return first ? [[first, ...rest]] : []
  }
  if (shown === 'all') return [...WRITTEN_KINDS.map(bandLanes), [TOGETHER]]
  return [bandLanes(shown)]
}

/** The lane of a card. One that names no zone lies where its kind and its group belong, so that none is lost. */
export const zoneOf = (card: CardView): ZoneId =>
  card.zone ?? (isWrittenKind(card.kind) && card.group ? `${card.kind}:${card.group}` : 'together')

/** By `at[1]`, then `at[0]`, then id: the order of cards everywhere. */
export const byPlace = (one: CardView, other: CardView): number =>
  one.at[1] - other.at[1] || one.at[0] - other.at[0] || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** A card that is shown, with how many were joined into it. */
export type Placed = { readonly card: CardView; readonly joined: number }

/** Cards by lane, in order; hidden ones are left out, and those joined into a card that is there are counted on it. */
export const cardsByZone = (
  view: Pick<DocumentView, 'cards'>,
  hidden: ReadonlySet<string>,
): ReadonlyMap<ZoneId, readonly Placed[]> => {
  const standing = view.cards.filter((card) => !hidden.has(card.id))
  // Only a card that is not joined itself can take others in: two that name each other both stay.
  const roots = new Set(standing.filter((card) => card.into === undefined).map((card) => card.id))
  const joined = new Map<string, number>()
  for (const { into } of standing) {
    if (into !== undefined && roots.has(into)) joined.set(into, (joined.get(into) ?? 0) + 1)
  }
  const found = new Map<ZoneId, Placed[]>()
  for (const card of [...standing].sort(byPlace)) {
    if (card.into !== undefined && roots.has(card.into)) continue
    const lane = found.get(zoneOf(card)) ?? []
    lane.push({ card, joined: joined.get(card.id) ?? 0 })
    found.set(zoneOf(card), lane)
  }
  return found
}
