import type { AxesScene } from '@parley/shared/scene/axes-parts'
import { axesScene, type AxesSceneOptions } from '@parley/shared/scene/axes-scene'
import { useMemo } from 'react'
import { textMeasure } from '../board/measure-text.ts'
import { families } from '../board/use-board-scene.ts'
import type { AxesModel } from './axes-model.ts'

/** The scene of a board with two axes with this page's fonts; made anew only when something in it changed. */
export const useAxesScene = (
  { items, labels }: Pick<AxesModel, 'items' | 'labels'>,
  fonts: number,
  options: Omit<AxesSceneOptions, 'labels' | 'measure'>,
): AxesScene => {
  // The fonts' version is no input of the function, but what it measures depends on it.
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  const { frame, keepTray = false, withoutTray = false } = options
  const [width, height] = [frame?.width, frame?.height]
  return useMemo(
    () =>
      axesScene(items, {
        labels,
        measure: measure.of,
        keepTray,
        withoutTray,
        ...(width !== undefined && height !== undefined && { frame: { width, height } }),
      }),
    [items, labels, measure, keepTray, withoutTray, width, height],
  )
}
