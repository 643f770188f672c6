/** Ids that one seat may have named without writing under them: a page has one, and a reload names a new one. */
const CLAIMS_MOST = 16

/** Yjs client ids that seats named in a handshake. The oldest of a seat give way, so that nobody names ids without end. */
export class Claims {
  readonly #owners = new Map<number, string>()
  readonly #ofOwner = new Map<string, Set<number>>()

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client)
  }

  has(client: number): boolean {
    return this.#owners.has(client)
  }

  /** Notes whose an id is that nobody has claimed. */
  add(client: number, owner: string): void {
    const own = this.#ofOwner.get(owner) ?? new Set()
    this.#ofOwner.set(owner, own)
    // Named again it counts as new.
    own.delete(client)
    own.add(client)
    this.#owners.set(client, owner)
    const [oldest] = own
    if (own.size <= CLAIMS_MOST || oldest === undefined) return
    own.delete(oldest)
    this.#owners.delete(oldest)
  }
}
