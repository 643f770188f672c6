import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'
import { createContext, use } from 'react'
import type { MapActions } from './map-actions.ts'
import type { GroupNames } from './map-labels.ts'
import type { MapRights } from './map-rights.ts'
import type { MapActs } from './use-map-acts.ts'

/** What every part of the list needs: the map as it stands, and what may be done to it. */
export type MapUse = {
  readonly view: DocumentView
  readonly lanes: readonly CardView[]
  /** The name of a card in a sentence, by its id. */
  readonly named: (id: string) => string
  readonly names: GroupNames
  readonly rights: MapRights
  /** Null for whoever only reads, and while the map is closed. */
  readonly actions: MapActions | null
  readonly acts: MapActs
  /** Why something was not done, shown where the person is. */
  readonly refuse: (words: string) => void
  /** What stood in a field that is gone; `isNew` where it was no card yet. */
  readonly onUnplaced: (text: string, kind: Kind, isNew?: boolean) => void
}

export const MapContext = createContext<MapUse | null>(null)

/** The map of the list around. Only below a `MapList`. */
export const useMap = (): MapUse => {
  const map = use(MapContext)
  if (!map) throw new Error('useMap needs a MapList above it.')
  return map
}
