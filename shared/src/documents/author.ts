/** Who sent an update. `client` is the Yjs id of the handshake, `isOwn` knows whose an id is by now. */
export type Author = {
  readonly client: number | undefined
  readonly isOwn: (client: number) => boolean | 'unknown'
}

/** The one id that becomes the author's by writing, undefined for none, false where an id is another's. */
export const freshClientOf = (clients: ReadonlySet<number>, who: Author): number | undefined | false => {
  let fresh: number | undefined
  for (const client of clients) {
    const own = who.isOwn(client)
    if (own === false) return false
    if (own === true) continue
    if (fresh !== undefined || (who.client !== undefined && who.client !== client)) return false
    fresh = client
  }
  return fresh
}
