import type { DocumentView } from '../documents/card-view.ts'
import type { StateView } from '../protocol/state-view.ts'
import { bandsOf, cardsByZone } from '../scene/lanes.ts'
import type { Owner } from '../scene/scene.ts'
import { GROUPS, LENSES, WRITTEN_KINDS, type Lens, type WrittenKind } from '../session/agenda.ts'
import { ours, type PageSection, type PageTable } from './page.ts'
import type { CountWords } from './record-words.ts'

type Counts = Readonly<Record<Owner, number>>

/** How many cards lie in the lanes, and how many have each lens: numbers of cards and never of people. */
export type RecordCounts = {
  /** Of each group's lane, and under `both` of the shared one; cards that were joined count each. */
  readonly kinds: readonly ({ readonly kind: WrittenKind } & Counts)[]
  readonly lenses: readonly ({ readonly lens: Lens } & Counts)[]
}

const OWNERS: readonly Owner[] = [...GROUPS, 'both']
const sum = (counts: Counts): number => OWNERS.reduce((all, owner) => all + counts[owner], 0)

/** Counts what is revealed and not hidden; null where there is nothing to count. */
export const recordCounts = (board: DocumentView, hidden: StateView['hidden']): RecordCounts | null => {
  const byZone = cardsByZone(board, new Set(hidden.map((one) => one.card)))
  const lanes = bandsOf('all')
    .flat()
    .map(({ band, owner, zone }) => ({
      band,
      owner,
      cards: (byZone.get(zone) ?? []).filter(({ card }) => card.text.trim() !== ''),
    }))
  const kinds = WRITTEN_KINDS.map((kind) => {
    const of = (owner: Owner): number =>
      lanes
        .filter((lane) => lane.band === kind && lane.owner === owner)
        .reduce((all, { cards }) => all + cards.reduce((count, { joined }) => count + 1 + joined, 0), 0)
    return { kind, a: of('a'), b: of('b'), both: of('both') }
  }).filter((one) => sum(one) > 0)
  const cards = lanes.flatMap((lane) => lane.cards.map(({ card }) => card))
  const lenses = LENSES.map((lens) => {
    const of = (owner: Owner): number => cards.filter((card) => card.lens === lens && card.group === owner).length
    return { lens, a: of('a'), b: of('b'), both: of('both') }
  })
  if (kinds.length === 0) return null
  return { kinds, lenses: lenses.some((one) => sum(one) > 0) ? lenses : [] }
}

/** The counts as tables with a column per group; null where there are none. */
export const countsSection = (
  {
    counts,
    groups,
  }: { readonly counts?: RecordCounts; readonly groups: Readonly<Record<'a' | 'b', { name: string }>> },
  say: CountWords,
): PageSection | null => {
  if (!counts) return null
  const table = (
    caption: string,
    shared: string,
    rows: readonly (Counts & { readonly name: string })[],
  ): PageTable => ({
    of: 'table',
    caption,
    columns: [...GROUPS.map((group) => ({ title: groups[group].name, group })), { title: shared }],
    body: rows.map((row) => ({ head: ours(row.name), cells: OWNERS.map((owner) => ({ text: String(row[owner]) })) })),
  })
  return {
    id: 'counts',
    title: say.title,
    blocks: [
      { of: 'note', say: ours(say.about), tone: 'quiet' },
      table(
        say.kinds,
        say.shared,
        counts.kinds.map((one) => ({ ...one, name: say.kind(one.kind) })),
      ),
      ...(counts.lenses.length > 0
        ? [
            table(
              say.lenses,
              say.both,
              counts.lenses.map((one) => ({ ...one, name: say.lens[one.lens] })),
            ),
          ]
        : []),
    ],
  }
}
