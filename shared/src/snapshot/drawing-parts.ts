import { GROUPS, type GroupId } from '../session/agenda.ts'
import { MARK, TYPE, type FootPart, type Owner, type Point, type Rect, type SceneLine } from '../scene/scene.ts'
import type { DrawingTone, DrawnEdge, DrawnShape, DrawnWords } from './drawing.ts'

export const marksOf = (owner: Owner): readonly GroupId[] => (owner === 'both' ? GROUPS : [owner])

/** The mark of a group, standing on a baseline: a circle or a square. */
export const markShape = (group: GroupId, x: number, baseline: number, size: number): DrawnShape =>
  group === 'a'
    ? { of: 'disc', at: { x: x + size / 2, y: baseline - size / 2 }, radius: size / 2, fill: 'a' }
    : { of: 'rect', rect: { x, y: baseline - size, width: size, height: size }, fill: 'b' }

export const edge = (tone: DrawingTone, width: number): DrawnEdge => ({ tone, width })

/** Words of one of the scene's types. Titles and bands are set in the serif. */
export const typed = (
  text: string,
  at: Point,
  type: keyof typeof TYPE,
  tone: DrawingTone,
  direction: 'ltr' | 'rtl' = 'ltr',
): DrawnWords => {
  const { px, weight } = TYPE[type]
  return { text, x: at.x, y: at.y, px, weight, serif: type === 'title' || type === 'band', tone, direction }
}

/** Lines that are measured from the corner of what they belong to. */
export const linesIn = (
  { x, y }: Pick<Rect, 'x' | 'y'>,
  lines: readonly SceneLine[],
  type: keyof typeof TYPE,
  tone: DrawingTone,
  direction: 'ltr' | 'rtl' = 'ltr',
): readonly DrawnWords[] =>
  lines.map((line) => typed(line.text, { x: x + line.x, y: y + line.y }, type, tone, direction))

/** The foot of a card or a plate: its words, and the marks before them. */
export const footIn = (
  { x, y }: Pick<Rect, 'x' | 'y'>,
  foot: readonly FootPart[],
  tone: DrawingTone,
): { readonly shapes: readonly DrawnShape[]; readonly words: readonly DrawnWords[] } => ({
  shapes: foot.flatMap((part) =>
    part.part === 'mark' ? [markShape(part.group, x + part.x, y + part.y, MARK.foot)] : [],
  ),
  words: foot.flatMap((part) =>
    part.part === 'words' ? [typed(part.text, { x: x + part.x, y: y + part.y }, 'foot', tone)] : [],
  ),
})
