import { ServerProcess } from './server-process.ts'

/**
 * The same server over the same data, ended without warning and started again with its clock so many seconds ahead:
 * what is due by then happens at its start (DU2). Seats that were connected belong to the one before.
 */
export const timePasses = async (server: ServerProcess, seconds: number): Promise<ServerProcess> => {
  await server.down()
  const clock = `const now = Date.now; Date.now = () => now() + ${seconds * 1_000}`
  const ahead = `--import=data:text/javascript,${encodeURIComponent(clock)}`
  return ServerProcess.start({ ...server.env, NODE_OPTIONS: ahead }, server.dataDir)
}
