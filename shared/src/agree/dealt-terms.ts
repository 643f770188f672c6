import type { Word } from './word-list.ts'

/**
 * The words that one of so many mixed tables says plainly, `table` counted from 1: those that are not final yet, dealt
 * out in the order of the list. Where there are fewer than tables, several tables have the same one, so that nobody
 * sits there without any (MX9).
 */
export const dealtWords = (words: readonly Word[], table: number, tables: number): readonly Word[] => {
  const open = words.filter((word) => !word.isFinal && word.term.text.trim() !== '')
  if (open.length === 0 || tables < 1 || table < 1) return []
  const own = open.filter((_word, at) => at % tables === table - 1)
  if (own.length > 0) return own
  const shared = open[(table - 1) % open.length]
  return shared ? [shared] : []
}
