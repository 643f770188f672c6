import { Worker } from 'node:worker_threads'
import { ParleyError } from '../errors.ts'
import type { PdfAsked, PdfTold } from './pdf-messages.ts'
import { TYPEFACES } from './typefaces.ts'
import { TYPST_PAPER } from './typst-paper.ts'

/** The largest board that may be takes half of this; the thread ends when nobody asked for so long; no more than these wait for it. */
const LIMITS = { answer: 60_000, idle: 60_000, waiting: 40 } as const

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }

/** Why there is no PDF, for the log: too many wait, it takes too long, the thread ended, the template was refused. */
type Code = 'PDF_BUSY' | 'PDF_LATE' | 'PDF_ENDED' | 'PDF_REFUSED'

/** There is no PDF now. What the thread says may quote what people wrote: the log keeps the code and leaves that out. */
const notMade = (code: Code, why = ''): ParleyError => {
  const error = new ParleyError('file-not-made', 'The PDF could not be made. Please try again, or take another format.')
  error.cause = Object.assign(new Error(why), { code })
  return error
}

/** A thread that sets PDF, started by the first file and ended when it has had nothing to do for a while. */
class PdfThread {
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #next = 1
  #rest: NodeJS.Timeout | undefined

  /** Bytes of the file that the template makes of this data. */
  set(data: string): Promise<Uint8Array> {
    if (this.#waiting.size >= LIMITS.waiting) return Promise.reject(notMade('PDF_BUSY'))
    clearTimeout(this.#rest)
    const worker = (this.#worker ??= this.#start())
    worker.ref()
    const id = this.#next++
    return new Promise<Uint8Array>((resolve, reject) => {
      const late = setTimeout(() => this.#end(worker, notMade('PDF_LATE')), LIMITS.answer)
      const done = (): void => {
        clearTimeout(late)
        this.#waiting.delete(id)
        if (this.#waiting.size === 0) this.#idle(worker)
      }
      this.#waiting.set(id, {
        resolve: (bytes) => (done(), resolve(bytes)),
        reject: (error) => (done(), reject(error)),
      })
      worker.postMessage({ id, data } satisfies PdfAsked)
    })
  }

  #start(): Worker {
    // The built server has the worker beside it as JavaScript; tests run the source.
    const source = import.meta.url.endsWith('.ts')
    const fonts = TYPEFACES.flatMap(({ files }) => files.map(({ path }) => path))
    const worker = new Worker(new URL(source ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url), {
      workerData: { template: TYPST_PAPER, fonts },
    })
    worker.on('message', (told: PdfTold) => {
      const waiting = this.#waiting.get(told.id)
      if (told.error === undefined) waiting?.resolve(told.bytes)
      else waiting?.reject(notMade('PDF_REFUSED', told.error))
    })
    worker.on('error', (error) => this.#end(worker, notMade('PDF_ENDED', String(error))))
    worker.on('exit', () => this.#end(worker, notMade('PDF_ENDED')))
    return worker
  }

  /** A thread at rest keeps no process from ending. */
  #idle(worker: Worker): void {
    worker.unref()
    this.#rest = setTimeout(() => this.#end(worker, notMade('PDF_ENDED')), LIMITS.idle).unref()
  }

  #end(worker: Worker, error: ParleyError): void {
    if (this.#worker !== worker) return
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(error)
    clearTimeout(this.#rest)
    void worker.terminate()
  }
}

export const pdfThread = new PdfThread()
