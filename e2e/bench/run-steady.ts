import type { SteadyJob, SteadyResult } from './jobs.ts'
import { DIALECTS, peopleFor } from './peers.ts'
import { runLoad, startServer, type ServerName } from './processes.ts'
import type { Measured } from './steady-report.ts'

const WARM_UP = 3

/** Starts a server, lets people point and write for so many seconds, and ends it. */
export const measureSteady = async (
  server: ServerName,
  people: number,
  seconds: number,
  resends = false,
): Promise<Measured> => {
  const running = await startServer(server)
  try {
    const result = await runLoad<SteadyResult>({
      dialect: DIALECTS[server],
      people: await peopleFor(running, people),
      serverPid: running.pid,
      warmUp: WARM_UP,
      seconds,
      resends,
    } satisfies SteadyJob)
    return { server, result }
  } finally {
    await running.stop()
  }
}
