import type { Move } from '@parley/shared/axes/moves'
import type { TwoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import type { AxisCorner } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { cornerWords } from './axes-words.ts'

/** What a future is called: by the name of its corner, or by the ends that meet there. */
export const futureName = (corner: AxisCorner, board: TwoByTwoBoard): string =>
  board.corners[corner].card?.text.trim() || cornerWords(corner, board)

/** "Works in all four futures." */
export const moveText = ({ reach, corners }: Move, board: TwoByTwoBoard): string => {
  if (reach === 'robust') return m.moves_robust()
  if (reach === 'open') return m.moves_open()
  const futures = corners
    .map((corner) => futureName(corner, board))
    .reduce((first, rest) => m.moves_and({ first, rest }))
  return m.moves_hedge({ futures })
}
