import { Worker } from 'node:worker_threads'
import { ParleyError } from '../errors.ts'
import type { FileAsked, FileTold } from './thread-messages.ts'
import { FileQueue, type Turn } from './file-queue.ts'
import { TYPEFACES } from './typefaces.ts'
import { TYPST_PAPER } from './typst-paper.ts'

/** The largest board that may be takes half of `answer`; nobody asked for `idle`; so many copies wait at most. */
const LIMITS = { answer: 60_000, idle: 60_000, waiting: 40 } as const

type Job = {
  readonly asked: FileAsked
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Why there is no file, for the log: too many wait, it takes too long, the thread ended, the page was refused. */
type Code = 'FILE_BUSY' | 'FILE_LATE' | 'FILE_ENDED' | 'FILE_REFUSED'

/** There is no such file now. What the thread says may quote what people wrote: the log keeps the code and leaves that out. */
const notMade = (code: Code, why = ''): ParleyError => {
  const error = new ParleyError(
    'file-not-made',
    'The file could not be made. Please try again, or take another format.',
  )
  error.cause = Object.assign(new Error(why), { code })
  return error
}

/** A thread that sets PDF, packs Word documents and paints pictures, started by the first file and ended when it has had nothing to do for a while. */
class FileThread {
  readonly #queue = new FileQueue<Job>(LIMITS.waiting)
  /** What the thread is at. */
  #now: Job | null = null
  #late: NodeJS.Timeout | undefined
  #worker: Worker | null = null
  #rest: NodeJS.Timeout | undefined

  /** Bytes of the file that is made of this, when its turn has come. */
  set(asked: FileAsked, turn: Turn): Promise<Uint8Array> {
    return new Promise<Uint8Array>((resolve, reject) => {
      if (!this.#queue.add({ asked, resolve, reject }, turn)) return reject(notMade('FILE_BUSY'))
      if (!this.#now) this.#next()
    })
  }

  #next(): void {
    const job = this.#queue.next()
    this.#now = job ?? null
    if (!job) return this.#worker ? this.#idle(this.#worker) : undefined
    clearTimeout(this.#rest)
    try {
      const worker = (this.#worker ??= this.#start())
      worker.ref()
      worker.postMessage(job.asked)
      // Its time begins with its turn: what waits behind a large one is not late by that.
      this.#late = setTimeout(() => this.#end(worker, notMade('FILE_LATE')), LIMITS.answer)
    } catch (error) {
      this.#done({ error: String(error) })
    }
  }

  #done(told: FileTold): void {
    const job = this.#now
    clearTimeout(this.#late)
    if (told.error === undefined) job?.resolve(told.bytes)
    else job?.reject(notMade('FILE_REFUSED', told.error))
    this.#next()
  }

  #start(): Worker {
    // The built server has the worker beside it as JavaScript; tests run the source.
    const source = import.meta.url.endsWith('.ts')
    const fonts = TYPEFACES.flatMap(({ files }) => files.map(({ path }) => path))
    const worker = new Worker(new URL(source ? './file-worker.ts' : './file-worker.js', import.meta.url), {
      workerData: { template: TYPST_PAPER, fonts },
    })
    // What an ended thread had still to say is about a file that was given up.
    worker.on('message', (told: FileTold) => worker === this.#worker && this.#done(told))
    worker.on('error', (error) => this.#end(worker, notMade('FILE_ENDED', String(error))))
    worker.on('exit', () => this.#end(worker, notMade('FILE_ENDED')))
    return worker
  }

  /** A thread at rest keeps no process from ending. */
  #idle(worker: Worker): void {
    worker.unref()
    this.#rest = setTimeout(() => this.#end(worker, notMade('FILE_ENDED')), LIMITS.idle).unref()
  }

  /** Ends a thread; what it was at is not made, and what waits gets a new one. */
  #end(worker: Worker, error: ParleyError): void {
    if (this.#worker !== worker) return
    this.#worker = null
    clearTimeout(this.#late)
    clearTimeout(this.#rest)
    void worker.terminate()
    this.#now?.reject(error)
    this.#next()
  }
}

export const fileThread = new FileThread()
