import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import board from '../board/Board.module.css'
import type { StageView } from '../board/board-stage.ts'
import { History, IconButton, ZoomTools } from '../board/BoardTools.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { FollowTools } from '../pointing/FollowTools.tsx'
import type { MapActions } from './map-actions.ts'
import styles from './MapCanvas.module.css'
import type { Following } from '../pointing/use-follow.ts'

type MapFootProps = {
  readonly stage: StageView | null
  readonly scale: number
  /** Null for whoever only reads, and while the map is closed. */
  readonly actions: MapActions | null
  readonly onNew: () => void
  /** Asks for tidying; null while nothing is to be tidied. */
  readonly onTidy: (() => void) | null
  readonly following: Following | null
  readonly ring: ReactNode
  readonly alone: { readonly is: boolean; readonly set: (alone: boolean) => void } | null
}

/** What stands at the foot of the map: who sees it, what one can do, how it is looked at. */
export const MapFoot = ({ stage, scale, actions, onNew, onTidy, following, ring, alone }: MapFootProps) => (
  <div className={board.foot}>
    <div className={`${board.ring} ${styles.ring}`}>{ring}</div>
    {actions && (
      <div className={`${board.tools} ${styles.tools}`} role="toolbar" aria-label={m.board_map_tools()}>
        <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={onNew}>
          {m.board_map_new()}
        </Button>
        {onTidy && (
          <Button variant="quiet" data-act="tidy" onClick={onTidy}>
            {m.mapping_tidy()}
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
