import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './BoardParts.module.css'
import type { Tool } from './tools-now.ts'

type Row = readonly [keys: string, does: string]

const Keys = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => (
  <section>
    <h3>{title}</h3>
    <dl className={styles.keys}>
      {rows.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const ofBoard = (): readonly Row[] => [
  ['Enter', m.hand_key_edit()],
  ['← → ↑ ↓', m.hand_key_nudge()],
  ['< >', m.hand_key_size()],
  ['G', m.hand_stack()],
  ['Shift + G', m.hand_unstack()],
  ['Ctrl + D', m.hand_duplicate()],
  [`Alt + ${m.hand_key_drag()}`, m.hand_key_drag_copy()],
  [`Ctrl + ${m.hand_key_drag()}`, m.hand_key_drag_free()],
  ['Ctrl + C, X, V', m.hand_key_clipboard()],
  ['Delete', m.hand_key_remove()],
  ['Ctrl + Z, Shift + Ctrl + Z', m.hand_key_undo()],
]

const ofTable = (): readonly Row[] => [
  ['Enter', m.table_board_key_enter()],
  ['F2', m.board_edit()],
  ['← → ↑ ↓', m.table_board_key_order()],
  ['G', m.table_board_join()],
  ['Shift + G', m.table_board_unjoin()],
  ['B', m.table_board_key_hold()],
  ['Ctrl + C', m.table_board_key_copy()],
  ['Ctrl + Z, Shift + Ctrl + Z', m.hand_key_undo()],
]

/** The keys of the board that can be used now, by what they are for. */
export const ShortcutSheet = ({
  tools,
  joins,
  onClose,
}: {
  readonly tools: readonly Tool[]
  /** Whether it is a group's table: cards are joined and held back, and neither added nor deleted. */
  readonly joins: boolean
  readonly onClose: () => void
}) => {
  const has = (tool: Tool, keys: string, does: string): readonly Row[] => (tools.includes(tool) ? [[keys, does]] : [])
  const writes = tools.length > 0
  const ofTools: readonly Row[] = [
    ...has('select', 'V', m.hand_key_select()),
    ...has('hand', 'H', m.hand_tool_hand()),
    ...has('card', 'N', m.board_new_card()),
    ...has('text', 'T', m.hand_tool_text()),
    ...has('arrow', 'A', m.hand_tool_arrow()),
    ...has('pen', 'P', m.hand_tool_pen()),
    ...has('eraser', 'E', m.hand_tool_eraser()),
    ['Esc', m.hand_key_leave()],
  ]
  const ofCards: readonly Row[] = [
    ['Tab', m.hand_key_tab()],
    ['Space', m.hand_key_more()],
    [`Shift + ${m.hand_key_press()}`, m.hand_key_more()],
    ['Ctrl + A', m.hand_key_all()],
    ...(writes ? (joins ? ofTable() : ofBoard()) : []),
  ]
  const ofView: readonly Row[] = [
    [`${m.hand_key_space_name()} + ${m.hand_key_drag()}`, m.hand_key_space()],
    ['Ctrl + F', m.hand_find()],
    ['+ −', m.hand_key_zoom()],
    ['Shift + 1', m.hand_key_fit()],
    ['Shift + 2', m.hand_show_selection()],
    ['Shift + 0', m.hand_full_size()],
    ['?', m.hand_shortcuts()],
  ]
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={m.hand_sheet_title()}
      description={writes ? m.hand_sheet_lead() : undefined}
      actions={<Button onClick={onClose}>{m.hand_sheet_close()}</Button>}
    >
      <div className={styles.sheet}>
        {writes && <Keys title={m.hand_sheet_tools()} rows={ofTools} />}
        <Keys title={m.hand_sheet_cards()} rows={ofCards} />
        <Keys title={m.hand_sheet_view()} rows={ofView} />
      </div>
    </Dialog>
  )
}
