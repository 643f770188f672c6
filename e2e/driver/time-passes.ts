import { reading, scrape } from './scrape.ts'
import { ServerProcess } from './server-process.ts'
import { until } from './until.ts'

/** The environment of a process whose clock is so many seconds ahead. */
const aheadBy = (seconds: number): { readonly NODE_OPTIONS: string } => {
  const clock = `const now = Date.now; Date.now = () => now() + ${seconds * 1_000}`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` }
}

/** Waits until nothing is due any more: a server is ready before that (KE15). */
export const nothingIsDue = async ({ url }: Pick<ServerProcess, 'url'>): Promise<void> => {
  const due = async () => reading((await scrape(url)).samples, 'parley_sessions_due')
  await until('what was due is settled', async () => (await due()) === 0, 60_000)
}

/**
 * The same server over the same data, ended without warning and started again with its clock so many seconds ahead:
 * what is due by then has happened when this resolves (DU2). Seats that were connected belong to the one before.
 */
export const timePasses = async (server: ServerProcess, seconds: number): Promise<ServerProcess> => {
  await server.down()
  const later = await ServerProcess.start({ ...server.env, ...aheadBy(seconds) }, server.dataDir)
  await nothingIsDue(later)
  return later
}

/** The same at the same address: pages that were open come back to it. */
export const timePassesHere = async (server: ServerProcess, seconds: number): Promise<ServerProcess> => {
  await server.down()
  const later = new ServerProcess(server.port, server.dataDir, { ...server.env, ...aheadBy(seconds) })
  await later.up()
  await nothingIsDue(later)
  return later
}

/** The same at once when it is ready, while it still settles what came due. */
export const startsLate = async (server: ServerProcess, seconds: number): Promise<ServerProcess> => {
  await server.down()
  return ServerProcess.start({ ...server.env, ...aheadBy(seconds) }, server.dataDir)
}

/** The same, killed without warning so many milliseconds after it began to start; whatever it was at stays as it is. */
export const killedWhileStarting = async (server: ServerProcess, seconds: number, wait: number): Promise<void> => {
  await server.down()
  const starting = new ServerProcess(server.port, server.dataDir, { ...server.env, ...aheadBy(seconds) })
  const up = starting.up().catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, wait))
  await starting.down()
  await up
}
