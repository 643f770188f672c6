import type { Allow } from '@parley/shared/documents/change'
import type { GroupId } from '@parley/shared/session/agenda'
import type { DocumentKey } from './document-store.ts'

/** What a room needs of a socket; the transport adapts whatever it has. */
export type SocketLike = {
  send(bytes: Uint8Array): void
  close(code: number, reason: string): void
  /** Ends the connection without waiting for the other side. */
  terminate(): void
  /** Bytes that were sent and have not left yet. */
  buffered(): number
  /** Sends what `work` sends in one write, where the transport can. */
  together?(work: () => void): void
}

/** Rights of one connection. Each is asked when it is needed and never kept. */
export type Gate = {
  /** Whether the document may be read now. */
  mayRead(): boolean
  /** The group for which this connection may show a pointer now, or null; on the board in its steps only (BD7). */
  pointsFor(): GroupId | null
  /** Whether pointers of others come to this connection; never to a projector, and nowhere but on the board. */
  maySeePointers(): boolean
  /** The rules for changes as they are now, or null for somebody who only reads. */
  allow(): Allow | null
}

/** Who connects to which document. */
export type ConnectionOptions = DocumentKey & {
  /** Keyed hash of the seat: the owner of the Yjs client ids that it uses. */
  readonly owner: string
  /** Yjs client id from the handshake; without one the first own id seen counts. */
  readonly client?: number
  /** Generation of the copy that the client holds; without one it holds nothing of the server. */
  readonly generation?: number
}
