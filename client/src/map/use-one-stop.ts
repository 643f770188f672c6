import { useEffect, useRef, type KeyboardEvent } from 'react'

const controls = (bar: HTMLElement | null): HTMLElement[] => [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])]

/** The arrow keys go from button to button, and the Tab key passes the bar in one step. */
export const useOneStop = () => {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const all = controls(bar.current)
    const current = all.find((one) => one === document.activeElement) ?? all[0]
    for (const one of all) one.tabIndex = one === current ? 0 : -1
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = controls(bar.current)
    const at = all.findIndex((one) => one === document.activeElement)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && at + step
    const to = next === undefined ? undefined : all[(next + all.length) % all.length]
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    for (const one of all) one.tabIndex = one === to ? 0 : -1
    to.focus()
  }
  return { ref: bar, onKeyDown }
}
