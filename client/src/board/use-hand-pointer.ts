import type { Rect, SceneCard } from '@parley/shared/scene/scene'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import type { BoardRights } from './board-rights.ts'
import type { BoardStage } from './board-stage.ts'
import type { Point } from './camera.ts'
import { followGestures, type Held, type OwnDrag, type PointerPress } from './gestures.ts'
import { arrowDrag, eraserDrag, frameDrag, penDrag, widthDrag, type DragBoard, type Shows } from './hand-drags.ts'
import { landing, withinAt, type Landing } from './landing.ts'
import { handleAt } from './resize-card.ts'
import type { Hand } from './use-hand.ts'

/** How near an edge must come to another to be brought in line with it, and a handle to be held, in CSS pixels. */
const REACH = { snap: 7, mouse: 4, touch: 16 } as const

type PointerSetting = {
  readonly hand: Hand
  readonly scene: { readonly cards: readonly SceneCard[] } & Parameters<typeof landing>[0]['scene']
  readonly rights: BoardRights
  readonly actions: BoardActions | null
  readonly say: (words: string) => void
  /** The view is moved instead, while the space bar is held. */
  readonly isPanning: () => boolean
  readonly overlay: (shows: Shows) => void
  /** Gives the keyboard to a card, or to the board where none is meant. */
  readonly focus: (card: string | null) => void
  /** Remembers where a pointer was, in board units: there a paste lands. */
  readonly point: (at: Point) => void
}

/** What is moved by a drag, from where, and where it would land. */
type Carried = { readonly cards: readonly SceneCard[]; readonly from: SceneCard }

