import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { Camera } from './camera.ts'
import { nudgeOf } from './nudge.ts'
import { commandOf, type Command } from './shortcuts.ts'
import type { Tool } from './tools-now.ts'
import type { Hand } from './use-hand.ts'

/** What the keys of the board do beside the hand. */
type KeySetting = {
  readonly hand: Hand
  readonly room: RefObject<HTMLElement | null>
  readonly pan: (dx: number, dy: number) => void
  readonly look: Readonly<Record<'closer' | 'further' | 'fit' | 'fit-selection' | 'full-size', () => void>>
  readonly find: () => void
  readonly sheet: () => void
  /** Holds back what is chosen, or brings it back; nothing where a board has no such thing. */
  readonly hold: () => void
  /** The middle of what is seen, in board units. */
  readonly middle: () => { readonly x: number; readonly y: number }
  readonly focusBoard: () => void
}

/** How far an arrow key moves the view, in CSS pixels. */
const PAN = 60
const TYPED = 'input, textarea, select, [contenteditable]'
const OWN_KEYS: readonly Command[] = ['enter', 'edit', 'remove']

/** The keys of the board: on a card and on the board itself, and those of tools also from its bars. */
export const useHandKeys = (setting: KeySetting) => {
  const { hand, room, look } = setting
  // The space bar moves the view while it is held, and takes a card into the selection when it is only pressed.
  const space = useRef({ isHeld: false, hasMoved: false })
  const letGo = (): void => {
    space.current = { isHeld: false, hasMoved: false }
    room.current?.removeAttribute('data-panning')
  }
  useEffect(() => {
    window.addEventListener('blur', letGo)
    return () => window.removeEventListener('blur', letGo)
  })

  const pick = (tool: Tool) => (): void => hand.pickTool(tool, setting.middle())
  const chosenCard = hand.selected[0]?.id
  const commands: Readonly<Record<Command, () => void>> = {
    select: pick('select'),
    hand: pick('hand'),
    card: pick('card'),
    text: pick('text'),
    arrow: pick('arrow'),
    pen: pick('pen'),
    eraser: pick('eraser'),
    stack: hand.stack,
    unstack: hand.unstack,
    hold: setting.hold,
    enter: () => {
      if (hand.chosen.arrow !== null) hand.label(hand.chosen.arrow)
      else if (chosenCard === undefined) hand.enterBoard(setting.middle())
      else hand.enter(chosenCard)
    },
    edit: () => {
      if (hand.chosen.arrow !== null) hand.label(hand.chosen.arrow)
      else if (chosenCard !== undefined) hand.write(chosenCard)
    },
    remove: () => (hand.chosen.arrow === null ? hand.remove() : hand.unarrow()),
    leave: () => {
      hand.leave()
      setting.focusBoard()
    },
    'select-all': hand.selectAll,
    duplicate: () => hand.duplicate(),
    undo: hand.undo,
    redo: hand.redo,
    find: setting.find,
    wider: () => hand.size(1),
    narrower: () => hand.size(-1),
    ...look,
    sheet: setting.sheet,
  }

  const onArrow = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const by = nudgeOf(event.key, false)
    if (!by) return false
    if (hand.selected.length > 0 && hand.tool !== 'hand') hand.nudge(event.key, event.shiftKey)
    else setting.pan(-by[0] * PAN, -by[1] * PAN)
    return true
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || !event.currentTarget.contains(target) || target.closest(TYPED)) return
    const isOnBoard = target === room.current || target.closest('[data-mirror]') !== null
    if (event.key === ' ' && isOnBoard) {
      event.preventDefault()
      if (event.repeat) return
      space.current = { isHeld: true, hasMoved: false }
      room.current?.setAttribute('data-panning', '')
      return
    }
    const command = commandOf(event)
    const isForBars = command !== null && !OWN_KEYS.includes(command)
    if (command && (isOnBoard || isForBars)) {
      // A card of the mirror is a button: Enter presses it, and the press does the rest.
      if (command === 'enter' && target !== room.current) return
      event.preventDefault()
      commands[command]()
      return
    }
    if (isOnBoard && onArrow(event)) event.preventDefault()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !space.current.isHeld) return
    event.preventDefault()
    const { hasMoved } = space.current
    letGo()
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset['card']
    if (!hasMoved && card !== undefined) hand.chosen.keep(card)
  }
  return {
    onKeyDown,
    onKeyUp,
    commands,
    /** Asked by the pointer: with the space bar held it moves the view. */
    isPanning: (): boolean => {
      if (space.current.isHeld) space.current.hasMoved = true
      return space.current.isHeld
    },
  }
}

/** The middle of a window of that size, in board units. */
export const middleOf = (
  camera: Camera,
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } => ({
  x: (size.width / 2 - camera.x) / camera.scale,
  y: (size.height / 2 - camera.y) / camera.scale,
})
