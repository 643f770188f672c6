import { flagCounts, type TriedVersion } from '@parley/shared/linked/try-out'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'

/** "First version", "Version 2". */
export const versionName = (at: number): string =>
  at === 0 ? m.craft_version_first() : m.craft_version({ at: at + 1 })

/** What was flagged in a version, a sentence each: by group what it wrote, then how often flags were marked, of how many. */
export const flagLines = (
  version: TriedVersion,
  { marks, session }: Pick<StateView, 'marks' | 'session'>,
): readonly string[] => {
  const { groups } = session
  const counts = flagCounts(version, { marks, people: { a: groups.a.seats, b: groups.b.seats } })
  const [a, b] = [counts.marks.a, counts.marks.b]
  return [
    ...GROUPS.map((group) =>
      m.craft_counts({ group: groups[group].name, vague: counts.vague[group], missing: counts.missing[group] }),
    ),
    ...(a !== undefined && b !== undefined
      ? GROUPS.map((group) =>
          m.craft_counts_marked_by({
            group: groups[group].name,
            count: counts.marks[group] ?? 0,
            people: counts.people[group],
          }),
        )
      : [m.craft_counts_marked({ count: counts.marks.total, people: counts.people.a + counts.people.b })]),
  ]
}
