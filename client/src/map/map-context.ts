import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { MapChecks } from '@parley/shared/map/checks'
import type { Kind } from '@parley/shared/session/agenda'
import { createContext, use } from 'react'
import type { MapActions } from './map-actions.ts'
import type { GroupNames } from './map-labels.ts'
import type { Place } from './map-moves.ts'
import type { MapRights } from './map-rights.ts'
import type { Asker, Moving } from './moving.ts'
import type { MapActs } from './use-map-acts.ts'
import type { MapTime } from './use-map-time.ts'

/** What every part of the list, and of a card's sheet, needs: the map as it stands, and what may be done to it. */
export type MapUse = {
  readonly view: DocumentView
  readonly checks: MapChecks
  readonly lanes: readonly CardView[]
  /** The name of a card in a sentence, by its id. */
  readonly named: (id: string) => string
  readonly names: GroupNames
  readonly rights: MapRights
  readonly time: MapTime
  /** How sure the room was of a milestone when it was asked, in sentences. */
  readonly confidence: (milestone: string) => readonly string[]
  /** Null for whoever only reads, and while the map is closed. */
  readonly actions: MapActions | null
  readonly acts: MapActs
  readonly moving: Moving
  /** Where questions that are asked from here are shown. */
  readonly by: Asker
  /** Why something was not done, shown where the person is. */
  readonly refuse: (words: string) => void
  /** Asks for a new milestone, at a place if one was meant, and for a goal. */
  readonly onNew: (place?: Place, goal?: string) => void
  /** Goes to a card: in the list, and on the canvas where there is one. */
  readonly onGo: (card: string) => void
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
