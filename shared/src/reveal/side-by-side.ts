import type { ZoneId } from '../documents/card-view.ts'
import { GROUPS, type GroupId, type WrittenKind } from '../session/agenda.ts'
import { isMirrorKind } from '../session/written-kinds.ts'

/** One list of revealed cards: what kind, and whose. */
export type RevealedList = { readonly kind: WrittenKind; readonly owner: GroupId | 'both'; readonly zone: ZoneId }

/** A column of lists that are read one below the other: of a group, of a kind, or about a group. */
export type RevealedColumn = { readonly lists: readonly [RevealedList, ...RevealedList[]] } & (
  | { readonly by: 'owner'; readonly owner: GroupId | 'both' }
  | { readonly by: 'kind'; readonly kind: WrittenKind }
  | { readonly by: 'about'; readonly about: GroupId }
)

const OWNERS = ['a', 'both', 'b'] as const
const OTHER = { a: 'b', b: 'a' } as const

const listOf = (kind: WrittenKind, owner: GroupId | 'both'): RevealedList => ({ kind, owner, zone: `${kind}:${owner}` })

/**
 * What belongs side by side of the kinds that a step reveals. One kind: what each group wrote, and between them what
 * both call true. Several: a column for each kind. A mirror: a column about each group, in it how it sees itself, what
 * the other group wrote about it, and what it thought that the other would write.
 */
export const sideBySide = (kinds: readonly [WrittenKind, ...WrittenKind[]]): readonly RevealedColumn[] => {
  const [first, ...rest] = kinds
  if (kinds.every(isMirrorKind)) {
    const of = (kind: WrittenKind, owner: GroupId): readonly RevealedList[] =>
      kinds.includes(kind) ? [listOf(kind, owner)] : []
    return GROUPS.flatMap((about) => {
      const [top, ...below] = [...of('us-by-us', about), ...of('them-by-us', OTHER[about]), ...of('us-by-them', about)]
      return top ? [{ by: 'about', about, lists: [top, ...below] } as const] : []
    })
  }
  if (rest.length === 0) return OWNERS.map((owner) => ({ by: 'owner', owner, lists: [listOf(first, owner)] }))
  return kinds.map((kind) => ({
    by: 'kind',
    kind,
    lists: [listOf(kind, 'a'), listOf(kind, 'both'), listOf(kind, 'b')],
  }))
}
