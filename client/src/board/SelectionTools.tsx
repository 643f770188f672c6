import type { ZoneId } from '@parley/shared/documents/card-view'
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Copy,
  CopyCheck,
  FoldHorizontal,
  FolderMinus,
  FolderOpen,
  Group,
  Move,
  MoveUpRight,
  Pencil,
  Tag,
  Trash2,
  Ungroup,
  UnfoldHorizontal,
  X,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { useOneStop } from '../ui/use-one-stop.ts'
import styles from './Board.module.css'
import { IconButton } from './BoardTools.tsx'
import type { PileWords } from './pile-words.ts'
import { keysOf } from './shortcuts.ts'
import type { Hand } from './use-hand.ts'

type SelectionToolsProps = {
  readonly hand: Hand
  /** Zones to which all that is chosen may go. */
  readonly zones: readonly { readonly id: ZoneId; readonly name: string }[]
  /** What may be done with what is chosen; what may not has no button. */
  readonly may: {
    readonly edit: boolean
    readonly remove: boolean
    readonly copy: boolean
    readonly stack: boolean
    readonly unstack: boolean
    readonly arrow: boolean
    readonly lay: boolean
    readonly order: boolean
  }
  /** What it is called to lay cards on one another here. */
  readonly words: PileWords
  /** What this board can do beside the rest. */
  readonly more?: ReactNode
  readonly menu: ReactNode
  /** Lets go of what is chosen, and gives the keyboard back to the board. */
  readonly onDone: () => void
}

const MoveTo = ({
  zones,
  onMove,
}: Pick<SelectionToolsProps, 'zones'> & { readonly onMove: (zone: ZoneId) => void }) => (
  <select
    className={styles.moveTo}
    aria-label={m.board_move_to()}
    value=""
    onChange={(event) => {
      const zone = zones.find((one) => one.id === event.target.value)
      if (zone) onMove(zone.id)
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

/** Everything that a drag or a key does to where a card lies, as buttons. */
const LayTools = ({ hand, isFree }: { readonly hand: Hand; readonly isFree: boolean }) => {
  const stop = useOneStop<HTMLDivElement>()
  const step = (key: string) => (): void => hand.nudge(key, true)
  return (
    <div {...stop} className={styles.tools} role="toolbar" aria-label={m.hand_lay()}>
      {isFree && (
        <IconButton label={m.hand_left()} onClick={step('ArrowLeft')}>
          <ArrowLeft aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={isFree ? m.hand_up() : m.hand_earlier()} onClick={step('ArrowUp')}>
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton label={isFree ? m.hand_down() : m.hand_later()} onClick={step('ArrowDown')}>
        <ArrowDown aria-hidden="true" />
      </IconButton>
      {isFree && (
        <>
          <IconButton label={m.hand_right()} onClick={step('ArrowRight')}>
            <ArrowRight aria-hidden="true" />
          </IconButton>
          <IconButton label={m.hand_narrower()} keys="<" onClick={() => hand.size(-1)}>
            <FoldHorizontal aria-hidden="true" />
          </IconButton>
          <IconButton label={m.hand_wider()} keys=">" onClick={() => hand.size(1)}>
            <UnfoldHorizontal aria-hidden="true" />
          </IconButton>
        </>
      )}
    </div>
  )
}

/** What can be done with what is chosen: everything that a drag or a key does, as buttons. */
export const SelectionTools = ({ hand, zones, may, words, more, menu, onDone }: SelectionToolsProps) => {
  const [lays, setLays] = useState(false)
  const stop = useOneStop<HTMLDivElement>()
  const { selected, chosen } = hand
  const [only] = selected
  const one = selected.length === 1 ? only : undefined
  const { arrow } = chosen
  if (arrow !== null) {
    return (
      <div {...stop} className={styles.tools} role="toolbar" aria-label={m.hand_tool_arrow()}>
        {may.arrow && (
          <>
            <IconButton label={m.hand_label()} keys="Enter" onClick={() => hand.label(arrow)}>
              <Tag aria-hidden="true" />
            </IconButton>
            <IconButton label={m.hand_unarrow()} keys="Delete" onClick={hand.unarrow}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </>
        )}
        <IconButton label={m.hand_done()} keys="Escape" onClick={onDone}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    )
  }
  const isFree = selected.every((card) => card.zone === 'together')
  return (
    <>
      {lays && (may.lay || may.order) && <LayTools hand={hand} isFree={isFree && may.lay} />}
      <div
        {...stop}
        className={styles.tools}
        role="toolbar"
        aria-label={m.hand_selection({ count: selected.length })}
        data-selection={selected.length}
      >
        {selected.length > 1 && <span className={styles.chosen}>{selected.length}</span>}
        <IconButton
          label={m.hand_choose_more()}
          aria-pressed={chosen.adds}
          onClick={() => {
            chosen.setAdds(!chosen.adds)
            if (!chosen.adds) hand.say(m.hand_choosing_more())
          }}
        >
          <CopyCheck aria-hidden="true" />
        </IconButton>
        {one && may.edit && (
          <IconButton label={m.board_edit()} keys={keysOf('edit')} onClick={() => hand.write(one.id)}>
            <Pencil aria-hidden="true" />
          </IconButton>
        )}
        {one?.stack && (
          <IconButton
            label={one.stack.open ? words.close() : words.open()}
            keys="Enter"
            aria-expanded={one.stack.open}
            onClick={() => hand.toggleStack(one.id)}
          >
            {one.stack.open ? <FolderMinus aria-hidden="true" /> : <FolderOpen aria-hidden="true" />}
          </IconButton>
        )}
        {may.stack && selected.length > 1 && (
          <IconButton label={words.put()} keys={keysOf('stack')} onClick={hand.stack}>
            <Group aria-hidden="true" />
          </IconButton>
        )}
        {one?.stack && may.unstack && (
          <IconButton label={words.apart()} keys={keysOf('unstack')} onClick={hand.unstack}>
            <Ungroup aria-hidden="true" />
          </IconButton>
        )}
        {may.stack && selected.some((card) => card.within !== null) && (
          <IconButton label={words.takeOut()} onClick={hand.takeOut}>
            <Ungroup aria-hidden="true" />
          </IconButton>
        )}
        {more}
        {one && may.arrow && (
          <IconButton label={m.hand_arrow_from()} keys={keysOf('arrow')} onClick={() => hand.pickTool('arrow')}>
            <MoveUpRight aria-hidden="true" />
          </IconButton>
        )}
        {may.copy && (
          <IconButton label={m.hand_duplicate()} keys={keysOf('duplicate')} onClick={() => hand.duplicate()}>
            <Copy aria-hidden="true" />
          </IconButton>
        )}
        {(may.lay || may.order) && (
          <IconButton label={m.hand_lay()} aria-expanded={lays} onClick={() => setLays(!lays)}>
            <Move aria-hidden="true" />
          </IconButton>
        )}
        {zones.length > 0 && <MoveTo zones={zones} onMove={(zone) => hand.moveTo(zone)} />}
        {may.remove && (
          <IconButton label={m.board_delete()} keys={keysOf('remove')} onClick={hand.remove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
        {menu}
        <IconButton label={m.hand_done()} keys="Escape" onClick={onDone}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </>
  )
}
