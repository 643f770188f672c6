/** A document of which something was taken away is written anew so many milliseconds later: DU5 names the promise. */
const AFTER_MS = 15_000
/** A log of so many updates is written anew, whatever is in it. */
const ROWS_MOST = 500
/** At most this share of the time goes into making states: a large document is written anew less often. */
const EFFORT_SHARE = 1 / 400
const LONGEST_MS = 45_000
const PAUSE_MOST_MS = 60_000

/** What a compaction needs of its room. All durations in milliseconds. */
export type CompactionHouse = {
  /** Whether everything of the document that is on disk is in memory and nothing of it is on its way. */
  readonly isStill: () => boolean
  /** The whole state without what was deleted; struct ids stay as they are. */
  readonly state: () => Uint8Array
  /** Puts the state in place of the log; false when the document is no longer there. */
  readonly replace: (state: Uint8Array, hadDeletions: boolean) => Promise<boolean>
  /** A compaction ended, well or not: the room may be quiet now. */
  readonly done: () => void
  readonly compacted: (milliseconds: number, before: number, after: number) => void
  readonly wentWrong: (error: unknown) => void
}

/**
 * Replaces a document's log by its collected state in the background, one at a time: what was deleted or written
 * over leaves the disk, and a log never grows for ever. Nobody waits for it: it starts in a moment in which no edit
 * is on its way, and whatever is appended afterwards comes after it in the store.
 */
export class Compaction {
  readonly #house: CompactionHouse
  #rows = 0
  #bytes = 0
  #hasDeletions = false
  #isDue = false
  #isRunning = false
  #wait = AFTER_MS
  #failures = 0
  #isStopped = false
  #timer: NodeJS.Timeout | undefined

  constructor(house: CompactionHouse) {
    this.#house = house
  }

  /** Whether a room has to wait for it before it goes; where the disk refuses, until it takes writes again. */
  get isWanted(): boolean {
    return this.#isRunning || this.#isDue || this.#timer !== undefined
  }

  /** Bytes of the log as it stands. */
  get bytes(): number {
    return this.#bytes
  }

  /** Counts an update that stands in the log; `deletes` when it takes something away or writes over it. */
  grew(bytes: number, deletes: boolean): void {
    this.#rows += 1
    this.#bytes += bytes
    this.#hasDeletions ||= deletes
    if (!this.#hasDeletions && this.#rows < ROWS_MOST) return
    this.#later()
  }

  /** A command wrote the collected state itself. */
  collected(bytes: number): void {
    this.#cancel()
    this.#hasDeletions = false
    this.#rows = 1
    this.#bytes = bytes
  }

  /** The room is not used: what waits is done as soon as the document is still. */
  hurry(): void {
    if (this.#timer && this.#failures === 0) this.#now()
  }

  /** Called in moments in which no edit is on its way. */
  between(): void {
    if (this.#isDue && !this.#isRunning && this.#house.isStill()) void this.#run()
  }

  /** The room is gone: nothing is started any more. */
  stop(): void {
    this.#isStopped = true
    this.#cancel()
  }

  #cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isDue = false
  }

  #later(): void {
    if (this.#timer || this.#isDue) return
    this.#timer = setTimeout(() => this.#now(), this.#wait)
    this.#timer.unref()
  }

  #now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isDue = true
    this.between()
  }

  async #run(): Promise<void> {
    const started = performance.now()
    const before = { rows: this.#rows, bytes: this.#bytes, hadDeletions: this.#hasDeletions }
    this.#isDue = false
    this.#isRunning = true
    this.#rows = 1
    this.#hasDeletions = false
    try {
      const state = this.#house.state()
      this.#bytes = state.length
      this.#wait = Math.min(LONGEST_MS, Math.max(AFTER_MS, (performance.now() - started) / EFFORT_SHARE))
      if (await this.#house.replace(state, before.hadDeletions))
        this.#house.compacted(performance.now() - started, before.bytes, state.length)
      this.#failures = 0
    } catch (error) {
      // The log stands as it was. It is tried again, less and less often while the disk refuses.
      this.#house.wentWrong(error)
      this.#failures += 1
      this.#wait = Math.min(PAUSE_MOST_MS, AFTER_MS * 2 ** this.#failures)
      this.#rows += before.rows
      this.#bytes += before.bytes
      this.#hasDeletions ||= before.hadDeletions
      if (!this.#isStopped) this.#later()
    }
    this.#isRunning = false
    // What came due meanwhile would otherwise wait for the next edit, which may never come.
    this.between()
    this.#house.done()
  }
}
