import * as Y from 'yjs'

/** Cards in which something stands, or stood, that `client` wrote at its clock `from` or later. */
export const cardsWritten = (doc: Y.Doc, client: number, from: number): ReadonlySet<string> => {
  const cards = doc.getMap('cards')
  const found = new Set<string>()
  for (const struct of doc.store.clients.get(client) ?? []) {
    if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= from) continue
    let item: Y.Item | null = struct
    while (item && item.parent !== cards) item = (item.parent as Y.AbstractType<unknown>)._item
    if (item?.parentSub) found.add(item.parentSub)
  }
  return found
}
