import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapScene } from '@parley/shared/scene/map-scene'
import type { MapScene } from '@parley/shared/scene/map-parts'
import { useMemo } from 'react'
import { textMeasure } from '../board/measure-text.ts'
import { families } from '../board/use-board-scene.ts'
import { mapLabels, type GroupNames } from './map-labels.ts'

/**
 * The least width of a map. It is the same on every device, and so is the column of milestones without a week: where
 * somebody points is said in the map's own units, and must be the same place for everybody.
 */
const WIDTH = 1180
const NONE: ReadonlySet<string> = new Set()
/** What the map says by itself, in its picture. */
const SAYS: ReadonlySet<'unanswered' | 'load'> = new Set(['unanswered', 'load'])

/** The scene of the map with this page's words and fonts; made anew only when something in it changed. */
export const useMapScene = (view: DocumentView, names: GroupNames, fonts: number): MapScene => {
  // The fonts' version is no input of the function, but what it measures depends on it.
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  const labels = useMemo(() => mapLabels(names), [names])
  return useMemo(
    () => mapScene(view, { hidden: NONE, labels, measure: measure.of, width: WIDTH, keepColumn: true, says: SAYS }),
    [view, labels, measure],
  )
}
