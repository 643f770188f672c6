import type { DocumentView } from '@parley/shared/documents/card-view'
import { boardScene } from '@parley/shared/scene/board-scene'
import type { Scene } from '@parley/shared/scene/scene'
import type { SceneOptions } from '@parley/shared/scene/scene-options'
import { useEffect, useMemo, useState } from 'react'
import { textMeasure } from './measure-text.ts'
import { sceneLabels } from './scene-labels.ts'

/** What a page says about the scene that it shows; words and sizes come from the page's catalogue and fonts. */
export type BoardOptions = Pick<SceneOptions, 'kind' | 'groups' | 'marks'> &
  Partial<
    Pick<
      SceneOptions,
      'hidden' | 'lanes' | 'bands' | 'columns' | 'width' | 'arrangement' | 'openStacks' | 'free' | 'said' | 'lens'
    >
  >

const NONE: ReadonlySet<string> = new Set()

/** Counts up whenever fonts have come in, because every width measured before is wrong then. */
export const useFontVersion = (): number => {
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const come = (): void => setVersion((count) => count + 1)
    document.fonts.addEventListener('loadingdone', come)
    return () => document.fonts.removeEventListener('loadingdone', come)
  }, [])
  return version
}

/** The typefaces of the page, as its style sheet names them. */
export const families = (): { sans: string; serif: string } => {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  return { sans: value('--sans') || 'sans-serif', serif: value('--serif') || 'serif' }
}

/** The scene of a board with this page's words and fonts; made anew only when something in it changed. */
export const useBoardScene = (view: DocumentView, options: BoardOptions, fonts: number): Scene => {
  const { kind, groups, marks, hidden, lanes, bands, columns, width, arrangement, openStacks, free, said, lens } =
    options
  // The fonts' version is no input of the function, but what it measures depends on it.
  const measure = useMemo(() => ({ fonts, of: textMeasure(families()) }), [fonts])
  const labels = useMemo(() => sceneLabels(groups), [groups])
  return useMemo(
    () =>
      boardScene(view, {
        kind,
        groups,
        marks,
        hidden: hidden ?? NONE,
        labels,
        measure: measure.of,
        ...(lanes && { lanes }),
        ...(bands && { bands }),
        ...(columns !== undefined && { columns }),
        ...(width !== undefined && { width }),
        ...(arrangement && { arrangement }),
        ...(openStacks && { openStacks }),
        ...(free && { free }),
        ...(said && { said }),
        ...(lens && { lens }),
      }),
    [
      view,
      kind,
      groups,
      marks,
      hidden,
      labels,
      measure,
      lanes,
      bands,
      columns,
      width,
      arrangement,
      openStacks,
      free,
      said,
      lens,
    ],
  )
}
