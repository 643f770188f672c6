import type { CardView, DocumentView, Pen, ZoneId } from '@parley/shared/documents/card-view'
import type { Rect, Scene, SceneCard } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import { useMemo, useState } from 'react'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import type { BoardRights } from './board-rights.ts'
import type { Point } from './camera.ts'
import { spotNear } from './free-spots.ts'
import { handActs } from './hand-acts.ts'
import { shifted } from './rects.ts'
import { allOfZone } from './selection.ts'
import { toolInHand, toolsNow, type Tool } from './tools-now.ts'
import { useSelection } from './use-selection.ts'
import { NEW_CARD, useWriting } from './use-writing.ts'
import type { Names } from './why-not.ts'

type HandSetting = {
  readonly view: DocumentView
  readonly scene: Scene
  readonly actions: BoardActions | null
  readonly rights: BoardRights
  readonly names: Names
  readonly newKind: (zone: ZoneId) => Kind
  readonly say: (words: string) => void
  /** Opens a stack for this viewer, or closes it. */
  readonly setOpen: (stack: string, isOpen: boolean) => void
  /** Brings a rectangle into sight, above the keyboard of a phone. */
  readonly show: (rect: Rect) => void
}

const FREE: ZoneId = 'together'

/** The hand of one viewer: its tool, what it has chosen, what it writes, and all that it can do. */
export const useHand = (setting: HandSetting) => {
  const { view, scene, actions, rights, say, newKind } = setting
  const [wanted, setTool] = useState<Tool>('select')
  const [pen, setPen] = useState<Pen>('fine')
  const [arrowFrom, setArrowFrom] = useState<string | null>(null)
  const [labelling, setLabelling] = useState<string | null>(null)
  // An arrow that has just been made wants the keyboard as soon as it is drawn.
  const [wantsFocus, setWantsFocus] = useState<string | null>(null)
  const chosen = useSelection(scene)
  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view])
  const cardOf = (id: string | null): CardView | undefined => (id === null ? undefined : cards.get(id))
  const shownOf = (id: string): SceneCard | undefined => scene.cards.find((card) => card.id === id)
  const selected = scene.cards.filter((card) => chosen.cards.has(card.id))
  const writing = useWriting(scene, cardOf, actions, rights, (id) => chosen.choose([id]))

  const free = scene.zones.find((zone) => zone.lies === 'free')
  const addable = scene.zones.filter((zone) => rights.mayAdd(zone.id))
  const tools = toolsNow({
    card: actions !== null && addable.length > 0,
    free: actions !== null && free !== undefined && rights.mayLay,
    arrow: actions !== null && rights.mayArrow && scene.cards.length > 1,
    touch: actions !== null && scene.zones.some((zone) => rights.closed(zone.id) === null),
  })
  const tool = toolInHand(wanted, tools)
  const acts = handActs({
    ...setting,
    selection: chosen.cards,
    choose: chosen.choose,
  })

  const write = (id: string): void => {
    const card = cardOf(id)
    const shown = shownOf(id)
    if (!card || !shown) return
    if (!rights.mayEdit(card)) return acts.refuse('edit', shown)
    chosen.choose([id])
    setTool('select')
    setting.show(shown.rect)
    writing.begin({ zone: shown.zone, kind: card.kind, card: id, place: null })
  }
  /** A free spot for something new, near a point of the board or the middle of what is seen. */
  const spotAt = (near: Point): readonly [x: number, y: number] => {
    const flow = free?.flow ?? { x: 0, y: 0, width: 0, height: 0 }
    const taken = scene.cards.flatMap((card) => (card.zone === FREE ? [shifted(card.rect, -flow.x, -flow.y)] : []))
    return spotNear({ x: near.x - flow.x, y: near.y - flow.y }, NEW_CARD, taken, flow)
  }
  /** Begins a new card in a zone; in the free area with its corner at `at`, or on a free spot near `near`. */
  const begin = (zone: ZoneId, kind: Kind, at?: Point | null, near?: Point): void => {
    if (!rights.mayAdd(zone)) return acts.sayClosed(zone)
    if (!acts.fits(1)) return
    const lane = scene.zones.find((one) => one.id === zone)
    if (!lane) return
    const { flow } = lane
    const isFree = lane.lies === 'free'
    const place = !isFree
      ? null
      : at
        ? ([Math.max(0, Math.round(at.x - flow.x)), Math.max(0, Math.round(at.y - flow.y))] as const)
        : spotAt(near ?? { x: flow.x, y: flow.y })
    chosen.clear()
    setTool('select')
    setting.show(writing.begin({ zone, kind, card: null, place }))
  }

  /** Puts something new down without a pointer: in the zone of a card, or the free area, or the first that takes it. */
  const enterBoard = (near: Point, zone?: ZoneId): void => {
    if (tool === 'text') return begin(FREE, 'text', null, near)
    const wish = zone && rights.mayAdd(zone) ? zone : (addable.find(({ lies }) => lies === 'free') ?? addable[0])?.id
    if (tool === 'card' && wish) begin(wish, newKind(wish), null, near)
  }

  const pickTool = (next: Tool, near?: Point): void => {
    if (!tools.includes(next)) {
      const never = rights.never?.(next === 'card' ? 'add' : 'draw')
      if (never) return say(never)
      if (next === 'text' || next === 'pen' || next === 'eraser') say(free ? m.hand_why_locked() : m.hand_why_draw())
      return
    }
    // Taken a second time, a tool for something new puts it down on a free spot: no pointer is needed.
    if (next === tool && (next === 'card' || next === 'text')) return enterBoard(near ?? { x: 0, y: 0 })
    setArrowFrom(null)
    setTool(next)
    const [one] = selected
    if (next === 'arrow') {
      setArrowFrom(selected.length === 1 && one ? one.id : null)
      say(selected.length === 1 ? m.hand_arrow_other() : m.hand_arrow_first())
    }
    // Where there is only one lane there is nothing to ask; in the free area a press says where.
    const [lane] = addable
    if (next === 'card' && lane?.lies === 'flow' && addable.length === 1) begin(lane.id, newKind(lane.id), null)
  }
  const drawArrow = (from: string, to: string): void => {
    if (from === to) return say(m.hand_arrow_same())
    const most = actions?.linksFull() ?? null
    if (most !== null) return say(m.interface_links_full({ most }))
    const link = actions?.arrow(from, to) ?? null
    setTool('select')
    setArrowFrom(null)
    if (link === null) return say(m.hand_arrow_gone())
    chosen.chooseArrow(link)
    setWantsFocus(link)
    say(m.hand_arrow_drawn())
  }
  const toggleStack = (id: string): void => {
    const stack = shownOf(id)?.stack
    if (!stack) return
    setting.setOpen(id, !stack.open)
    say(stack.open ? m.hand_closed() : m.hand_opened({ count: stack.count }))
  }
  /** A press of a card: the other end of an arrow, a place for something new, a stack to open, or words to write. */
  const enter = (id: string): void => {
    const shown = shownOf(id)
    if (shown && (tool === 'card' || tool === 'text')) return enterBoard(shown.rect, shown.zone)
    if (tool === 'arrow') {
      if (arrowFrom !== null) return drawArrow(arrowFrom, id)
      setArrowFrom(id)
      return say(m.hand_arrow_other())
    }
    if (shown?.stack) toggleStack(id)
    else write(id)
  }
  const label = (link: string): void => {
    if (!rights.mayArrow) return acts.sayClosed(FREE)
    chosen.chooseArrow(link)
    setLabelling(link)
  }

  return {
    ...acts,
    say,
    tools,
    tool,
    pickTool,
    pen,
    setPen,
    chosen,
    selected,
    cardOf,
    shownOf,
    addable,
    free,
    writing,
    write,
    /** Begins a card, or with `kind` something else, in a zone at a point of the board. */
    beginAt: (zone: ZoneId, kind: Kind | null, at: Point | null): void => begin(zone, kind ?? newKind(zone), at),
    spotAt,
    kindOf: newKind,
    enter,
    enterBoard,
    toggleStack,
    arrowFrom,
    drawArrow,
    label,
    labelling,
    setLabel: (link: string, text: string): void => {
      const now = actions?.relabel(link, text) ?? null
      if (now === null) return
      chosen.chooseArrow(now)
      setWantsFocus(now)
    },
    wantsFocus,
    hasFocus: () => setWantsFocus(null),
    endLabel: () => setLabelling(null),
    unarrow: (): void => {
      if (chosen.arrow === null) return
      if (!rights.mayArrow) return acts.sayClosed(FREE)
      actions?.unarrow(chosen.arrow)
      chosen.clear()
      say(m.hand_arrow_removed())
    },
    /** Stacks what is chosen, and asks for a title in place. */
    stack: (): void => {
      const id = acts.stack()
      if (id !== null) pendingTitle(id)
    },
    selectAll: (): void => chosen.choose(allOfZone(scene.cards, chosen.cards, addable[0]?.id ?? null)),
    undo: (): void => {
      if (!actions?.canUndo()) return say(m.hand_nothing_undo())
      actions.undo()
      say(m.hand_undone())
    },
    redo: (): void => {
      if (!actions?.canRedo()) return
      actions.redo()
      say(m.hand_redone())
    },
    /** Escape: out of what is being done, then back to choosing, then out of what is chosen. */
    leave: (): void => {
      if (arrowFrom !== null) setArrowFrom(null)
      else if (tool !== 'select') setTool('select')
      else chosen.clear()
    },
  }

  /** The new stack is drawn with the next picture: its field opens now, in the place of the cards. */
  function pendingTitle(id: string): void {
    const zone = selected[0]?.zone ?? FREE
    writing.begin({ zone, kind: 'stack', card: id, place: null })
  }
}

export type Hand = ReturnType<typeof useHand>
