import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import board from '../board/Board.module.css'
import type { StageView } from '../board/board-stage.ts'
import { History, IconButton, ZoomTools } from '../board/BoardTools.tsx'
import { m } from '../paraglide/messages.js'
import { FollowTools } from '../pointing/FollowTools.tsx'
import type { Following } from '../pointing/use-follow.ts'
import styles from './MapCanvas.module.css'

/** What stands at the foot of a map or a board with axes, whatever its own tools are. */
export type CanvasFootProps = {
  readonly stage: StageView | null
  readonly scale: number
  /** Whose pointer is followed; null while pointers are switched off. */
  readonly following: Following | null
  readonly ring: ReactNode
  /** Whether the canvas stands without the list beside it; null where it cannot. */
  readonly alone: { readonly is: boolean; readonly set: (alone: boolean) => void } | null
}

type Tools = {
  readonly label: string
  /** Null for whoever only reads, and while the board is closed. */
  readonly actions: ComponentProps<typeof History>['actions'] | null
  /** The tools before undo and redo. */
  readonly children: ReactNode
}

/** Who sees a canvas, what one can do on it, and how it is looked at. */
export const CanvasFoot = (props: CanvasFootProps & Tools) => {
  const { stage, scale, following, ring, alone, label, actions, children } = props
  return (
    <div className={board.foot}>
      <div className={`${board.ring} ${styles.ring}`}>{ring}</div>
      {actions && (
        <div className={`${board.tools} ${styles.tools}`} role="toolbar" aria-label={label}>
          {children}
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
}
