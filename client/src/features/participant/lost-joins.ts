import { readDocument } from '@parley/shared/documents/cards'
import { useEffect, useRef, useState } from 'react'
import type { Doc } from 'yjs'
import { m } from '../../paraglide/messages.js'

/**
 * The words of cards that were joined in a document which the server refused, and that its successor keeps apart because
 * the other card was put into a pile, or went, at the same moment.
 */
export const lostJoins = (before: Doc, now: Doc): readonly string[] => {
  const standing = new Map(readDocument(now).cards.map((card) => [card.id, card]))
  return readDocument(before).cards.flatMap(({ id, into, text }) => {
    if (into === undefined || !standing.has(id) || standing.get(id)?.into === into) return []
    const target = standing.get(into)
    return target && target.into === undefined ? [] : [text]
  })
}

/** What is said when the document of a table was built anew without what one has just put together; null for nothing. */
export const useLostJoin = (doc: Doc): { readonly words: string } | null => {
  const before = useRef(doc)
  const [lost, setLost] = useState<{ readonly words: string } | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = doc
    const [card] = was === doc ? [] : lostJoins(was, doc)
    if (card !== undefined) setLost({ words: m.table_board_join_lost({ card: card.trim() }) })
  }, [doc])
  return lost
}
