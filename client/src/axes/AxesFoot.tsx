import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import board from '../board/Board.module.css'
import type { StageView } from '../board/board-stage.ts'
import { History, IconButton, ZoomTools } from '../board/BoardTools.tsx'
import { FollowTools } from '../pointing/FollowTools.tsx'
import styles from '../map/MapCanvas.module.css'
import type { Following } from '../pointing/use-follow.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import type { AxesActions } from './axes-actions.ts'

type AxesFootProps = {
  readonly stage: StageView | null
  readonly scale: number
  /** What the board is called. */
  readonly label: string
  /** Null for whoever only reads, and while the board is closed. */
  readonly actions: AxesActions | null
  /** Asks for a new note; null where notes are not written. */
  readonly onNew: (() => void) | null
  /** Whose pointer is followed; null while pointers are switched off. */
  readonly following: Following | null
  readonly ring: ReactNode
  readonly alone: { readonly is: boolean; readonly set: (alone: boolean) => void } | null
}

/** What stands at the foot of a board with two axes: who sees it, what one can do, how it is looked at. */
export const AxesFoot = ({ stage, scale, label, actions, onNew, following, ring, alone }: AxesFootProps) => (
  <div className={board.foot}>
    <div className={`${board.ring} ${styles.ring}`}>{ring}</div>
    {actions && (
      <div className={`${board.tools} ${styles.tools}`} role="toolbar" aria-label={label}>
        {onNew && (
          <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={onNew}>
            {m.axes_note_new()}
          </Button>
        )}
        <History actions={actions} />
      </div>
    )}
    <div className={styles.right}>
      {following && <FollowTools following={following} />}
      {alone && (
        <IconButton
          label={alone.is ? m.board_map_with_list() : m.board_map_alone()}
          onClick={() => alone.set(!alone.is)}
        >
          {alone.is ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
        </IconButton>
      )}
      <ZoomTools
        scale={scale}
        onZoom={(factor) => stage?.zoom(factor, undefined, true)}
        onFit={() => stage?.fit(true)}
      />
    </div>
  </div>
)
