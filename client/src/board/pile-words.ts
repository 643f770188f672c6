import { m } from '../paraglide/messages.js'
import type { BoardRights } from './board-rights.ts'

/** What is said about cards that lie on one another. */
export type PileWords = {
  /** How it is done, where fewer than two are chosen. */
  readonly two: () => string
  readonly onto: (count: number) => string
  readonly made: (count: number) => string
  readonly out: (count: number) => string
  /** Names of the tools. */
  readonly put: () => string
  readonly apart: () => string
  readonly open: () => string
  readonly close: () => string
  readonly takeOut: () => string
}

const STACKS: PileWords = {
  two: m.hand_stack_two,
  onto: (count) => m.hand_stacked_onto({ count }),
  made: (count) => m.hand_stacked({ count }),
  out: (count) => m.hand_taken_out({ count }),
  put: m.hand_stack,
  apart: m.hand_unstack,
  open: m.hand_open_stack,
  close: m.hand_close_stack,
  takeOut: m.hand_take_out,
}

const SAME: PileWords = {
  two: m.table_board_join_two,
  onto: (count) => m.table_board_joined_onto({ count }),
  made: (count) => m.table_board_joined({ count }),
  out: (count) => m.table_board_taken_out({ count }),
  put: m.table_board_join,
  apart: m.table_board_unjoin,
  open: m.table_board_open,
  close: m.table_board_close,
  takeOut: m.table_board_take_out,
}

/** The words of a board: where cards are stacked under a title, or put together because they say the same. */
export const pileWords = ({ joins }: Pick<BoardRights, 'joins'>): PileWords => (joins ? SAME : STACKS)
