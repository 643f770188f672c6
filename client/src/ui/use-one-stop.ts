import { useEffect, useRef, type KeyboardEvent } from 'react'

const buttonsOf = (bar: HTMLElement | null): HTMLElement[] => [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])]

/**
 * Makes one stop of the Tab key of a tool bar's buttons: the arrow keys, Home and End go from one to the next. A list
 * in it stays a stop of its own, because the arrow keys choose in it.
 */
export const useOneStop = <E extends HTMLElement>() => {
  const bar = useRef<E>(null)
  const enter = (one: HTMLElement | undefined): void => {
    for (const other of buttonsOf(bar.current)) other.tabIndex = other === one ? 0 : -1
  }
  useEffect(() => {
    const all = buttonsOf(bar.current)
    enter(all.find((one) => one === document.activeElement) ?? all.find((one) => one.tabIndex === 0) ?? all[0])
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = buttonsOf(bar.current)
    const at = all.findIndex((one) => one === event.target)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && at + step
    const to = at < 0 || next === undefined ? undefined : all[(next + all.length) % all.length]
    if (!to) return
    event.preventDefault()
    // A bar may stand in what moves by the same keys.
    event.stopPropagation()
    enter(to)
    to.focus()
  }
  return { ref: bar, onKeyDown }
}
