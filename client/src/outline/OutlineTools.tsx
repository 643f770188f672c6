import { ListChecks, Redo2, Undo2 } from 'lucide-react'
import { useHistory } from '../board/use-board-actions.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import type { BoardActions } from '../board/board-actions.ts'
import styles from './Outline.module.css'

/** Undo and redo of one's own acts, and the ticking of several cards. */
export const OutlineTools = ({
  actions,
  isTicking,
  onUndo,
  onRedo,
  onTicking,
}: {
  readonly actions: BoardActions
  readonly isTicking: boolean
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onTicking: () => void
}) => {
  const { canUndo, canRedo } = useHistory(actions)
  return (
    <div className={styles.history} role="group" aria-label={m.outline_tools()}>
      <Button variant="quiet" icon={<Undo2 aria-hidden="true" />} busy={!canUndo} onClick={onUndo}>
        {m.board_undo()}
      </Button>
      <Button variant="quiet" icon={<Redo2 aria-hidden="true" />} busy={!canRedo} onClick={onRedo}>
        {m.board_redo()}
      </Button>
      <Button
        variant="quiet"
        icon={<ListChecks aria-hidden="true" />}
        aria-expanded={isTicking}
        aria-keyshortcuts="Alt+Shift+T"
        onClick={onTicking}
      >
        {isTicking ? m.outline_tick_end() : m.outline_tick_begin()}
      </Button>
    </div>
  )
}
