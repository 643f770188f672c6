import { createContext, type ReactNode } from 'react'

/** What every page frame below says above its header; nothing as a rule. */
export const FrameNote = createContext<ReactNode>(null)
