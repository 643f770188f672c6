import type { Pen } from '@parley/shared/documents/card-view'
import {
  Eraser,
  Hand as HandIcon,
  Maximize,
  Minus,
  MousePointer2,
  MoveUpRight,
  PenLine,
  Pencil,
  Plus,
  Redo2,
  StickyNote,
  Type,
  Undo2,
} from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import type { ActHistory } from './acting.ts'
import { useOneStop } from '../ui/use-one-stop.ts'
import styles from './Board.module.css'
import { keysOf } from './shortcuts.ts'
import type { Tool } from './tools-now.ts'
import { useHistory } from './use-board-actions.ts'

type IconButtonProps = {
  readonly label: string
  /** The key that does the same, as `aria-keyshortcuts` writes it. */
  readonly keys?: string
  readonly children: ReactNode
} & Omit<ComponentProps<'button'>, 'className' | 'style' | 'aria-label' | 'title' | 'type'>

/** A button with an icon and a name that is seen on hovering, and heard. */
export const IconButton = ({ label, keys, children, ...rest }: IconButtonProps) => (
  <button
    type="button"
    className={styles.tool}
    aria-label={label}
    title={
      keys ? m.hand_title_key({ name: label, key: keys.replaceAll('+', ' + ').replace('Control', 'Ctrl') }) : label
    }
    {...(keys && { 'aria-keyshortcuts': keys })}
    {...rest}
  >
    {children}
  </button>
)

/** Undo and Redo of one’s own acts. */
export const History = ({ actions }: { readonly actions: ActHistory }) => {
  const { canUndo, canRedo } = useHistory(actions)
  return (
    <>
      <IconButton label={m.board_undo()} keys={keysOf('undo')} aria-disabled={!canUndo} onClick={actions.undo}>
        <Undo2 aria-hidden="true" />
      </IconButton>
      {canRedo && (
        <IconButton label={m.board_redo()} keys={keysOf('redo')} onClick={actions.redo}>
          <Redo2 aria-hidden="true" />
        </IconButton>
      )}
    </>
  )
}

const ICONS: Readonly<Record<Tool, ReactNode>> = {
  select: <MousePointer2 aria-hidden="true" />,
  hand: <HandIcon aria-hidden="true" />,
  card: <StickyNote aria-hidden="true" />,
  text: <Type aria-hidden="true" />,
  arrow: <MoveUpRight aria-hidden="true" />,
  pen: <Pencil aria-hidden="true" />,
  eraser: <Eraser aria-hidden="true" />,
}

const nameOf = (tool: Tool): string => {
  const names: Readonly<Record<Tool, () => string>> = {
    select: m.board_select,
    hand: m.hand_tool_hand,
    card: m.board_new_card,
    text: m.hand_tool_text,
    arrow: m.hand_tool_arrow,
    pen: m.hand_tool_pen,
    eraser: m.hand_tool_eraser,
  }
  return names[tool]()
}

type BoardToolsProps = {
  readonly tools: readonly Tool[]
  readonly tool: Tool
  readonly onTool: (tool: Tool) => void
  readonly pen: Pen
  readonly onPen: (pen: Pen) => void
  readonly actions: ActHistory
  /** Everything that is needed less often. */
  readonly menu: ReactNode
}

/** The bar of tools under the board: only what this step and what is shown allow. */
export const BoardTools = ({ tools, tool, onTool, pen, onPen, actions, menu }: BoardToolsProps) => (
  <div {...useOneStop<HTMLDivElement>()} className={styles.tools} role="toolbar" aria-label={m.board_tools()}>
    {tools.map((one) => (
      <IconButton
        key={one}
        data-tool={one}
        label={nameOf(one)}
        keys={keysOf(one)}
        aria-pressed={tool === one}
        onClick={() => onTool(one)}
      >
        {ICONS[one]}
      </IconButton>
    ))}
    {tool === 'pen' && (
      <span className={styles.pens}>
        <IconButton label={m.hand_pen_fine()} aria-pressed={pen === 'fine'} onClick={() => onPen('fine')}>
          <PenLine aria-hidden="true" style={{ strokeWidth: 1 }} />
        </IconButton>
        <IconButton label={m.hand_pen_broad()} aria-pressed={pen === 'broad'} onClick={() => onPen('broad')}>
          <PenLine aria-hidden="true" style={{ strokeWidth: 3 }} />
        </IconButton>
      </span>
    )}
    <History actions={actions} />
    {menu}
  </div>
)

type ZoomToolsProps = {
  readonly scale: number
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
  readonly children?: ReactNode
}

/** Nearer, further, all of it. */
export const ZoomTools = ({ scale, onZoom, onFit, children }: ZoomToolsProps) => (
  <div className={styles.zoom} role="group" aria-label={m.board_zoom()}>
    <IconButton label={m.board_zoom_out()} keys="-" onClick={() => onZoom(1 / 1.25)}>
      <Minus aria-hidden="true" />
    </IconButton>
    <span className={styles.scale}>{m.board_scale({ percent: Math.round(scale * 100) })}</span>
    <IconButton label={m.board_zoom_in()} onClick={() => onZoom(1.25)}>
      <Plus aria-hidden="true" />
    </IconButton>
    <IconButton label={m.board_fit()} keys="0" onClick={onFit}>
      <Maximize aria-hidden="true" />
    </IconButton>
    {children}
  </div>
)
