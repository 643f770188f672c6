import type { TwoByTwoBoard } from '../axes/two-by-two-board.ts'
import { AXIS_CORNERS, type AxisCorner } from '../documents/card-view.ts'
import { ours, theirs, type PageEntry } from './page.ts'

/** How the corners of a two-by-two are called; one without a name is left out. */
export type RecordCorners = Readonly<Partial<Record<AxisCorner, string>>>

/** The names of the corners, or nothing where none has one: then a file reads as it did before there were names. */
export const recordCorners = ({ corners }: Pick<TwoByTwoBoard, 'corners'>): { readonly corners?: RecordCorners } => {
  const names = Object.fromEntries(
    AXIS_CORNERS.flatMap((corner) => {
      const name = corners[corner].card?.text.trim() ?? ''
      return name === '' ? [] : [[corner, name]]
    }),
  ) as RecordCorners
  return Object.keys(names).length > 0 ? { corners: names } : {}
}

/** The names of the corners in words, each with which corner it is. */
export const cornerEntries = (
  corners: RecordCorners | undefined,
  words: Readonly<Record<AxisCorner, string>>,
): readonly PageEntry[] =>
  AXIS_CORNERS.flatMap((corner) => {
    const name = corners?.[corner]
    return name === undefined ? [] : [{ head: ours(words[corner]), lines: [{ say: theirs(name) }] }]
  })
