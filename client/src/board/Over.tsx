import type { Scene } from '@parley/shared/scene/scene'
import type { ReactNode, RefObject } from 'react'
import type { BoardStage } from './board-stage.ts'

/** A board as those find it who lay something over its canvas. */
export type OverBoard = {
  readonly room: RefObject<HTMLElement | null>
  readonly stage: BoardStage
  readonly scene: Scene
  /** The board says something at its head just now. */
  readonly isSaying: boolean
  /** The find bar stands in the corner of its head. */
  readonly isFinding: boolean
}

/** Draws what somebody lays over a board, below its fields and bars. */
export type DrawOver = (on: OverBoard) => ReactNode

/** What lies over the canvas of a board. */
export const Over = ({ draw, on }: { readonly draw: DrawOver; readonly on: OverBoard }) => draw(on)
