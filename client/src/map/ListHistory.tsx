import { Redo2, Undo2 } from 'lucide-react'
import type { ActHistory } from '../board/acting.ts'
import { useHistory } from '../board/use-board-actions.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import styles from './MapList.module.css'

/** Undo and Redo of one's own acts, over a list. */
export const ListHistory = ({ actions }: { readonly actions: ActHistory }) => {
  const { canUndo, canRedo } = useHistory(actions)
  const act = (what: () => void, said: string): void => {
    what()
    announce(said)
  }
  return (
    <div className={styles.history}>
      <Button
        variant="quiet"
        icon={<Undo2 aria-hidden="true" />}
        busy={!canUndo}
        onClick={() => act(actions.undo, m.board_outline_undone())}
      >
        {m.board_undo()}
      </Button>
      {canRedo && (
        <Button
          variant="quiet"
          icon={<Redo2 aria-hidden="true" />}
          onClick={() => act(actions.redo, m.board_outline_redone())}
        >
          {m.board_redo()}
        </Button>
      )}
    </div>
  )
}
