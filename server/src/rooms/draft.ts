import * as Y from 'yjs'
import type { DocumentKey } from './document-store.ts'

/** What a command makes of one document while nobody else writes there. */
export class Draft {
  readonly key: DocumentKey
  readonly epoch: number
  readonly generation: number
  /** Set by the work when its transaction raised the epoch. */
  nextEpoch: number | undefined
  /** Set by the work when its transaction raised the generation. */
  nextGeneration: number | undefined
  /** Set by the work when its transaction put the collected state, of so many bytes, in place of the log. */
  collectedBytes: number | undefined
  readonly tombstones = new Set<string>()
  readonly #live: Y.Doc
  readonly #isTaken: (client: number) => boolean
  #stage: Y.Doc | undefined
  readonly #updates: Uint8Array[] = []

  constructor(
    live: Y.Doc,
    at: { readonly key: DocumentKey; readonly epoch: number; readonly generation: number },
    isTaken: (client: number) => boolean,
  ) {
    this.#live = live
    this.key = at.key
    this.epoch = at.epoch
    this.generation = at.generation
    this.#isTaken = isTaken
  }

  /** The document as it stands, for reading only. */
  get doc(): Y.Doc {
    return this.#stage ?? this.#live
  }

  get staged(): boolean {
    return this.#stage !== undefined
  }

  /** Whether the server itself changes or buries anything here; a stage that was only taken changes nothing. */
  get changes(): boolean {
    return this.#updates.length > 0 || this.tombstones.size > 0
  }

  /** A copy to write in, under a client id that nobody had before; the same one each time. */
  stage(): Y.Doc {
    if (this.#stage) return this.#stage
    const stage = new Y.Doc()
    while (this.#isTaken(stage.clientID)) stage.clientID = new Y.Doc().clientID
    Y.applyUpdate(stage, Y.encodeStateAsUpdate(this.#live))
    stage.on('update', (update: Uint8Array) => this.#updates.push(update))
    this.#stage = stage
    return stage
  }

  /** What was changed on the stage, as one update. */
  update(): Uint8Array {
    return this.#updates.length > 0 ? Y.mergeUpdates(this.#updates) : Uint8Array.of(0, 0)
  }

  /** The whole state without what was deleted, to put in place of the log. Struct ids stay as they are. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  /** Says that a card is deleted for good: no undo may bring it back. */
  tombstone(card: string): void {
    this.tombstones.add(card)
  }
}
