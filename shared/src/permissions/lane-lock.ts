import type { CardView } from '../documents/card-view.ts'
import type { Change } from '../documents/change.ts'
import { isInLockedLane, type LockedLanes } from '../map/locked-lanes.ts'

/**
 * Whether a change touches a locked lane of the map: it changes, deletes or links what lies there, or brings something
 * in (MP13). The order of lanes says nothing of what is in them, and a link that ends there changes only where it begins.
 */
export const touchesLockedLane = (
  locked: LockedLanes,
  change: Change,
  lookup: (card: string) => CardView | undefined,
): boolean => {
  if (locked.length === 0) return false
  const isLocked = (id: string | undefined): boolean => {
    const card = id === undefined ? undefined : lookup(id)
    return card !== undefined && isInLockedLane(locked, card)
  }
  const comesIn = (lane: unknown): boolean => typeof lane === 'string' && locked.includes(lane)
  switch (change.what) {
    case 'add':
      return comesIn(change.values['lane'])
    case 'set':
      return change.key !== 'at' && (isLocked(change.card) || (change.key === 'lane' && comesIn(change.value)))
    case 'text':
    case 'remove':
      return isLocked(change.card)
    case 'link':
    case 'unlink':
      return isLocked(change.from)
    default:
      return false
  }
}
