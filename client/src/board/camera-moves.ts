import type { Rect } from '@parley/shared/scene/scene'
import type { StageView } from './board-stage.ts'
import { fitted, type Size } from './camera.ts'

/** Room that is left around what is shown, in CSS pixels; below stand the tools. */
const AROUND = { top: 40, right: 40, bottom: 130, left: 40 }

/** Shows a part of the board as large as it fits, no larger than life. */
export const showPart = (stage: StageView, rect: Rect, window: Size): void => {
  const now = stage.camera()
  const to = fitted(rect, window, AROUND, 1.25)
  stage.zoom(to.scale / now.scale, { x: 0, y: 0 })
  const { x, y } = stage.camera()
  stage.pan(to.x - x, to.y - y)
}

/** Shows the board at full size, the middle of the window still. */
export const fullSize = (stage: StageView): void => stage.zoom(1 / stage.camera().scale, undefined, true)
