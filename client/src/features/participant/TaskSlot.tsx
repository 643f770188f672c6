import { createContext, use, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Where the bar at the bottom of the page is; null until it stands. */
export const TaskSlot = createContext<HTMLElement | null>(null)

/** What a task puts into the bar at the bottom: its one primary button, and quieter ones. */
export const TaskActions = ({ children }: { readonly children: ReactNode }) => {
  const slot = use(TaskSlot)
  return slot && createPortal(children, slot)
}

/** Where the canvas of a task stands beside it; null where there is no room for one. */
export const BoardSlot = createContext<HTMLElement | null>(null)
