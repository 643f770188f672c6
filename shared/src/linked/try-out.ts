import type { DocumentView } from '../documents/card-view.ts'
import type { CardMarks, MarkCount } from '../protocol/state-view.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { linkedRows, type LinkedRow } from './linked-boards.ts'

type ByGroup = Readonly<Record<GroupId, number>>

/**
 * What stands out in one version of a message: unclear words and missing answers, by the group that wrote them, and how
 * often people marked one of them, of how many people that may mark.
 */
export type FlagCounts = {
  readonly vague: ByGroup
  readonly missing: ByGroup
  readonly marks: MarkCount
  readonly people: ByGroup
}

/** A message or a later version of it, with what was flagged in it. */
export type TriedVersion = {
  readonly row: LinkedRow
  readonly vague: readonly LinkedRow[]
  readonly missing: readonly LinkedRow[]
}

/** A message that is tried out, with its versions, the first first. */
export type TriedMessage = { readonly group: GroupId | null; readonly versions: readonly TriedVersion[] }

/** What flags are counted with: the marks that may be shown (MK2), and how many of each group may mark. */
export type FlagMarks = { readonly marks: Readonly<Record<string, CardMarks>>; readonly people: ByGroup }

const says = ({ card }: LinkedRow): boolean => card.text.trim() !== ''
const below = (row: LinkedRow, kind: string): readonly LinkedRow[] =>
  row.parts.flatMap(({ part, rows }) => (part.kind === kind ? rows.filter(says) : []))

const versionOf = (row: LinkedRow): TriedVersion => ({
  row,
  vague: below(row, 'vague'),
  missing: below(row, 'missing'),
})

/**
 * The messages of a board with their versions. A version whose message is gone stands as a message of its own, so that
 * no words are lost; a flag whose message is gone is about nothing, and is left out.
 */
export const triedMessages = (view: Pick<DocumentView, 'cards'>): readonly TriedMessage[] =>
  linkedRows(view, 'messages').flatMap((row) => {
    const { kind, group } = row.card
    if (kind !== 'message' && kind !== 'version') return []
    const versions = [row, ...below(row, 'version')].filter(says).map(versionOf)
    return versions.length === 0 ? [] : [{ group: group === 'a' || group === 'b' ? group : null, versions }]
  })

const written = (rows: readonly LinkedRow[]): ByGroup => ({
  a: rows.filter(({ card }) => card.group === 'a').length,
  b: rows.filter(({ card }) => card.group === 'b').length,
})

/**
 * The flags of a version, counted. The marks of its flags are summed as far as they are shown: by group only where
 * every flag that was marked is, so that a sum tells no more than its parts.
 */
export const flagCounts = (
  { vague, missing }: Pick<TriedVersion, 'vague' | 'missing'>,
  { marks, people }: FlagMarks,
): FlagCounts => {
  const counts = [...vague, ...missing].flatMap(({ card }) => {
    const count = Object.hasOwn(marks, card.id) ? marks[card.id]?.unclear : undefined
    return count ? [count] : []
  })
  const sumOf = (group: GroupId): number | undefined =>
    counts.every((one) => one[group] !== undefined)
      ? counts.reduce((sum, one) => sum + (one[group] ?? 0), 0)
      : undefined
  const [a, b] = GROUPS.map(sumOf)
  const total = counts.reduce((sum, one) => sum + one.total, 0)
  const split = counts.length > 0 && a !== undefined && b !== undefined
  return {
    vague: written(vague),
    missing: written(missing),
    marks: split ? { total, a, b } : { total },
    people,
  }
}
