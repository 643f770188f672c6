import * as Y from 'yjs'
import { PIECES_MOST } from '../limits.ts'
import type { UpdateParts } from './update-parts.ts'

type Piece = { clock: number; length: number; text: string | null; next: Piece | undefined }

/**
 * Puts together the text of a card that one update makes from nothing. Its items all come from that update, so
 * each stands right behind its origin; a shadow document is not needed.
 */
export class NewText {
  readonly #start: Piece = { clock: -1, length: 0, text: null, next: undefined }
  readonly #pieces = new Map<number, Piece[]>()
  #count = 0

  /** Adds the next item; `alive` says which of its units remain. False when there are too many. */
  add(item: Y.Item, aliveLength: UpdateParts['aliveLength']): boolean {
    let after = item.origin ? this.#endingAt(item.origin) : this.#start
    if (!(item.content instanceof Y.ContentString)) {
      this.#insert(item.id.client, after, { clock: item.id.clock, length: item.length, text: null, next: undefined })
      return this.#count <= PIECES_MOST
    }
    const text = item.content.str
    const isPartly = ![0, item.length].includes(aliveLength(item))
    for (let from = 0; from < text.length;) {
      const stays = aliveLength(item, from, from + 1) === 1
      let to = isPartly ? from + 1 : text.length
      while (to < text.length && (aliveLength(item, to, to + 1) === 1) === stays) to += 1
      after = this.#insert(item.id.client, after, {
        clock: item.id.clock + from,
        length: to - from,
        text: stays ? text.slice(from, to) : null,
        next: undefined,
      })
      from = to
    }
    return this.#count <= PIECES_MOST
  }

  toString(): string {
    const parts: string[] = []
    for (let piece = this.#start.next; piece; piece = piece.next) if (piece.text) parts.push(piece.text)
    return parts.join('')
  }

  #insert(client: number, after: Piece, piece: Piece): Piece {
    piece.next = after.next
    after.next = piece
    const list = this.#pieces.get(client)
    if (list) list.push(piece)
    else this.#pieces.set(client, [piece])
    this.#count += 1
    return piece
  }

  /** The piece whose last unit is `id`, cut there if need be; the start when the id is not of this text. */
  #endingAt(id: Y.ID): Piece {
    const list = this.#pieces.get(id.client) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      const piece = list[middle]
      if (piece && piece.clock + piece.length <= id.clock) low = middle + 1
      else high = middle
    }
    const piece = list[low]
    if (!piece || piece.clock > id.clock) return this.#start
    const keep = id.clock - piece.clock + 1
    if (keep < piece.length) {
      const rest: Piece = {
        clock: piece.clock + keep,
        length: piece.length - keep,
        text: piece.text?.slice(keep) ?? null,
        next: piece.next,
      }
      piece.length = keep
      piece.text = piece.text?.slice(0, keep) ?? null
      piece.next = rest
      list.splice(low + 1, 0, rest)
      this.#count += 1
    }
    return piece
  }
}
