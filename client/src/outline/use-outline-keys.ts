import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

const TYPES = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

type Keys = {
  readonly undo: () => void
  readonly redo: () => void
  /** Opens or closes what others changed, and says whether it is open now. */
  readonly changed: () => boolean
  /** Begins ticking where nobody ticks yet. */
  readonly tick: () => void
  /** Brings the focus, with the next picture, to what a selector finds. */
  readonly focus: (selector: string) => void
}

/**
 * Keys that work anywhere in the outline. All have Ctrl or Alt with Shift, because a letter alone belongs to screen
 * readers; they are told apart by where the key lies, because Alt changes the letter on many keyboards.
 */
export const useOutlineKeys = (root: RefObject<HTMLElement | null>, keys: Keys): void => {
  const latest = useRef(keys)
  const cameFrom = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const here = root.current
    if (!here) return
    const showChanged = (target: HTMLElement | null): void => {
      const isOpen = latest.current.changed()
      if (isOpen) cameFrom.current = target
      if (!isOpen && cameFrom.current?.isConnected) cameFrom.current.focus()
      else latest.current.focus('[data-changed]')
    }
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null
      const command = event.ctrlKey || event.metaKey
      if (event.altKey && event.shiftKey && !command && event.code === 'KeyW') showChanged(target)
      else if (event.altKey && event.shiftKey && !command && event.code === 'KeyT') {
        latest.current.tick()
        latest.current.focus('[data-ticks]')
      } else if (command && !event.altKey && !target?.matches(TYPES)) {
        const letter = event.key.toLowerCase()
        if (letter === 'z' && !event.shiftKey) latest.current.undo()
        else if (letter === 'y' || letter === 'z') latest.current.redo()
        else return
      } else return
      event.preventDefault()
    }
    here.addEventListener('keydown', press)
    return () => here.removeEventListener('keydown', press)
  }, [root])
}
