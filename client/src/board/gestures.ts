import type { DrawnCard } from '@parley/shared/scene/scene'
import type { StageView } from './board-stage.ts'
import type { Point } from './camera.ts'

/** Keys that are held while a pointer moves; `command` is Ctrl, or Cmd on a Mac. */
export type Held = { readonly shift: boolean; readonly alt: boolean; readonly command: boolean }

/** A press of a pointer that may become a drag. */
export type PointerPress = {
  readonly from: Point
  readonly card: DrawnCard | undefined
  readonly touch: boolean
  readonly held: Held
}

/** A drag that the page makes something of by itself: a frame, a line, an edge that is moved. */
export type OwnDrag = {
  readonly move: (at: Point, held: Held) => void
  readonly end: (at: Point, held: Held) => void
  /** A second finger came, or the pointer was lost: nothing is to come of it. */
  readonly cancel: () => void
}

/** What a person means by touching the board. Points are CSS pixels from the board's corner. */
export type Intents = {
  readonly tap: (at: Point, card: DrawnCard | undefined, held: Held) => void
  readonly doubleTap: (at: Point, card: DrawnCard | undefined) => void
  /** Whether a card may be picked up; otherwise the drag pans. */
  readonly mayDrag: (card: DrawnCard, touch: boolean) => boolean
  /** `corner` is where the card's top left corner would be. */
  readonly drag: (card: DrawnCard, corner: Point, at: Point, held: Held) => void
  readonly drop: (card: DrawnCard, at: Point, held: Held) => void
  readonly dragEnd: () => void
  /** The page's own drag for a press, asked when it begins to move; null leaves it to picking up and panning. */
  readonly own?: (press: PointerPress) => OwnDrag | 'pan' | null
  /** The same for what begins with the press itself, before anything moves, such as a pen. */
  readonly ownAtOnce?: (press: PointerPress) => OwnDrag | null
}

type Doing =
  | { readonly state: 'idle' }
  | ({ readonly state: 'pressing'; readonly hold: Point } & PointerPress)
  | { readonly state: 'panning' }
  | { readonly state: 'dragging'; readonly card: DrawnCard; readonly hold: Point }
  | { readonly state: 'own'; readonly drag: OwnDrag }
  | { readonly state: 'pinching' }

const heldOf = (event: PointerEvent): Held => ({
  shift: event.shiftKey,
  alt: event.altKey,
  command: event.ctrlKey || event.metaKey,
})
const SLOP = { mouse: 4, touch: 9 } as const
const DOUBLE = { ms: 350, px: 24 } as const
const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })

