import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ParleyError, notFound } from '../errors.ts'
import type { Screens } from '../session/screens.ts'
import type { Sessions } from '../session/sessions.ts'
import type { LiveSockets } from '../sockets/live-sockets.ts'
import { socketRoutes } from '../sockets/socket-routes.ts'
import type { World } from '../world.ts'
import { entryRoutes } from './entry-routes.ts'
import { metricsOf } from './metrics.ts'
import { BODY_MOST } from './read-body.ts'
import { ownOrigin, securityHeaders } from './security.ts'
import { sessionRoutes } from './session-routes.ts'

/** Everything that this server answers to. `pages` is the folder of the built client. */
export const makeApp = (
  world: World,
  sessions: Sessions,
  screens: Screens,
  sockets: LiveSockets,
  pages: string,
): Hono => {
  const app = new Hono()
  const { config } = world
  const metrics = metricsOf(world, sockets)

  app.onError((error, c) => {
    if (error instanceof ParleyError) return c.json(error.body, error.status)
    world.log.error({ err: error, path: c.req.routePath }, 'a request failed')
    return c.json(
      new ParleyError('went-wrong', 'Something went wrong here. Nothing you wrote is lost: please try again.').body,
      500,
    )
  })
  app.notFound((c) => c.json(notFound().body, 404))

  app.use(securityHeaders(config))
  app.use(ownOrigin(config))
  app.route('/', socketRoutes(world, sessions, sockets))

  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    try {
      await world.store.all('session.get', { id: '' })
      return c.text('ok')
    } catch {
      return c.text('the store does not answer', 503)
    }
  })
  app.get('/metrics', async (c) => {
    if (config.beyondLoopback || config.metricsToken) {
      if (!config.metricsToken || c.req.header('authorization') !== `Bearer ${config.metricsToken}`) throw notFound()
    }
    return c.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType })
  })

  const tooLarge = (): never => {
    throw new ParleyError('too-large', 'That is too much at once: send less than 256 KiB.')
  }
  app.use('/api/*', bodyLimit({ maxSize: BODY_MOST, onError: tooLarge }))
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.route('/api', entryRoutes(world, sessions, screens))
  app.route('/api/sessions', sessionRoutes(world, sessions, screens))
  app.all('/api/*', () => {
    throw notFound()
  })

  app.use(
    '/assets/*',
    serveStatic({
      root: pages,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.use('/*', serveStatic({ root: pages, onFound: (_path, c) => c.header('cache-control', 'no-cache') }))
  app.get('/*', async (c) => {
    const page = join(pages, 'index.html')
    if (c.req.path.startsWith('/assets/') || !existsSync(page)) throw notFound()
    return c.html(await readFile(page, 'utf8'), 200, { 'cache-control': 'no-cache' })
  })
  return app
}
