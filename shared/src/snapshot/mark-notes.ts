import { CARD_MARKS } from '../protocol/state-view.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { SnapshotCard, WorkingSnapshot } from './working-snapshot.ts'

/** What stands below a card, a sentence each: its marks, and how many cards were joined into it. */
export const markNotes = (
  card: SnapshotCard,
  groups: WorkingSnapshot['groups'],
  words: SnapshotWords,
): readonly string[] => [
  ...CARD_MARKS.flatMap((mark) => {
    const count = card.marks[mark]
    if (!count || count.total === 0) return []
    const { total, a, b } = count
    return a !== undefined && b !== undefined
      ? [
          words.markByGroup(words.marks[mark], [
            [groups.a.name, a],
            [groups.b.name, b],
          ]),
        ]
      : [words.markTotal(words.marks[mark], total)]
  }),
  ...(card.joined > 0 ? [words.joined(card.joined)] : []),
]