/** Turns pointers and wheel into moves of the camera and into intents. Returns how to stop. */
export const followGestures = (element: HTMLElement, stage: StageView, intents: Intents): (() => void) => {
  const pointers = new Map<number, Point>()
  let doing: Doing = { state: 'idle' }
  let lastTap: { readonly at: Point; readonly time: number } | null = null
  let fineWheelUntil = 0
  const stopping = new AbortController()
  const listen = <K extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'wheel'>(
    type: K,
    handle: (event: HTMLElementEventMap[K]) => void,
  ): void => element.addEventListener(type, handle, { signal: stopping.signal, passive: false })

  const point = (event: { clientX: number; clientY: number }): Point => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const letGo = (): void => {
    if (doing.state === 'dragging') intents.dragEnd()
    if (doing.state === 'own') doing.drag.cancel()
    doing = { state: 'idle' }
  }

  listen('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button > 1) return
    // After a touch browsers make up a mouse press, which would take the focus from a field that the tap has opened.
    if (event.pointerType !== 'mouse') event.preventDefault()
    const at = point(event)
    pointers.set(event.pointerId, at)
    element.setPointerCapture(event.pointerId)
    if (pointers.size > 1) {
      letGo()
      doing = { state: 'pinching' }
      return
    }
    if (event.button === 1) {
      event.preventDefault()
      doing = { state: 'panning' }
      return
    }
    const card = stage.cardAt(at)
    const corner = card ? stage.toWindow(card.rect) : at
    const press = { from: at, card, touch: event.pointerType === 'touch', held: heldOf(event) }
    const drag = intents.ownAtOnce?.(press)
    doing = drag
      ? { state: 'own', drag }
      : { state: 'pressing', ...press, hold: { x: at.x - corner.x, y: at.y - corner.y } }
  })

  listen('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const at = point(event)
    if (doing.state === 'pinching') {
      const [still] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, other]) => other)
      pointers.set(event.pointerId, at)
      if (!still) return
      const from = middle(before, still)
      const to = middle(at, still)
      stage.pan(to.x - from.x, to.y - from.y)
      stage.zoom(apart(at, still) / Math.max(1, apart(before, still)), to)
      return
    }
    pointers.set(event.pointerId, at)
    const touch = event.pointerType === 'touch'
    if (doing.state === 'pressing') {
      if (apart(at, doing.from) < (touch ? SLOP.touch : SLOP.mouse)) return
      const { card, hold, from } = doing
      const own = intents.own?.(doing)
      if (own && own !== 'pan') doing = { state: 'own', drag: own }
      else if (!own && card && intents.mayDrag(card, touch)) doing = { state: 'dragging', card, hold }
      else {
        doing = { state: 'panning' }
        stage.pan(at.x - from.x, at.y - from.y)
        return
      }
    }
    if (doing.state === 'panning') stage.pan(at.x - before.x, at.y - before.y)
    if (doing.state === 'dragging') {
      intents.drag(doing.card, { x: at.x - doing.hold.x, y: at.y - doing.hold.y }, at, heldOf(event))
    }
    if (doing.state === 'own') {
      // A pen moves further between two frames than a straight line can tell: the browser kept the way.
      const way = event.getCoalescedEvents()
      for (const one of way.length > 0 ? way : [event]) doing.drag.move(point(one), heldOf(event))
    }
  })

  const lift = (event: PointerEvent, kept: boolean): void => {
    if (!pointers.delete(event.pointerId)) return
    const at = point(event)
    if (doing.state === 'pinching') {
      doing = pointers.size > 0 ? { state: 'panning' } : { state: 'idle' }
      return
    }
    if (kept && doing.state === 'dragging') intents.drop(doing.card, at, heldOf(event))
    if (kept && doing.state === 'own') {
      const { drag } = doing
      doing = { state: 'idle' }
      drag.end(at, heldOf(event))
      return
    }
    if (kept && doing.state === 'pressing') {
      const now = performance.now()
      const again = lastTap && now - lastTap.time < DOUBLE.ms && apart(lastTap.at, at) < DOUBLE.px
      lastTap = again ? null : { at, time: now }
      if (again) intents.doubleTap(at, doing.card)
      else intents.tap(at, doing.card, heldOf(event))
    }
    letGo()
  }
  listen('pointerup', (event) => lift(event, true))
  listen('pointercancel', (event) => lift(event, false))

  listen('wheel', (event) => {
    event.preventDefault()
    const at = point(event)
    const line =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1
    const dx = event.deltaX * line
    const dy = event.deltaY * line
    if (event.ctrlKey || event.metaKey) return stage.zoom(Math.exp(-dy * 0.01), at)
    // A trackpad scrolls in small or sideways steps, which pan; a wheel's coarse steps zoom.
    const now = performance.now()
    const fine = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && (dx !== 0 || Math.abs(dy) < 40)
    if (fine) fineWheelUntil = now + 400
    if (event.shiftKey) stage.pan(-(dx || dy), 0)
    else if (fine || now < fineWheelUntil) stage.pan(-dx, -dy)
    else stage.zoom(Math.exp(-Math.sign(dy) * Math.min(Math.abs(dy), 120) * 0.0018), at)
  })

  return () => stopping.abort()
}
