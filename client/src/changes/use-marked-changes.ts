import type { BoardChanges } from '@parley/shared/changes/changes-since'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { useChangesSince } from './use-changes.ts'

/** One word about each card that came or changed: new, reworded, moved. */
const wordsFor = ({ cards }: BoardChanges): ReadonlyMap<string, string> =>
  new Map(
    cards.flatMap((change) => {
      if (change.what === 'new') return [[change.card.id, m.changes_word_new()] as const]
      if (change.what === 'gone') return []
      return [[change.card.id, change.reworded ? m.changes_word_reworded() : m.changes_word_moved()] as const]
    }),
  )

/** Words for the cards of a board that changed since a trace, to stand on them; undefined while none are asked for. */
export const useMarkedChanges = (
  since: number | undefined,
  view: DocumentView,
): ReadonlyMap<string, string> | undefined => {
  const { value } = useChangesSince(since, view)
  return useMemo(() => (since === undefined || !value ? undefined : wordsFor(value)), [since, value])
}
