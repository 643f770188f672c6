import type { SceneCurve, ScenePlate } from './map-parts.ts'

/** Dashes of an edge or of a line, in board units; none where it is drawn whole. Round ends where `isRound`. */
export type Stroke = { readonly width: number; readonly dashes: readonly number[]; readonly isRound: boolean }

const PLATES: Readonly<Record<ScenePlate['look'], Stroke>> = {
  plate: { width: 1, dashes: [], isRound: false },
  strong: { width: 2.25, dashes: [], isRound: false },
  plain: { width: 1, dashes: [], isRound: false },
  dashed: { width: 1, dashes: [5, 4], isRound: false },
  dotted: { width: 2, dashes: [0.01, 4.5], isRound: true },
}
const CURVES: Readonly<Record<SceneCurve['look'], Stroke>> = {
  thin: { width: 1.25, dashes: [], isRound: false },
  strong: { width: 2.5, dashes: [], isRound: false },
  dashed: { width: 1.25, dashes: [4, 4], isRound: false },
  dotted: { width: 2, dashes: [0.01, 4.5], isRound: true },
  quiet: { width: 1, dashes: [], isRound: false },
}

/** How the edge of a plate is drawn, in every picture of the map. */
export const plateStroke = ({ look }: Pick<ScenePlate, 'look'>): Stroke => PLATES[look]

/** How a link is drawn, in every picture of the map. */
export const curveStroke = ({ look }: Pick<SceneCurve, 'look'>): Stroke => CURVES[look]

/** Which curves have the colour of their group; the strong ones are drawn in ink, the others in quiet ink. */
export const isOfGroup = ({ look }: Pick<SceneCurve, 'look'>): boolean => look === 'dashed' || look === 'dotted'

/** Whether a plate has the tint of its group; others have the ground of a card and lighter words. */
export const isFilled = ({ look }: Pick<ScenePlate, 'look'>): boolean => look === 'plate' || look === 'strong'
