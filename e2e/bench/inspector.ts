import WebSocket from 'ws'
import type { RunningServer } from './processes.ts'
import { pause } from './each-of.ts'

/** Lets a server be looked into: to be given to `startServer`. */
export const INSPECTED = ['--inspect=127.0.0.1:0'] as const

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } }
type Profile = {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** What a process holds after a collection, in bytes: all resident memory, and what JavaScript holds of it. */
export type Held = { readonly resident: number; readonly used: number }

/** Looks into a server that was started with `INSPECTED`. */
export class Inspector {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #next = 1

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString()) as Answer
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer)
    })
  }

  static async of(server: RunningServer): Promise<Inspector> {
    const at = /Debugger listening on (ws:\S+)/.exec(server.said())?.[1]
    if (!at) throw new Error('The server was not started to be looked into.')
    const socket = new WebSocket(at, { perMessageDeflate: false })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    return new Inspector(socket)
  }

  async #ask<Result>(method: string, params: object = {}): Promise<Result> {
    const id = this.#next++
    const { result, error } = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
    this.#waiting.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as Result
  }

  /** Collects garbage until nothing more comes free, and gives what is held. */
  async settled(): Promise<Held> {
    for (let round = 0; round < 3; round += 1) {
      await this.#ask('HeapProfiler.collectGarbage')
      await pause(300)
    }
    const { result } = await this.#ask<{ result: { value: { rss: number; heapUsed: number; external: number } } }>(
      'Runtime.evaluate',
      { expression: 'process.memoryUsage()', returnByValue: true },
    )
    return { resident: result.value.rss, used: result.value.heapUsed + result.value.external }
  }

  /** Where the time of the main thread goes for so many seconds: the functions that cost most, as shares of the time in which it is not idle. */
  async busiest(seconds: number, most = 12): Promise<readonly { readonly where: string; readonly share: number }[]> {
    await this.#ask('Profiler.enable')
    await this.#ask('Profiler.start')
    await pause(seconds * 1_000)
    const { profile } = await this.#ask<{ profile: Profile }>('Profiler.stop')
    const names = new Map(
      profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
        id,
        `${functionName || '(unnamed)'} ${url.split('/').slice(-3).join('/')}${url ? `:${lineNumber + 1}` : ''}`.trim(),
      ]),
    )
    const spent = new Map<string, number>()
    let all = 0
    for (const [at, sample] of profile.samples.entries()) {
      const name = names.get(sample) ?? '?'
      const delta = profile.timeDeltas[at] ?? 0
      if (name === '(idle)') continue
      spent.set(name, (spent.get(name) ?? 0) + delta)
      all += delta
    }
    return [...spent]
      .toSorted((one, other) => other[1] - one[1])
      .slice(0, most)
      .map(([where, micros]) => ({ where, share: micros / all }))
  }

  close(): void {
    this.#socket.close()
  }
}
