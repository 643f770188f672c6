import type { MapScene } from '@parley/shared/scene/map-parts'
import type { RefObject } from 'react'
import type { BoardStage } from '../board/board-stage.ts'
import { mapPainter } from './map-painter.ts'
import { usePlatesStage } from './use-plates-stage.ts'

/** Words on plates can be read from here on. */
const READABLE = 0.85

/** The canvas of a map, made for the element of `room` and as large as it. */
export const useMapStage = (
  room: RefObject<HTMLDivElement | null>,
  fonts: number,
): { readonly stage: BoardStage<MapScene> | null; readonly scale: number } =>
  usePlatesStage(room, fonts, mapPainter, READABLE)
