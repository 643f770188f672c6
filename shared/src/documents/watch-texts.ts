import * as Y from 'yjs'

/**
 * Calls `changed` after every transaction that put letters into cards that stood already, or took letters out of them,
 * with the ids of those cards. A card that comes or goes as a whole is no such change. Returns how to stop.
 */
export const watchTexts = (
  doc: Y.Doc,
  changed: (cards: ReadonlySet<string>, transaction: Y.Transaction) => void,
): (() => void) => {
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  const watch = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const touched = new Set<string>()
    for (const event of events) {
      const [card] = event.path
      if (event.target instanceof Y.Text && typeof card === 'string') touched.add(card)
    }
    if (touched.size > 0) changed(touched, transaction)
  }
  cards.observeDeep(watch as Parameters<typeof cards.observeDeep>[0])
  return () => cards.unobserveDeep(watch as Parameters<typeof cards.observeDeep>[0])
}
