import type { DrawnScene } from '@parley/shared/scene/scene'
import type { Frame } from './board-painter.ts'

/** Milliseconds a frame may spend on new pictures: while somebody pans, zooms or drags, and while all stand still. */
export const BUDGET = { moving: 5, still: 16 } as const
/** How many cards at most are painted without a picture in one frame. */
const DIRECT_MOST = 1_000

const isSameCamera = ({ camera: one }: Frame, { camera: other }: Frame): boolean =>
  one.x === other.x && one.y === other.y && one.scale === other.scale
const isAtRest = ({ zooming, without }: Frame): boolean => !zooming && without.size === 0

/** What may be done in a frame, by what the last one showed. */
export type Turn = {
  /** Milliseconds for new pictures. */
  readonly budget: number
  /** What the last frame showed still stands. */
  readonly stands: boolean
  /** Whether one more card may be painted without a picture. */
  readonly mayPaint: () => boolean
}

/**
 * Remembers what the last frame showed. A board that has just come is painted whole at once, without a picture for each
 * card; the pictures are made afterwards, a few in each frame, and nobody sees them come. Who pans meanwhile gets what
 * there is: painting hundreds of cards in each frame would hold the hand up.
 */
export const standingPicture = () => {
  let last: { readonly frame: Frame; readonly scene: DrawnScene } | null = null
  return {
    turn: (frame: Frame, scene: DrawnScene): Turn => {
      const isStill = last !== null && isAtRest(frame) && isAtRest(last.frame) && isSameCamera(last.frame, frame)
      const isNew = isAtRest(frame) && last?.scene !== scene
      let painted = 0
      return {
        budget: isStill ? BUDGET.still : BUDGET.moving,
        stands: isStill && last?.scene === scene,
        mayPaint: () => (isStill || isNew) && (painted += 1) <= DIRECT_MOST,
      }
    },
    /** To be called after each drawing. */
    drawn: (frame: Frame, scene: DrawnScene): void => {
      last = { frame, scene }
    },
    /** The colours or the fonts have changed. */
    forget: (): void => {
      last = null
    },
  }
}
