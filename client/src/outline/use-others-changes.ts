import type { DocumentView } from '@parley/shared/documents/card-view'
import { useCallback, useEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { NO_CHANGES, changesBetween, isQuiet, together, type BoardChanges } from './board-changes.ts'

/** At most one sentence in so many milliseconds. */
const EVERY = 10_000
/** After an own act the next change of the view is one's own, if it comes within this time. */
const OWN = 250

const sentence = ({ added, changed, moved, gone }: BoardChanges): string => {
  const parts = [
    added.size > 0 && m.board_outline_others_added({ count: added.size }),
    changed.size > 0 && m.board_outline_others_changed({ count: changed.size }),
    moved.size > 0 && m.board_outline_others_moved({ count: moved.size }),
    gone.size > 0 && m.board_outline_others_gone({ count: gone.size }),
  ].filter((part) => part !== false)
  return m.board_outline_others({ changes: parts.join(', ') })
}

/**
 * Tells screen readers politely what others changed on a board, gathered into one sentence.
 * Call what it returns before each act of one's own, so that this is not announced as somebody else's.
 */
export const useOthersChanges = (view: DocumentView): (() => void) => {
  const before = useRef(view)
  const gathered = useRef<BoardChanges>(NO_CHANGES)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const ownUntil = useRef(0)

  useEffect(() => {
    const changes = changesBetween(before.current, view)
    before.current = view
    const isOwn = performance.now() < ownUntil.current
    ownUntil.current = 0
    if (isOwn || isQuiet(changes)) return
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
