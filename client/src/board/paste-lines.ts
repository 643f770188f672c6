import { pastedLines, type PastedLines } from '@parley/shared/paste/pasted-lines'
import { CARD_TEXT_MOST } from '@parley/shared/limits'

/** Cards that one paste may bring onto the board; the lines behind them stay in the field. */
export const PASTE_MOST = 200

/** Text from elsewhere as the words of new cards, one a line. People are asked before any of them is added. */
export const cardsFromLines = (text: string): PastedLines => pastedLines(text, PASTE_MOST, CARD_TEXT_MOST)
