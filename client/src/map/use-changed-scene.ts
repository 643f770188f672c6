import type { ChangeMarks } from '@parley/shared/scene/change-marks'
import type { DrawnScene, Measure } from '@parley/shared/scene/scene'
import { useMemo } from 'react'
import { textMeasure } from '../board/measure-text.ts'
import { families } from '../board/use-board-scene.ts'
import { withSaid, type ToldChanges } from './told-changes.ts'

type Marks<S> = (
  scene: S,
  changes: ToldChanges['changes'],
  words: ToldChanges['words'],
  measure: Measure,
) => ChangeMarks

/** A scene with what changed drawn over it, and said in the names of its cards; the same scene while nobody asked. */
export const useChangedScene = <S extends DrawnScene>(
  scene: S,
  told: ToldChanges | null,
  fonts: number,
  marksOf: Marks<S>,
): S => {
  // The fonts' version is no input of the function, but what it measures depends on it.
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  return useMemo(
    () =>
      told
        ? {
            ...scene,
            cards: withSaid(scene.cards, told.said),
            changed: marksOf(scene, told.changes, told.words, measure.of),
          }
        : scene,
    [scene, told, measure, marksOf],
  )
}
