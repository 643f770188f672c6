import type { DocumentView } from '@parley/shared/documents/card-view'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { NO_CHANGES, changesBetween, isQuiet, together, type BoardChanges } from './board-changes.ts'

/** At most one sentence in so many milliseconds. */
const EVERY = 10_000
/** After an own act the next change of the view is one's own, if it comes within this time. */
const OWN = 250

const sentence = (changes: BoardChanges): string => {
  const { added, changed, moved, gone, linked, unlinked, drawn, erased } = changes
  const parts = [
    added.size > 0 && m.board_outline_others_added({ count: added.size }),
    changed.size > 0 && m.board_outline_others_changed({ count: changed.size }),
    moved.size > 0 && m.board_outline_others_moved({ count: moved.size }),
    gone.size > 0 && m.board_outline_others_gone({ count: gone.size }),
    linked.size > 0 && m.outline_others_arrows({ count: linked.size }),
    unlinked.size > 0 && m.outline_others_unarrowed({ count: unlinked.size }),
    drawn.size > 0 && m.outline_others_drawn({ count: drawn.size }),
    erased.size > 0 && m.outline_others_erased({ count: erased.size }),
  ].filter((part) => part !== false)
  return m.board_outline_others({ changes: parts.join(', ') })
}

/**
 * Tells screen readers politely what others changed on a board, gathered into one sentence; `onChange` gets each change
 * of others as it comes. Call what it returns before each act of one's own, so that this is not told as somebody
 * else's.
 */
export const useOthersChanges = (
  view: DocumentView,
  onChange?: (before: DocumentView, after: DocumentView) => void,
): (() => void) => {
  const seen = useRef(view)
  const gathered = useRef<BoardChanges>(NO_CHANGES)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const ownUntil = useRef(0)
  const latest = useRef(onChange)
  useLayoutEffect(() => {
    latest.current = onChange
  })

  useEffect(() => {
    const before = seen.current
    if (before === view) return
    const changes = changesBetween(before, view)
    seen.current = view
    const isOwn = performance.now() < ownUntil.current
    ownUntil.current = 0
    if (isOwn || isQuiet(changes)) return
    latest.current?.(before, view)
    gathered.current = together(gathered.current, changes)
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      if (!isQuiet(gathered.current)) announce(sentence(gathered.current))
      gathered.current = NO_CHANGES
    }, EVERY)
  }, [view])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  return useCallback(() => {
    ownUntil.current = performance.now() + OWN
  }, [])
}
