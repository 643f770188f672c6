import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { bodyLimit } from 'hono/body-limit'
import { ParleyError, notFound } from '../errors.ts'
import type { Screens } from '../session/screens.ts'
import type { Sessions } from '../session/sessions.ts'
import type { LiveSockets } from '../sockets/live-sockets.ts'
import { socketRoutes } from '../sockets/socket-routes.ts'
import type { World } from '../world.ts'
import { BODY_BYTES_MOST, RECORD_BYTES_MOST } from '@parley/shared/limits'
import { sessionRoutes } from './session-routes.ts'

/** Answers every error as the protocol says, and tells nobody what went wrong inside. */
export const answerErrors = (app: Hono, world: World): void => {
  app.onError((error, c) => {
    if (error instanceof ParleyError) {
      if (error.id === 'file-not-made') world.log.warn({ err: error, route: routePath(c) }, 'a file could not be made')
      return c.json(error.body, error.status)
    }
    // Whoever asked went away in the middle of the request: nobody's fault, and a stranger fills no log with it.
    const { incoming } = c.env as Partial<HttpBindings>
    if (incoming?.destroyed && !incoming.complete) return c.json(notFound().body, 404)
    world.log.error({ err: error, route: routePath(c) }, 'a request failed')
    return c.json(
      new ParleyError('went-wrong', 'Something went wrong here. Nothing you wrote is lost: please try again.').body,
      500,
    )
  })
  app.notFound((c) => c.json(notFound().body, 404))
}

const atMost = (maxSize: number, message: string): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ParleyError('too-large', message)
    },
  })

/**
 * Bodies have a bound, and answers are kept by nobody. `mayCarryRecord` says of a request whether the file of a record
 * may be in it, for which there is more room.
 */
export const boundApi = (app: Hono, mayCarryRecord: (c: Context) => boolean = () => false): void => {
  const usual = atMost(BODY_BYTES_MOST, 'That is too much at once: send less than 256 KiB.')
  const withRecord = atMost(BODY_BYTES_MOST + 2 * RECORD_BYTES_MOST, 'This file is larger than a record can be.')
  app.use('/api/*', (c, next) => (mayCarryRecord(c) ? withRecord : usual)(c, next))
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
}

/** What somebody with a seat in a session of this world asks for: sockets, state, commands and files, and nothing else. */
export const sessionApp = (world: World, sessions: Sessions, screens: Screens, sockets: LiveSockets): Hono => {
  const app = new Hono()
  answerErrors(app, world)
  app.route('/', socketRoutes(world, sessions, sockets))
  boundApi(app)
  app.route('/api/sessions', sessionRoutes(world, sessions, screens))
  return app
}
