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

/** Below this zoom nobody reads a card from where they sit. */
const READABLE = 0.7

/** Shows a card so that it can be read: brings it into sight, and nearer where it is too small. */
export const showToRead = (stage: StageView, rect: Rect, window: Size): void => {
  if (stage.camera().scale >= READABLE) return stage.show(rect)
  const wide = {
    x: rect.x - window.width / 4,
    y: rect.y - window.height / 4,
    width: window.width / 2,
    height: rect.height + window.height / 2,
  }
  showPart(stage, { ...wide, width: rect.width + wide.width }, window)
}
