import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { PRACTICE_PREFIX } from '@parley/shared/protocol/practice'
import type { World } from '../world.ts'

/** Counts every answer by the pattern of its route, which names nobody and nothing, and its status. */
export const countRequests =
  ({ traffic, log }: Pick<World, 'traffic' | 'log'>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    // A handshake has no status of its own here; what becomes of the socket is counted when it ends.
    if (c.req.header('upgrade') !== undefined && c.res.status === 200) return
    // A practice is a world of its own with routes of its own.
    const route = c.req.path.includes(`/${PRACTICE_PREFIX}`) ? 'practice' : routePath(c)
    traffic.requests.add(route, String(c.res.status))
    log.trace({ route, status: c.res.status }, 'answered')
  }
