import type { Scene, SceneZone } from '@parley/shared/scene/scene'
import type { ReactNode } from 'react'
import { LensSelect } from '../lenses/LensSelect.tsx'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import type { BoardRights } from './board-rights.ts'
import styles from './Board.module.css'
import { BoardMenu, type MenuEntry } from './BoardMenu.tsx'
import { BoardTools, ZoomTools } from './BoardTools.tsx'
import { pileWords } from './pile-words.ts'
import { selectionRights } from './selection-rights.ts'
import { SelectionTools } from './SelectionTools.tsx'
import type { Command } from './shortcuts.ts'
import type { useHandClipboard } from './use-hand-clipboard.ts'
import type { Hand } from './use-hand.ts'
import { zoneName } from './zone-name.ts'

type BoardFootProps = {
  readonly hand: Hand
  readonly scene: Scene
  readonly rights: BoardRights
  /** Null for whoever only reads. */
  readonly actions: BoardActions | null
  readonly clipboard: ReturnType<typeof useHandClipboard>
  readonly commands: Readonly<Record<Command, () => void>>
  readonly scale: number
  readonly isNarrow: boolean
  readonly ring: ReactNode
  /** A line over the bars: what the tool waits for, or what a shortening means. */
  readonly hint: ReactNode
  readonly onZone: (zone: SceneZone) => void
  /** What this board can do with chosen cards beside the rest. */
  readonly more?: ReactNode
}

/** The bars under the board: tools, what can be done with what is chosen, and how near one looks. */
export const BoardFoot = (props: BoardFootProps) => {
  const { hand, scene, rights, actions, clipboard, commands, scale, isNarrow, ring, hint, onZone } = props
  const { selected, chosen } = hand
  const writes = actions !== null && hand.tools.length > 0
  const hasChosen =
    writes && hand.tool === 'select' && (selected.length > 0 || chosen.arrow !== null) && hand.writing.writing === null
  const { zones, may } = selectionRights(scene, selected, hand.cardOf, rights)

  const ofCards: readonly MenuEntry[] = [
    ...(selected.length > 0
      ? [{ icon: 'copy', name: m.hand_copy(), keys: 'Ctrl C', act: clipboard.copy } as const]
      : []),
    ...(selected.length > 0 && may.remove
      ? [{ icon: 'cut', name: m.hand_cut(), keys: 'Ctrl X', act: clipboard.cut } as const]
      : []),
    ...(hand.addable.length > 0
      ? [{ icon: 'paste', name: m.hand_paste(), keys: 'Ctrl V', act: clipboard.askPaste } as const]
      : []),
    ...(writes
      ? [{ icon: 'all', name: m.hand_select_all(), keys: 'Ctrl A', act: commands['select-all'] } as const]
      : []),
  ]
  const ofNew = hand.addable.map((zone): MenuEntry => ({
    icon: 'new',
    name: m.hand_new_in({ zone: zoneName(scene, zone) }),
    act: () => hand.beginAt(zone.id, null, null),
  }))
  const ofView: readonly MenuEntry[] = [
    { icon: 'find', name: m.hand_find(), keys: 'Ctrl F', act: commands.find },
    { icon: 'fit', name: m.board_fit(), keys: 'Shift 1', act: commands.fit },
    ...(selected.length > 0
      ? [{ icon: 'fit', name: m.hand_show_selection(), keys: 'Shift 2', act: commands['fit-selection'] } as const]
      : []),
    { icon: 'fit', name: m.hand_full_size(), keys: 'Shift 0', act: commands['full-size'] },
    ...(scene.zones.length > 1
      ? scene.zones.map((zone): MenuEntry => ({
          icon: 'zone',
          name: m.hand_show_zone({ zone: zoneName(scene, zone) }),
          act: () => onZone(zone),
        }))
      : []),
    { icon: 'keys', name: m.hand_shortcuts(), keys: '?', act: commands.sheet },
  ]
  // On a phone there is room for one bar: what is chosen has it until one lets go.
  const ofHistory: readonly MenuEntry[] =
    isNarrow && hasChosen
      ? [
          { icon: 'undo', name: m.board_undo(), act: commands.undo },
          { icon: 'redo', name: m.board_redo(), act: commands.redo },
        ]
      : []
  const menu = <BoardMenu groups={[ofHistory, ofCards, ofNew, ofView]} />
  const more = (
    <>
      {props.more}
      {may.lens && (
        <LensSelect
          cards={selected.flatMap(({ id }) => hand.cardOf(id) ?? [])}
          label={m.words_lens_chosen()}
          className={styles.moveTo}
          onChoose={(lens) =>
            actions?.setLens(
              selected.map(({ id }) => id),
              lens,
            )
          }
        />
      )}
    </>
  )
  const showsTools = writes && !(isNarrow && hasChosen)
  return (
    <div className={styles.foot}>
      <div className={styles.ring}>{ring}</div>
      <div className={styles.bars}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {hasChosen && (
          <SelectionTools
            hand={hand}
            zones={zones}
            may={may}
            words={pileWords(rights)}
            more={more}
            menu={isNarrow ? menu : null}
            onDone={commands.leave}
          />
        )}
        {showsTools && (
          <BoardTools
            tools={isNarrow ? hand.tools.filter((tool) => tool !== 'hand') : hand.tools}
            tool={hand.tool}
            onTool={(tool) => commands[tool]()}
            pen={hand.pen}
            onPen={hand.setPen}
            actions={actions}
            menu={menu}
          />
        )}
      </div>
      <ZoomTools
        scale={scale}
        onZoom={(factor) => (factor > 1 ? commands.closer() : commands.further())}
        onFit={commands.fit}
      >
        {!writes && menu}
      </ZoomTools>
    </div>
  )
}
