import type { DocumentView, LinkKind } from '@parley/shared/documents/card-view'
import type { LockedLanes } from '@parley/shared/map/locked-lanes'
import type { TimeUnit } from '@parley/shared/map/time-units'
import { mapScene } from '@parley/shared/scene/map-scene'
import type { MapScene } from '@parley/shared/scene/map-parts'
import { useMemo } from 'react'
import { textMeasure } from '../board/measure-text.ts'
import { families } from '../board/use-board-scene.ts'
import { m } from '../paraglide/messages.js'
import { mapLabels, type GroupNames } from './map-labels.ts'

/**
 * The least width of a map. It is the same on every device, and so is the column of milestones without a week: where
 * somebody points is said in the map's own units, and must be the same place for everybody.
 */
const WIDTH = 1180
const ALIKE = {
  hidden: new Set<string>(),
  width: WIDTH,
  keepColumn: true,
  says: new Set(['unanswered', 'load'] as const),
} as const

/** What this page wants to see of a map: nothing of it changes where a card lies. */
export type Shown = {
  readonly unit: TimeUnit
  /** The card whose quiet lines are drawn in any case. */
  readonly chosen: string | null
  /** Which quiet lines are drawn for all cards. */
  readonly show: ReadonlySet<LinkKind>
  /** What is worked out of the cards and said beside them; where it is left out, all that a map says. */
  readonly says?: ReadonlySet<'unanswered' | 'load'>
}

/** Lanes that are locked are said to be, on the map as everywhere. */
const lockedOf = (lanes: LockedLanes) => ({ lanes, word: m.lanes_locked() })

/** The scene of the map with this page's words and fonts; made anew only when something in it changed. */
export const useMapScene = (
  view: DocumentView,
  names: GroupNames,
  locked: LockedLanes,
  fonts: number,
  { unit, chosen, show, says = ALIKE.says }: Shown,
): MapScene => {
  // The fonts' version is no input of the function, but what it measures depends on it.
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  const labels = useMemo(() => mapLabels(names), [names])
  return useMemo(
    () => mapScene(view, { ...ALIKE, labels, measure: measure.of, locked: lockedOf(locked), unit, chosen, show, says }),
    [view, labels, measure, locked, unit, chosen, show, says],
  )
}

/** The map as it lies for whoever looks at weeks: the picture in which pointers travel. */
export const useSceneInWeeks = (
  view: DocumentView,
  names: GroupNames,
  locked: LockedLanes,
  fonts: number,
  own: MapScene,
): MapScene => {
  const isOwn = own.axis.unit === 'week'
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  const labels = useMemo(() => mapLabels(names), [names])
  const inWeeks = useMemo(
    () =>
      isOwn ? null : mapScene(view, { ...ALIKE, labels, measure: measure.of, locked: lockedOf(locked), unit: 'week' }),
    [isOwn, view, labels, measure, locked],
  )
  return inWeeks ?? own
}
