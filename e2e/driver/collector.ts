import WebSocket from 'ws'
import { freePort } from './server-process.ts'
import { until } from './until.ts'

/**
 * Has the server's garbage collected from outside, over Node's inspector: what is left is what the server holds. Heaps
 * are otherwise as large as their last collection is long ago.
 */
export class Collector {
  /** Environment with which the server is to be started. */
  readonly env: Readonly<Record<string, string>>
  readonly #port: number
  #socket: WebSocket | undefined
  #asked = 0

  private constructor(port: number) {
    this.#port = port
    this.env = { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` }
  }

  static async prepare(): Promise<Collector> {
    return new Collector(await freePort())
  }

  async collect(): Promise<void> {
    const socket = (this.#socket ??= await this.#connect())
    this.#asked += 1
    const id = this.#asked
    const done = new Promise<void>((resolve) => {
      const heard = (data: Buffer): void => {
        if ((JSON.parse(data.toString()) as { id?: number }).id !== id) return
        socket.off('message', heard)
        resolve()
      }
      socket.on('message', heard)
    })
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await done
  }

  close(): void {
    this.#socket?.terminate()
  }

  async #connect(): Promise<WebSocket> {
    const list = await until('the inspector answers', () =>
      fetch(`http://127.0.0.1:${this.#port}/json/list`).then(
        (answer) => answer.json() as Promise<readonly { webSocketDebuggerUrl: string }[]>,
        () => null,
      ),
    )
    const socket = new WebSocket(list[0]?.webSocketDebuggerUrl ?? '')
    await new Promise((resolve) => socket.once('open', resolve))
    return socket
  }
}
