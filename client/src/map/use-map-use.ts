import type { DocumentView } from '@parley/shared/documents/card-view'
import type { MapChecks } from '@parley/shared/map/checks'
import { mapRows } from '@parley/shared/map/map-rows'
import type { Kind } from '@parley/shared/session/agenda'
import { useMemo } from 'react'
import type { MapActions } from './map-actions.ts'
import type { MapUse } from './map-context.ts'
import type { GroupNames } from './map-labels.ts'
import type { Place } from './map-moves.ts'
import type { MapRights } from './map-rights.ts'
import { namesIn } from './map-words.ts'
import type { Asker, Moving } from './moving.ts'
import type { ToldChanges } from './told-changes.ts'
import { useMapActs } from './use-map-acts.ts'
import type { MapTime } from './use-map-time.ts'

/** What a list or a canvas of the map is given by the page around it. */
export type MapGiven = {
  /** The map without what is hidden. */
  readonly view: DocumentView
  /** What that map says by itself. */
  readonly checks: MapChecks
  readonly names: GroupNames
  readonly rights: MapRights
  readonly time: MapTime
  /** How sure the room was of a milestone when it was asked, in sentences. */
  readonly confidence: (milestone: string) => readonly string[]
  readonly moving: Moving
  /** What changed since a step, where somebody asked to see it. */
  readonly told: ToldChanges | null
  /** Null for whoever only reads, and while the map is closed. */
  readonly actions: MapActions | null
  /** Asks for a new milestone, at a place if one was meant, and for a goal. */
  readonly onNew: (place?: Place, goal?: string) => void
  /** A text whose card went, or that was new, when the map was locked or the step moved on under the typing. */
  readonly onUnplaced: (text: string, kind: Kind, isNew?: boolean) => void
}

type Here = {
  readonly by: Asker
  readonly refuse: (words: string) => void
  readonly onGo: (card: string) => void
}

/** What the parts of a list or a sheet share, made from what the page gives. */
export const useMapUse = (given: MapGiven, { by, refuse, onGo }: Here): MapUse => {
  const { view, checks, names, rights, time, confidence, moving, actions, onNew, onUnplaced } = given
  const acts = useMapActs({ view, names, rights, actions, refuse, moving, by })
  const lanes = useMemo(() => mapRows(view).lanes.flatMap(({ lane }) => lane ?? []), [view])
  return useMemo(
    () => ({
      view,
      checks,
      lanes,
      named: namesIn(view),
      names,
      rights,
      time,
      confidence,
      actions,
      acts,
      moving,
      by,
      refuse,
      onNew,
      onGo,
      onUnplaced,
    }),
    [view, checks, lanes, names, rights, time, confidence, actions, acts, moving, by, refuse, onNew, onGo, onUnplaced],
  )
}
