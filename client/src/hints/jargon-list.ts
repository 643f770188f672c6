import type { Plain } from '@parley/shared/agree/word-list'
import { m } from '../paraglide/messages.js'

let read: { readonly from: string; readonly words: readonly Plain[] } | null = null

/** The words that are shipped with something plainer for each: one text of the catalogue, "word=plainer" a line. */
export const jargonList = (): readonly Plain[] => {
  const from = m.hints_list()
  if (read?.from !== from) {
    const words = from.split('\n').flatMap((line) => {
      const [term = '', plain = ''] = line.split('=')
      return term && plain ? [{ term, plain }] : []
    })
    read = { from, words }
  }
  return read.words
}
