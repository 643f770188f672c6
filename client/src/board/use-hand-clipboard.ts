import type { DocumentView, ZoneId } from '@parley/shared/documents/card-view'
import type { Rect, Scene } from '@parley/shared/scene/scene'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import { CLIP_TYPE, clipOf, clipText, itemsOf, readClip, type Clip } from './clip.ts'
import { columnsFrom } from './free-spots.ts'
import { cardsFromLines } from './paste-lines.ts'
import { around } from './rects.ts'
import type { Hand } from './use-hand.ts'

/** A paste that people are asked about first. */
export type Pasting = { readonly text: string; readonly clip: Clip | null; readonly zone: ZoneId }

type ClipboardSetting = {
  readonly hand: Hand
  readonly board: string
  readonly view: DocumentView
  readonly scene: Scene
  readonly actions: BoardActions | null
  readonly say: (words: string) => void
  /** Where a paste lands that nobody has given a place, in board units. */
  readonly point: () => { readonly x: number; readonly y: number }
  /** What was pasted is drawn now, and lies here. */
  readonly onArrived: (rect: Rect) => void
}

const TYPED = 'input, textarea, select, [contenteditable]'

/** Copies, cuts and pastes cards of this board; text from elsewhere becomes cards, several only after a question. */
export const useHandClipboard = (section: RefObject<HTMLElement | null>, setting: ClipboardSetting) => {
  const [pasting, setPasting] = useState<Pasting | null>(null)
  // What was copied by a button: not every device gives a page the clipboard.
  const kept = useRef<Clip | null>(null)
  const { hand, say, scene, actions } = setting
  // What has just come is shown as soon as it is drawn, wherever it lies.
  const [arrived, setArrived] = useState<readonly string[]>([])
  const { onArrived } = setting
  useEffect(() => {
    const rects = scene.cards.flatMap((card) => (arrived.includes(card.id) ? [card.rect] : []))
    const rect = around(rects)
    if (!rect) return
    setArrived([])
    onArrived(rect)
  }, [arrived, scene, onArrived])

  /** Where pasted cards go: to what is chosen, under the pointer, into the free area, or the first lane that takes them. */
  const zoneFor = (): ZoneId | null => {
    const { x, y } = setting.point()
    const under = scene.zones.find(
      ({ rect }) => rect.x <= x && x <= rect.x + rect.width && rect.y <= y && y <= rect.y + rect.height,
    )
    const wishes = [hand.selected[0]?.zone, under?.id, hand.free?.id]
    const addable = new Set(hand.addable.map((zone) => zone.id))
    return wishes.find((zone) => zone !== undefined && addable.has(zone)) ?? hand.addable[0]?.id ?? null
  }
  const added = (ids: readonly string[]): void => {
    hand.chosen.choose(ids)
    setArrived(ids)
    say(m.hand_pasted({ count: ids.length }))
  }
  const pasteClip = (clip: Clip, zone: ZoneId): void => {
    if (!actions || !hand.fits(clip.cards.length)) return
    const { x, y } = setting.point()
    const flow = hand.free?.flow ?? { x: 0, y: 0 }
    const corner = [Math.max(0, Math.round(x - flow.x)), Math.max(0, Math.round(y - flow.y))] as const
    added(actions.addAll(zone, itemsOf(clip, zone, corner), clip.arrows))
  }
  const pasteLines = (lines: readonly string[], zone: ZoneId): void => {
    if (!actions || lines.length === 0 || !hand.fits(lines.length)) return
    const places = zone === hand.free?.id ? columnsFrom(hand.spotAt(setting.point()), lines) : []
    const kind = hand.kindOf(zone)
    added(
      actions.addAll(
        zone,
        lines.map((text, index) => ({ kind, text, place: places[index] })),
      ),
    )
  }
  const whereTo = (): ZoneId | null => {
    const zone = zoneFor()
    const [first] = scene.zones
    if (zone === null && first) hand.sayClosed(first.id)
    return zone
  }
  const copy = (): Clip | null => {
    const clip = clipOf(setting.board, hand.chosen.cards, scene.cards, setting.view)
    if (!clip) return null
    kept.current = clip
    say(m.hand_copied({ count: hand.selected.length }))
    return clip
  }
  const pasteText = (text: string): void => {
    const zone = whereTo()
    if (zone === null) return
    const { lines, tooLong, more } = cardsFromLines(text)
    if (lines.length + tooLong === 0) return say(m.hand_nothing_to_paste())
    if (lines.length === 1 && tooLong === 0 && more === 0) pasteLines(lines, zone)
    else setPasting({ text, clip: null, zone })
  }

  const handle = (event: ClipboardEvent): void => {
    const { activeElement } = document
    if (!section.current?.contains(activeElement) || activeElement?.closest(TYPED)) return
    if (event.type === 'paste') {
      event.preventDefault()
      const clip = readClip(event.clipboardData?.getData(CLIP_TYPE) ?? '', setting.board)
      const zone = clip && whereTo()
      if (clip && zone) pasteClip(clip, zone)
      else if (!clip) pasteText(event.clipboardData?.getData('text/plain') ?? '')
      return
    }
    const clip = copy()
    if (!clip) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', clipText(clip))
    event.clipboardData?.setData(CLIP_TYPE, JSON.stringify(clip))
    if (event.type === 'cut') hand.remove()
  }
  const latest = useRef(handle)
  useLayoutEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => latest.current(event)
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, listen)
    return () => {
      for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, listen)
    }
  }, [])

  /** Copies by a button: the words also go into the device’s clipboard, where it allows that. */
  const copyByButton = (): void => {
    const clip = copy()
    if (clip) navigator.clipboard?.writeText(clipText(clip)).catch(() => undefined)
  }
  return {
    pasting,
    closePasting: () => setPasting(null),
    copy: copyByButton,
    cut: (): void => {
      copyByButton()
      hand.remove()
    },
    /** Asks for text; what was copied on this board is offered beside it. */
    askPaste: (): void => {
      const zone = whereTo()
      if (zone !== null) setPasting({ text: '', clip: kept.current, zone })
    },
    pasteClip,
    pasteLines,
  }
}
