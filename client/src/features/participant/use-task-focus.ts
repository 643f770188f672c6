import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announcements.ts'
import { HEADING_ID } from './TaskHeading.tsx'

const AFTER_SHEETS = 300

/** Whether a person is in the middle of typing: then nothing may take the focus away. */
export const isTyping = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement

const toHeading = (): void => {
  const heading = document.getElementById(HEADING_ID)
  if (!heading) return
  window.scrollTo(0, 0)
  heading.closest('[data-scrolls]')?.scrollTo(0, 0)
  // Under an open sheet the focus stays in the sheet, and an open menu does not close under somebody's finger.
  if (isTyping() || document.querySelector('[role="dialog"], [role="menu"]')) announce(heading.textContent)
  else heading.focus({ preventScroll: true })
}

/** Brings the focus to the heading when the task changes, or everyone is called; never while somebody types. */
export const useTaskFocus = (task: string, summonedAt: number | null): void => {
  const before = useRef({ task, summonedAt })
  useEffect(() => {
    const was = before.current
    before.current = { task, summonedAt }
    if (was.task !== task) toHeading()
    if (was.summonedAt === summonedAt) return undefined
    // A sheet that is put away gives the focus back to what opened it; the call comes after that.
    const timer = setTimeout(toHeading, AFTER_SHEETS)
    return () => clearTimeout(timer)
  }, [task, summonedAt])
}
