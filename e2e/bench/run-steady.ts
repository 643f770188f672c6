import { INSPECTED, Inspector } from './inspector.ts'
import type { SteadyJob, SteadyResult } from './jobs.ts'
import { DIALECTS, peopleFor } from './peers.ts'
import { runLoad, startServer, type ServerName } from './processes.ts'
import type { Measured } from './steady-report.ts'

const WARM_UP = 8

/** Starts a server, lets people point and write for so many seconds, and ends it. */
export const measureSteady = async (
  server: ServerName,
  people: number,
  seconds: number,
  { resends = false, profiles = false } = {},
): Promise<Measured> => {
  const running = await startServer(server, profiles ? INSPECTED : [])
  try {
    const inspector = profiles ? await Inspector.of(running) : undefined
    let looking: ReturnType<Inspector['busiest']> | undefined
    const job: SteadyJob = {
      kind: 'steady',
      dialect: DIALECTS[server],
      people: await peopleFor(running, people),
      serverPid: running.pid,
      warmUp: WARM_UP,
      seconds,
      resends,
    }
    const result = await runLoad<SteadyResult>(job, () => (looking = inspector?.busiest(seconds)))
    const busiest = await looking
    inspector?.close()
    return { server, result, ...(busiest ? { busiest } : {}) }
  } finally {
    await running.stop()
  }
}
