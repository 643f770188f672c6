import type { DocumentView } from '@parley/shared/documents/card-view'
import { useMemo } from 'react'
import { cardChangeWords } from './card-change-words.ts'
import { useChangesSince } from './use-changes.ts'

/** Words for the cards of a board that changed since a trace, to stand on them; undefined while none are asked for. */
export const useMarkedChanges = (
  since: number | undefined,
  view: DocumentView,
): ReadonlyMap<string, string> | undefined => {
  const { value } = useChangesSince(since, view)
  return useMemo(() => (since === undefined || !value ? undefined : cardChangeWords(value)), [since, value])
}
