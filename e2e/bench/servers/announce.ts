import type { Server } from 'node:http'
import { stdout } from 'node:process'

/** Listens on a free port of this machine and says which, in the line that the bench waits for. */
export const announce = (server: Server): void => {
  server.listen(0, '127.0.0.1', () => {
    const at = server.address()
    if (typeof at === 'object' && at) stdout.write(`ready on ${at.port}\n`)
  })
}
