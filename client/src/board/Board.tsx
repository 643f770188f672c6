import type { DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import { isTable } from '@parley/shared/scene/scene-options'
import type { Rect, Scene } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { useSaying } from '../ui/use-saying.ts'
import { ExplainedNote } from '../ui/ExplainedText.tsx'
import { ArrowLabel } from './ArrowLabel.tsx'
import type { BoardActions } from './board-actions.ts'
import styles from './Board.module.css'
import { newKindIn, READ_ONLY, type BoardRights } from './board-rights.ts'
import type { BoardStage } from './board-stage.ts'
import { BoardMirror } from './BoardMirror.tsx'
import { BoardFoot } from './BoardFoot.tsx'
import { fullSize, showPart, showToRead } from './camera-moves.ts'
import { CardEditor } from './CardEditor.tsx'
import { FindBar } from './FindBar.tsx'
import type { Shows } from './hand-drags.ts'
import { Over, type DrawOver } from './Over.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { around } from './rects.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { holdChosen, TableHoldTools, type TableTools } from './TableHoldTools.tsx'
import { toolHint } from './tool-hint.ts'
import { useBoardScene, useFontVersion, type BoardOptions } from './use-board-scene.ts'
import { useBoardStage } from './use-board-stage.ts'
import { useHandClipboard } from './use-hand-clipboard.ts'
import { middleOf, useHandKeys } from './use-hand-keys.ts'
import { useHandPointer } from './use-hand-pointer.ts'
import { useHand } from './use-hand.ts'
import { useOpenStacks } from './use-selection.ts'
import { zoneName } from './zone-name.ts'

type BoardProps = {
  readonly view: DocumentView
  /** What the scene shows; keep the object's parts the same between renders where nothing changed. */
  readonly options: BoardOptions
  /** Null for whoever only reads. */
  readonly actions: BoardActions | null
  readonly rights?: BoardRights
  /** The kind of a new card in a zone; the lane's own, and `problem` where both write together. */
  readonly newKind?: (zone: ZoneId) => Kind
  /** A text whose card was deleted or locked while somebody typed in it, and of which kind that card was. */
  readonly onUnplaced: (text: string, kind?: Kind) => void
  /** What the board is called, for screen readers. */
  readonly label: string
  /** Which board this is: what is copied here is cards here, and text everywhere else. */
  readonly board: string
  /** Only at a group's table: holding cards back, and joining without a drag. */
  readonly table?: TableTools
  /** Why the server refused what one did last: each new one is said once. */
  readonly refused?: { readonly words: string } | null
  /** A word laid over the lower edge of single cards, which moves nothing: that somebody is editing one. */
  readonly notes?: ReadonlyMap<string, string>
  /** Bottom left: who can see this board. */
  readonly ring?: ReactNode
  /** `still` shows the whole board without tools and does not answer to pointers: the projector, a miniature. */
  readonly mode?: 'live' | 'still'
  /** What lies over the canvas of a live board, below its fields and bars: the pointers of others. */
  readonly over?: DrawOver
  /** Gets the stage when there is one: for whoever moves the camera from outside. */
  readonly onStage?: (stage: BoardStage) => void
}

const NO_NOTES: ReadonlyMap<string, string> = new Map()

/** Notes at the cards that are shown: that of a card in a closed pile stands at the pile. */
const notesShown = (
  notes: ReadonlyMap<string, string> | undefined,
  scene: Scene,
  view: DocumentView,
): ReadonlyMap<string, string> => {
  if (!notes || notes.size === 0) return NO_NOTES
  const shown = new Set(scene.cards.map((card) => card.id))
  return new Map(
    view.cards.flatMap(({ id, stack }) => {
      const note = notes.get(id)
      return note === undefined ? [] : [[shown.has(id) ? id : (stack ?? id), note] as const]
    }),
  )
}

/** What the bars under the board cover, in CSS pixels. */
const BARS = 140

/** The joint board, or a group's table, on a canvas: choose, write, lay, stack, link, draw. The outline beside it does the same without one. */
export const Board = (props: BoardProps) => {
  const { view, options, actions, newKind = newKindIn, onUnplaced, label, board, ring, mode = 'live' } = props
  const live = mode === 'live'
  const rights = live && actions ? (props.rights ?? READ_ONLY) : READ_ONLY
  const section = useRef<HTMLElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const helpId = useId()
  const fonts = useFontVersion()
  const { stage, isNarrow, scale } = useBoardStage(room, fonts, mode, isTable(options))
  const { onStage } = props
  useEffect(() => {
    if (stage) onStage?.(stage)
  }, [stage, onStage])
  const stacks = useOpenStacks()
  const arrangement = isNarrow && !options.arrangement ? 'below' : options.arrangement
  const scene = useBoardScene(view, { ...options, openStacks: stacks.open, ...(arrangement && { arrangement }) }, fonts)
  const { said, say } = useSaying()
  const { refused } = props
  useEffect(() => {
    if (refused) say(refused.words)
  }, [refused, say])
  const [open, setOpen] = useState<'find' | 'sheet' | null>(null)
  const pointed = useRef<{ readonly x: number; readonly y: number } | null>(null)

  const size = () => ({ width: room.current?.clientWidth ?? 0, height: room.current?.clientHeight ?? 0 })
  const middle = () => (stage ? middleOf(stage.camera(), size()) : { x: 0, y: 0 })
  const show = (rect: Rect): void => {
    // On a phone the keyboard takes the lower half: what is written goes above it.
    const below = isNarrow ? (size().height * 0.45) / scale : 0
    stage?.show({ ...rect, height: rect.height + below })
  }
  const names = { a: options.groups.a.name, b: options.groups.b.name }
  const hand = useHand({
    view,
    scene,
    actions: live ? actions : null,
    rights,
    names,
    newKind,
    say,
    setOpen: stacks.set,
    show,
  })
  const { writing, chosen, selected } = hand

  useLayoutEffect(() => stage?.setScene(scene), [stage, scene])
  const shows = useRef<Shows>({})
  const isWriting = writing.writing !== null
  const only = selected.length === 1 ? selected[0] : undefined
  const resizable = only?.zone === 'together' && only.look !== 'stack' && rights.mayLay && hand.tool === 'select'
  const chosenArrow = scene.arrows.find((arrow) => arrow.link === chosen.arrow)
  const overlay = (next: Shows): void => {
    shows.current = next
    const ends = chosenArrow && around(chosenArrow.path.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
    stage?.setOverlay({
      ...next,
      selected: isWriting ? [] : selected,
      resizable,
      ...(ends && { chosen: [ends] }),
    })
  }
  useLayoutEffect(() => overlay(shows.current))

  const focusBoard = useCallback(() => room.current?.focus({ preventScroll: true }), [])
  const focus = (card: string | null): void => {
    const button = card === null ? null : section.current?.querySelector<HTMLElement>(`[data-card="${card}"] button`)
    if (button) button.focus({ preventScroll: true })
    else focusBoard()
  }
  useLayoutEffect(() => {
    if (hand.wantsFocus === null || !scene.arrows.some((arrow) => arrow.link === hand.wantsFocus)) return
    focus(hand.wantsFocus)
    hand.hasFocus()
  })
  const keys = useHandKeys({
    hand,
    room,
    pan: (dx, dy) => stage?.pan(dx, dy),
    look: {
      closer: () => stage?.zoom(1.25, undefined, true),
      further: () => stage?.zoom(1 / 1.25, undefined, true),
      fit: () => stage?.fit(true),
      'fit-selection': () => {
        const rect = around(selected.map((card) => card.rect))
        if (rect && stage) showPart(stage, rect, size())
      },
      'full-size': () => stage && fullSize(stage),
    },
    find: () => setOpen('find'),
    sheet: () => setOpen('sheet'),
    hold: () => props.table && holdChosen(props.table, selected, say),
    middle,
    focusBoard,
  })
  const clipboard = useHandClipboard(section, {
    hand,
    board,
    view,
    scene,
    actions,
    say,
    point: () => pointed.current ?? middle(),
    onArrived: (rect) => {
      const at = stage?.toWindow(rect)
      const { width, height } = size()
      const isSeen = at && at.x >= 0 && at.y >= 0 && at.x + at.width <= width && at.y + at.height <= height - BARS
      if (stage && !isSeen) showPart(stage, rect, { width, height })
    },
  })
  useHandPointer(room, stage, live, {
    hand,
    scene,
    rights,
    actions: live ? actions : null,
    say,
    isPanning: keys.isPanning,
    overlay,
    focus,
    point: (at) => {
      pointed.current = at
    },
  })

  const labelled = scene.arrows.find((arrow) => arrow.link === hand.labelling)
  const hint = toolHint(hand, actions)
  return (
    <section
      ref={section}
      className={styles.board}
      data-mode={mode}
      aria-label={label}
      {...(live && { onKeyDown: keys.onKeyDown, onKeyUp: keys.onKeyUp })}
    >
      <div
        ref={room}
        className={styles.room}
        data-tool={hand.tool}
        {...(live && { tabIndex: 0, role: 'group', 'aria-label': label, 'aria-describedby': helpId })}
      />
      {live && (
        <>
          <p id={helpId} className="unseen">
            {m.hand_keys_help()}
          </p>
          {stage && props.over && (
            <Over draw={props.over} on={{ room, stage, scene, isSaying: said !== null, isFinding: open === 'find' }} />
          )}
          <BoardMirror
            room={room}
            stage={stage}
            scene={scene}
            selection={chosen.cards}
            arrow={chosen.arrow}
            label={label}
            notes={notesShown(props.notes, scene, view)}
            onFocus={(card, byKeyboard) => {
              if (hand.tool !== 'arrow') chosen.follow(card.id)
              if (byKeyboard) stage?.show(card.rect)
            }}
            onArrow={chosen.chooseArrow}
            onPress={hand.enter}
            onPressArrow={hand.label}
          />
          {stage && writing.writing && writing.rect && (
            <CardEditor
              key={writing.writing.session}
              stage={stage}
              rect={writing.rect}
              text={writing.text}
              group={writing.group}
              standing={writing.standing}
              onSave={(text, base) => writing.writing && writing.save(writing.writing, text, base)}
              onUnplaced={(text) => onUnplaced(text, writing.writing?.kind)}
              onClose={(toBoard) => {
                const { card, session } = writing.writing ?? { card: null, session: -1 }
                writing.end(session)
                if (toBoard) focus(card)
              }}
            />
          )}
          {stage && labelled && (
            <ArrowLabel
              key={labelled.link}
              stage={stage}
              arrow={labelled}
              text={labelled.label?.text ?? ''}
              onSave={(text) => hand.setLabel(labelled.link, text)}
              onClose={(toBoard) => {
                hand.endLabel()
                if (toBoard) focusBoard()
              }}
            />
          )}
          {said !== null && <p className={styles.said}>{said}</p>}
          {open === 'find' && (
            <FindBar
              scene={scene}
              view={view}
              onShow={({ card, inStack }) => {
                if (inStack !== null) stacks.set(inStack, true)
                chosen.choose([card])
                const rect = hand.shownOf(card)?.rect ?? (inStack === null ? undefined : hand.shownOf(inStack)?.rect)
                if (rect && stage) showToRead(stage, rect, size())
              }}
              onClose={() => {
                setOpen(null)
                focus(only?.id ?? null)
              }}
            />
          )}
          <BoardFoot
            hand={hand}
            scene={scene}
            rights={rights}
            actions={actions}
            clipboard={clipboard}
            commands={keys.commands}
            scale={scale}
            isNarrow={isNarrow}
            ring={ring}
            {...(props.table && { more: <TableHoldTools table={props.table} selected={selected} say={say} /> })}
            hint={hint ?? (only && <ExplainedNote text={only.text} />)}
            onZone={(zone) => stage && showPart(stage, zone.rect, size())}
          />
          {clipboard.pasting && (
            <PasteDialog
              pasting={clipboard.pasting}
              zones={hand.addable.map((zone) => ({ id: zone.id, name: zoneName(scene, zone) }))}
              onLines={clipboard.pasteLines}
              onClip={clipboard.pasteClip}
              onClose={clipboard.closePasting}
            />
          )}
          {open === 'sheet' && (
            <ShortcutSheet tools={hand.tools} joins={rights.joins ?? false} onClose={() => setOpen(null)} />
          )}
        </>
      )}
    </section>
  )
}
