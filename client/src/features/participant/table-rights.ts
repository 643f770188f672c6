import type { BoardRights } from '../../board/board-rights.ts'
import { READ_ONLY } from '../../board/board-rights.ts'
import { m } from '../../paraglide/messages.js'

/**
 * What a member may do on the board of the own table: words, order, joining, as TA1 says. Whatever else a board can do has
 * no tool there, and a key for it is answered in a sentence.
 */
export const TABLE_RIGHTS: BoardRights = {
  ...READ_ONLY,
  mayEdit: () => true,
  mayMove: (card, zone) => card.zone === zone,
  mayStack: () => true,
  closed: () => null,
  joins: true,
  never: (wish) => {
    switch (wish) {
      case 'add':
      case 'copy':
        return m.table_board_why_add()
      case 'remove':
        return m.table_board_why_remove()
      case 'move':
        return m.table_board_why_move()
      case 'lay':
        return m.table_board_why_lay()
      case 'draw':
        return m.table_board_why_draw()
      default:
        return null
    }
  },
}
