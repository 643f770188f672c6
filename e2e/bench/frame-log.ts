const CHUNK = 32 * 1_024
const LENGTH = 4

/** Keeps the updates that a person got in few large pieces, to be read when the measuring is over. */
export class FrameLog {
  readonly #full: Buffer[] = []
  #chunk = Buffer.allocUnsafe(CHUNK)
  #used = 0

  keep(update: Uint8Array): void {
    const needed = LENGTH + update.length
    if (this.#used + needed > this.#chunk.length) {
      this.#full.push(this.#chunk.subarray(0, this.#used))
      this.#chunk = Buffer.allocUnsafe(Math.max(CHUNK, needed))
      this.#used = 0
    }
    this.#chunk.writeUInt32LE(update.length, this.#used)
    this.#chunk.set(update, this.#used + LENGTH)
    this.#used += needed
  }

  *updates(): Generator<Uint8Array> {
    for (const chunk of [...this.#full, this.#chunk.subarray(0, this.#used)]) {
      for (let at = 0; at < chunk.length;) {
        const end = at + LENGTH + chunk.readUInt32LE(at)
        yield chunk.subarray(at + LENGTH, end)
        at = end
      }
    }
  }
}
