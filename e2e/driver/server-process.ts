import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

/**
 * For whole sessions, where a group act stands twenty seconds each time: that it does is shown by the tests of GA1, and
 * everybody else need not wait for it.
 */
export const SHORT_ACTS = { GROUP_ACT_SECONDS: '6' } as const

/** Below the ports that systems lend to outgoing connections: a server that was down a moment finds its own still free. */
const PORTS = { from: 16_000, of: 500, slices: 32 } as const

/** Each worker of either runner has ports of its own, so that nobody takes the port of a server that is down a moment. */
const slice = (): number => {
  const unit = Number(process.env['VITEST_POOL_ID'] ?? Number.NaN)
  if (Number.isInteger(unit)) return unit % (PORTS.slices / 2)
  return PORTS.slices / 2 + (Number(process.env['TEST_PARALLEL_INDEX'] ?? '0') % (PORTS.slices / 2))
}

let asked = Math.floor(Math.random() * PORTS.of)

/** A port that nobody listens on. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    asked += 1
    const port = PORTS.from + slice() * PORTS.of + (asked % PORTS.of)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (isFree) return port
  }
}

/** Runs the server to its end, for a start that must fail: exit code and what it said. */
export const startsInVain = (env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) => {
    child.once('close', (code) => {
      rmSync(folder, { recursive: true, force: true })
      resolve({ code, said })
    })
  })
}

/** The built server as a process of its own, with a data folder of its own, as an organisation would run it. */
export class ServerProcess {
  readonly port: number
  readonly dataDir: string
  readonly env: Readonly<Record<string, string>>
  output = ''
  #child: ChildProcess | null = null

  constructor(port: number, dataDir: string, env: Readonly<Record<string, string>>) {
    this.port = port
    this.dataDir = dataDir
    this.env = env
  }

  /** Starts a server; `dataDir` is a folder of its own unless one is named. */
  static async start(
    env: Readonly<Record<string, string>> = {},
    dataDir = mkdtempSync(join(tmpdir(), 'parley-')),
  ): Promise<ServerProcess> {
    if (!existsSync(MAIN)) throw new Error('The server is not built: run `pnpm build` first.')
    for (;;) {
      const server = new ServerProcess(await freePort(), dataDir, env)
      try {
        await server.up()
        return server
      } catch (error) {
        // Between the question and the answer somebody else of this machine took the port.
        if (!server.output.includes('is taken by another program')) throw error
      }
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** The process that runs now; undefined when none does. */
  get pid(): number | undefined {
    const child = this.#child
    return child && child.exitCode === null && child.signalCode === null ? child.pid : undefined
  }

  /** Starts the process, or starts it again over the same data. */
  up(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'] ?? '',
        LOG_LEVEL: 'warn',
        ...this.env,
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    return new Promise((resolve, reject) => {
      const heard = (chunk: Buffer): void => {
        this.output += chunk.toString()
        if (chunk.toString().includes('Parley is ready')) resolve()
      }
      child.stdout?.on('data', heard)
      child.stderr?.on('data', heard)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${this.output}`)))
    })
  }

  /** Ends the process and waits for its end; -9 unless another signal is named. Returns the exit code. */
  down(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null) return Promise.resolve(child?.exitCode ?? null)
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code))
      child.kill(signal)
    })
  }

  async dispose(): Promise<void> {
    await this.down()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
