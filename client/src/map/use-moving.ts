import type { DocumentView } from '@parley/shared/documents/card-view'
import { useMemo, useState } from 'react'
import { questionOf, type Moving, type Wish } from './moving.ts'

/** The move that this page asks about before it is done: one for canvas and list together, seen on both. */
export const useMoving = (view: DocumentView, isOpen: boolean): Moving => {
  const [wish, ask] = useState<Wish | null>(null)
  return useMemo(() => ({ question: isOpen ? questionOf(view, wish) : null, ask }), [view, wish, isOpen])
}

const nothing = (): void => undefined
/** For whoever only reads. */
export const STILL: Moving = { question: null, ask: nothing }
