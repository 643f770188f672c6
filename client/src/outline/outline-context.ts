import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Scene, SceneCard } from '@parley/shared/scene/scene'
import { createContext, use } from 'react'
import type { OutlineRow, OutlineZone } from './outline-model.ts'
import type { OutlineActs } from './use-outline-acts.ts'
import type { RowMay } from './what-may.ts'

/** What the parts of the outline that are open need: the board as it stands, and what may be done to it. */
export type OutlineUse = {
  readonly scene: Scene
  readonly zones: readonly OutlineZone[]
  /** The row of a card that is shown. */
  readonly row: (id: string) => OutlineRow | undefined
  readonly card: (id: string) => CardView | undefined
  readonly drawn: (id: string) => SceneCard | undefined
  readonly zoneName: (zone: ZoneId) => string
  readonly may: (row: OutlineRow) => RowMay
  /** Why nothing, or not everything, may be done with a card; null where all may. */
  readonly why: (row: OutlineRow) => string | null
  readonly acts: OutlineActs
  /** Brings a card into the page and the focus to it. */
  readonly goTo: (card: string) => void
}

export const OutlineContext = createContext<OutlineUse | null>(null)

/** The outline around. Only below an `Outline`. */
export const useOutline = (): OutlineUse => {
  const outline = use(OutlineContext)
  if (!outline) throw new Error('useOutline needs an Outline above it.')
  return outline
}
