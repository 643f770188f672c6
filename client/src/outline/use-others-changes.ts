import type { DocumentView } from '@parley/shared/documents/card-view'
import { withoutHidden } from '@parley/shared/map/map-rows'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/use-session.ts'
import type { OthersChange } from '../session/watch-others.ts'
import { announce } from '../ui/announcements.ts'
import { toldChanges } from './board-changes-told.ts'
import type { BoardChanges } from './board-changes.ts'

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
 * Tells screen readers politely what others changed on the joint board, gathered into one sentence; `onChange` gets
 * what stood before and after as it comes. Whose change it was is told by its transaction, so an act of one's own is
 * never told, and one of somebody else in the same moment always is. What is hidden is not told.
 */
export const useOthersChanges = (onChange?: OthersChange): void => {
  const { documents, state } = useSession()
  const latest = useRef({ onChange, hidden: state.hidden })
  useLayoutEffect(() => {
    latest.current = { onChange, hidden: state.hidden }
  })
  useEffect(() => {
    const shown = (view: DocumentView): DocumentView => {
      const { hidden } = latest.current
      if (hidden.length === 0) return view
      return { ...view, ...withoutHidden(view, new Set(hidden.map(({ card }) => card))) }
    }
    const told = toldChanges({
      shown,
      changed: (before, after) => latest.current.onChange?.(before, after),
      say: (changes) => announce(sentence(changes)),
    })
    const letGo = documents.hold('board', () => undefined)
    const stop = documents.document('board').onChangedElsewhere(told.heard)
    return () => {
      stop()
      letGo()
      told.end()
    }
  }, [documents])
}