/** Follows pointers and wheel over the board, with the tool in the hand. */
export const useHandPointer = (
  room: RefObject<HTMLDivElement | null>,
  stage: BoardStage | null,
  live: boolean,
  setting: PointerSetting,
): void => {
  const latest = useRef(setting)
  useLayoutEffect(() => {
    latest.current = setting
  })
  useEffect(() => {
    const element = room.current
    if (!element || !stage || !live) return
    let carried: Carried | null = null
    const board: DragBoard = { stage, overlay: (shows) => latest.current.overlay(shows) }
    const shownOf = (id: string): SceneCard | undefined => latest.current.hand.shownOf(id)

    /** What a drag of one card moves: all that is chosen when the card is, otherwise the card. */
    const carriedBy = (card: SceneCard): readonly SceneCard[] => {
      const { hand, rights } = latest.current
      const all = hand.chosen.cards.has(card.id) ? hand.selected : [card]
      return all.filter((one) => {
        const view = hand.cardOf(one.id)
        return view !== undefined && rights.mayMove(view, one.zone)
      })
    }
    const landingOf = (corner: Point, at: Point, held: Held): Landing | null => {
      if (!carried) return null
      const { scene, rights, hand } = latest.current
      const { x, y } = stage.toBoard(corner)
      return landing(
        { scene, rights, cardOf: hand.cardOf },
        {
          cards: carried.cards,
          dx: x - carried.from.rect.x,
          dy: y - carried.from.rect.y,
          at: stage.toBoard(at),
          reach: held.command ? 0 : REACH.snap / stage.camera().scale,
        },
      )
    }
    let corner: Point = { x: 0, y: 0 }

    const showDrag = (land: Landing | null, held: Held): void => {
      if (!carried) return
      const { scale } = stage.camera()
      const { from, cards } = carried
      const lead = land?.on === 'free' ? stage.toWindow({ ...from.rect, ...leadAt(from, land) }) : corner
      const ghost = (card: SceneCard) => ({
        card,
        at: {
          x: lead.x + (card.rect.x - from.rect.x) * scale,
          y: lead.y + (card.rect.y - from.rect.y) * scale,
        },
      })
      stage.setDragged({
        ...ghost(from),
        copies: held.alt && land?.on === 'free',
        others: cards.filter((card) => card.id !== from.id).map(ghost),
        target: land && land.on !== 'stack' ? land.zone : null,
        line: land?.on === 'lane' ? land.line : null,
      })
      const shows: { marquee?: Rect; words?: string; guides?: readonly Rect[] } = {}
      if (land?.on === 'stack') {
        shows.marquee = land.stack.stack?.frame ?? land.stack.rect
        if (latest.current.rights.joins) shows.words = m.table_board_let_go()
      }
      if (land?.on === 'free') shows.guides = land.guides
      latest.current.overlay(shows)
    }
    const leadAt = (from: SceneCard, land: Extract<Landing, { on: 'free' }>): Point => ({
      x: from.rect.x + land.dx,
      y: from.rect.y + land.dy,
    })

    const drop = (at: Point, held: Held): void => {
      const land = landingOf(corner, at, held)
      if (!carried) return
      const { cards } = carried
      const { hand, actions, scene } = latest.current
      const point = stage.toBoard(at)
      if (!land) {
        const zone = stage.zoneAt(at)
        if (zone) hand.moveTo(zone.id, null, cards)
      } else if (land.on === 'stack') hand.addToStack(land.stack.id, cards)
      else if (land.on === 'lane') {
        const leaves = cards.some((card) => withinAt(scene, card, point) === null)
        actions?.moveAll(
          cards.map((card) => card.id),
          land.zone.id,
          land.before,
          ...(leaves ? ([null] as const) : []),
        )
      } else {
        const { flow } = land.zone
        const spots = cards.map((card) => {
          const within = withinAt(scene, card, point)
          const x = card.rect.x + land.dx - flow.x
          const y = card.rect.y + land.dy - flow.y
          return { id: card.id, x, y, ...(within !== undefined && { within }) }
        })
        if (held.alt) hand.duplicate((card) => spotOf(spots, card.id))
        else actions?.place(spots)
      }
    }

    const own = (press: PointerPress): OwnDrag | 'pan' | null => {
      const { hand, isPanning, actions } = latest.current
      const { tool } = hand
      if (isPanning() || tool === 'hand' || tool === 'card' || tool === 'text') return 'pan'
      const card = press.card && shownOf(press.card.id)
      if (tool === 'arrow') {
        return card ? arrowDrag(board, card, (to) => to !== null && hand.drawArrow(card.id, to)) : 'pan'
      }
      if (tool !== 'select' || !actions || hand.tools.length === 0) return card && tool === 'select' ? null : 'pan'
      const [only] = hand.selected
      if (only && hand.selected.length === 1 && only.zone === 'together' && latest.current.rights.mayLay) {
        const handle = handleAt(stage.toWindow(only.rect), press.from, press.touch ? REACH.touch : REACH.mouse)
        if (handle) return widthDrag(board, press, only, handle, (to) => hand.widen(only, to))
      }
      if (card || press.touch) return null
      return frameDrag(board, press, latest.current.scene.cards, hand.chosen.cards, (ids) =>
        latest.current.hand.chosen.choose(ids),
      )
    }

    const ownAtOnce = (press: PointerPress): OwnDrag | null => {
      const { hand, actions, rights, say, isPanning } = latest.current
      if (!actions || isPanning() || (hand.tool !== 'pen' && hand.tool !== 'eraser')) return null
      const zone = stage.zoneAt(press.from)
      if (zone?.lies !== 'free' || !rights.mayLay) return null
      return hand.tool === 'pen'
        ? penDrag(board, press, zone.flow, hand.pen, actions, say)
        : eraserDrag(board, press, actions, say)
    }

    const stop = followGestures(element, stage, {
      tap: (at, drawn, held) => {
        const { hand } = latest.current
        const point = stage.toBoard(at)
        const zone = stage.zoneAt(at)
        latest.current.point(point)
        if (hand.tool === 'card' || hand.tool === 'text') {
          const kind = hand.tool === 'text' ? 'text' : null
          if (!zone) return
          if (kind && zone.lies !== 'free') return hand.sayClosed(zone.id)
          return hand.beginAt(zone.id, kind, zone.lies === 'free' ? point : null)
        }
        if (hand.tool === 'arrow') {
          if (drawn) hand.enter(drawn.id)
          return
        }
        if (drawn) {
          if (held.shift || hand.chosen.adds) hand.chosen.toggle(drawn.id)
          else hand.chosen.choose([drawn.id])
          return latest.current.focus(drawn.id)
        }
        const arrow = stage.arrowAt(at)
        if (arrow) hand.chosen.chooseArrow(arrow.link)
        else if (!held.shift && !hand.chosen.adds) hand.chosen.clear()
        latest.current.focus(null)
      },
      doubleTap: (at, drawn) => {
        const { hand } = latest.current
        const zone = stage.zoneAt(at)
        const arrow = drawn ? undefined : stage.arrowAt(at)
        if (drawn) hand.enter(drawn.id)
        else if (arrow) hand.label(arrow.link)
        else if (zone && hand.tool === 'select') {
          hand.beginAt(zone.id, null, zone.lies === 'free' ? stage.toBoard(at) : null)
        }
      },
      mayDrag: (drawn, touch) => {
        const { hand, rights } = latest.current
        const card = shownOf(drawn.id)
        // A finger pans, unless it has chosen the card before.
        if (!card || (touch && !hand.chosen.cards.has(card.id))) return false
        if (carriedBy(card).length > 0) return true
        if (rights.closed(card.zone) !== 'reader') hand.refuse('move', card)
        return false
      },
      drag: (drawn, to, at, held) => {
        corner = to
        const card = shownOf(drawn.id) ?? carried?.from
        if (!card) return
        if (!carried) {
          const { chosen } = latest.current.hand
          const cards = carriedBy(card)
          if (!chosen.cards.has(card.id)) chosen.choose([card.id])
          carried = { cards, from: cards.find((one) => one.id === card.id) ?? card }
        }
        showDrag(landingOf(to, at, held), held)
      },
      drop: (_, at, held) => drop(at, held),
      dragEnd: () => {
        carried = null
        latest.current.overlay({})
        stage.setDragged(null)
      },
      own,
      ownAtOnce,
    })
    const remember = (event: PointerEvent): void => {
      const box = element.getBoundingClientRect()
      latest.current.point(stage.toBoard({ x: event.clientX - box.left, y: event.clientY - box.top }))
    }
    element.addEventListener('pointermove', remember)
    return () => {
      stop()
      element.removeEventListener('pointermove', remember)
    }
  }, [room, stage, live])
}

const spotOf = (
  spots: readonly { readonly id: string; readonly x: number; readonly y: number }[],
  id: string,
): readonly [number, number] | undefined => {
  const spot = spots.find((one) => one.id === id)
  return spot && [spot.x, spot.y]
}
