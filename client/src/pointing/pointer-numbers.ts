import type { GroupId } from '@parley/shared/session/agenda'
import type { Pointers } from '../session/pointers.ts'

/** A pointer as it is called while it is seen: someone of a group, with a number where the group has several. */
export type Someone = { readonly client: number; readonly group: GroupId; readonly number: number }

/**
 * Numbers the pointers of each group. Whoever is seen keeps the number, a free one goes to whoever comes next, the
 * lowest first: a number says nothing but that it is the same pointer as before. `kept` is followed, and keeps its
 * number while it points nowhere.
 */
export const numberPointers = (
  before: readonly Someone[],
  others: Pointers,
  kept: number | null,
): readonly Someone[] => {
  const stays = before.filter(({ client }) => others.has(client) || client === kept)
  const known = new Set(stays.map(({ client }) => client))
  const all = [...stays]
  for (const [client, { group }] of others) {
    if (known.has(client)) continue
    const taken = new Set(all.filter((one) => one.group === group).map(({ number }) => number))
    let number = 1
    while (taken.has(number)) number += 1
    all.push({ client, group, number })
  }
  return all.sort((one, other) =>
    one.group < other.group ? -1 : one.group > other.group ? 1 : one.number - other.number,
  )
}
