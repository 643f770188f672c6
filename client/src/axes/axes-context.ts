import type { Kind } from '@parley/shared/session/agenda'
import { createContext, use } from 'react'
import type { GroupNames } from '../map/map-labels.ts'
import type { AxesActions } from './axes-actions.ts'
import type { AxesModel } from './axes-model.ts'
import type { AxesRights } from './axes-rights.ts'

/** Who can own a test. */
export type AxesPeople = {
  /** Members of one's own group who are here: those whom it can name. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** How somebody is called, also when they have gone. */
  readonly nameOf: (seat: string) => string
}

/** What every part of the list needs: the board as it stands, and what may be done to it. */
export type AxesUse = {
  readonly model: AxesModel
  readonly groups: GroupNames
  readonly rights: AxesRights
  /** Null for whoever only reads, and while the board is closed. */
  readonly actions: AxesActions | null
  readonly people: AxesPeople
  /** What stood in a field that is gone; `isNew` where it was no card yet. */
  readonly onUnplaced: (text: string, kind: Kind, isNew?: boolean) => void
}

export const AxesContext = createContext<AxesUse | null>(null)

/** The board of the list around. Only below an `AxesList`. */
export const useAxes = (): AxesUse => {
  const axes = use(AxesContext)
  if (!axes) throw new Error('useAxes needs an AxesList above it.')
  return axes
}
