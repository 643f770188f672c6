import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { freePort } from '../driver/server-process.ts'

const hasTaskset = spawnSync('taskset', ['--version']).status === 0
/** Whether server and load get a core each. */
export const isPinned = hasTaskset && availableParallelism() > 1
const [SERVER_CORE, LOAD_CORE] = [0, 1]

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const start = (
  core: number,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  hasChannel: boolean,
): ChildProcess => {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', ...args]
  const [program = '', ...rest] = isPinned ? ['taskset', '-c', String(core), ...node] : node
  return spawn(program, rest, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(hasChannel ? (['ipc'] as const) : [])],
    serialization: 'advanced',
  })
}

export type ServerName = 'parley' | 'y-websocket' | 'hocuspocus' | 'relay'

/** A server in a process of its own on the server's core. */
export type RunningServer<Name = ServerName> = {
  readonly name: Name
  readonly port: number
  readonly pid: number
  /** What it said so far. */
  readonly said: () => string
  /** Ends it; a graceful end when asked. */
  readonly stop: () => Promise<void>
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Starts a server and waits until it listens. Parley is the built one, with a data folder on disk. */
export const startServer = async <Name extends ServerName | 'vote-store'>(
  name: Name,
  nodeFlags: readonly string[] = [],
): Promise<RunningServer<Name>> => {
  const onDisk = name === 'parley' || name === 'vote-store'
  const dataDir = onDisk ? mkdtempSync(join(tmpdir(), 'parley-bench-')) : undefined
  const port = name === 'parley' ? await freePort() : 0
  const child =
    name !== 'parley'
      ? start(
          SERVER_CORE,
          [...nodeFlags, pathOf(`./servers/${name}.ts`)],
          { NODE_ENV: 'production', ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }) },
          false,
        )
      : start(
          SERVER_CORE,
          [...nodeFlags, pathOf('../../server/dist/main.js')],
          { NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port), DATA_DIR: dataDir ?? '' },
          false,
        )
  let said = ''
  const heard = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const ready = /ready on (\d+)|Parley is ready/.exec(said)
      if (ready) resolve(ready[1] ?? String(port))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said}`)))
  })
  return {
    name,
    port: Number(heard),
    pid: child.pid ?? 0,
    said: () => said,
    stop: async () => {
      child.kill('SIGKILL')
      await ended(child)
      if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Does a job in a load process of its own on the other core; `begun` is called when what is measured begins. Throws what the job failed with. */
export const runLoad = async <Result>(job: object, begun: () => void = () => {}): Promise<Result> => {
  const child = start(LOAD_CORE, ['--max-old-space-size=4096', pathOf('./load.ts')], {}, true)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const answer = new Promise<{ result?: Result; failed?: string }>((resolve, reject) => {
    child.on('message', (told: { begun?: true; result?: Result; failed?: string }) => {
      if (told.begun) begun()
      else resolve(told)
    })
    child.once('exit', (code) => reject(new Error(`The load ended with ${code}: ${said}`)))
  })
  child.send(job)
  const { result, failed } = await answer
  await ended(child)
  if (result === undefined) throw new Error(failed ?? 'The load said nothing.')
  return result
}
