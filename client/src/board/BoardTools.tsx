import type { ZoneId } from '@parley/shared/documents/card-view'
import { Maximize, Minus, MousePointer2, Pencil, Plus, Redo2, StickyNote, Trash2, Undo2 } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import type { ActHistory, BoardActions } from './board-actions.ts'
import styles from './Board.module.css'
import { useHistory } from './use-board-actions.ts'

/** What a press on the board does. */
export type Tool = 'select' | 'card'

/** What can be done with the card that is selected now. */
export type ForSelected = {
  readonly edit: (() => void) | null
  readonly remove: (() => void) | null
  /** Other zones to which it may go. */
  readonly zones: readonly { readonly id: ZoneId; readonly name: string }[]
  readonly move: (zone: ZoneId) => void
}

type IconButtonProps = { readonly label: string; readonly children: ReactNode } & Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'aria-label' | 'title' | 'type'
>

/** A button with an icon and a name that is seen on hovering, and heard. */
export const IconButton = ({ label, children, ...rest }: IconButtonProps) => (
  <button type="button" className={styles.tool} aria-label={label} title={label} {...rest}>
    {children}
  </button>
)

/** Undo and Redo of one’s own acts. */
export const History = ({ actions }: { readonly actions: ActHistory }) => {
  const { canUndo, canRedo } = useHistory(actions)
  return (
    <>
      <IconButton label={m.board_undo()} aria-disabled={!canUndo} onClick={actions.undo}>
        <Undo2 aria-hidden="true" />
      </IconButton>
      {canRedo && (
        <IconButton label={m.board_redo()} onClick={actions.redo}>
          <Redo2 aria-hidden="true" />
        </IconButton>
      )}
    </>
  )
}

const MoveTo = ({ zones, move }: Pick<ForSelected, 'zones' | 'move'>) => (
  <select
    className={styles.moveTo}
    aria-label={m.board_move_to()}
    value=""
    onChange={(event) => {
      const zone = zones.find((one) => one.id === event.target.value)
      if (zone) move(zone.id)
    }}
  >
    <option value="" disabled>
      {m.board_move_to()}
    </option>
    {zones.map((zone) => (
      <option key={zone.id} value={zone.id}>
        {zone.name}
      </option>
    ))}
  </select>
)

type BoardToolsProps = {
  readonly tool: Tool
  readonly onTool: (tool: Tool) => void
  readonly mayAdd: boolean
  readonly actions: BoardActions | null
  readonly selected: ForSelected | null
}

/** The bar of tools under the board: only what this step allows. */
export const BoardTools = ({ tool, onTool, mayAdd, actions, selected }: BoardToolsProps) => (
  <div className={styles.tools} role="toolbar" aria-label={m.board_tools()}>
    <IconButton label={m.board_select()} aria-pressed={tool === 'select'} onClick={() => onTool('select')}>
      <MousePointer2 aria-hidden="true" />
    </IconButton>
    {mayAdd && (
      <IconButton label={m.board_new_card()} aria-pressed={tool === 'card'} onClick={() => onTool('card')}>
        <StickyNote aria-hidden="true" />
      </IconButton>
    )}
    {selected?.edit && (
      <IconButton label={m.board_edit()} onClick={selected.edit}>
        <Pencil aria-hidden="true" />
      </IconButton>
    )}
    {selected?.remove && (
      <IconButton label={m.board_delete()} onClick={selected.remove}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    )}
    {selected && selected.zones.length > 0 && <MoveTo zones={selected.zones} move={selected.move} />}
    {actions && <History actions={actions} />}
  </div>
)

type ZoomToolsProps = {
  readonly scale: number
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
}

/** Nearer, further, all of it. */
export const ZoomTools = ({ scale, onZoom, onFit }: ZoomToolsProps) => (
  <div className={styles.zoom} role="group" aria-label={m.board_zoom()}>
    <IconButton label={m.board_zoom_out()} onClick={() => onZoom(1 / 1.25)}>
      <Minus aria-hidden="true" />
    </IconButton>
    <span className={styles.scale}>{m.board_scale({ percent: Math.round(scale * 100) })}</span>
    <IconButton label={m.board_zoom_in()} onClick={() => onZoom(1.25)}>
      <Plus aria-hidden="true" />
    </IconButton>
    <IconButton label={m.board_fit()} onClick={onFit}>
      <Maximize aria-hidden="true" />
    </IconButton>
  </div>
)
