/** What stands in frozen copies instead of words that were hidden, or taken back by who wrote them. */
export const BLANK = '…'
