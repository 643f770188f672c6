import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Registry } from 'prom-client'
import { notFound } from '../errors.ts'
import { jsonSchemas } from '../files/json-schemas.ts'
import type { Practices } from '../practice/practices.ts'
import type { Screens } from '../session/screens.ts'
import type { Sessions } from '../session/sessions.ts'
import type { LiveSockets } from '../sockets/live-sockets.ts'
import { socketRoutes } from '../sockets/socket-routes.ts'
import type { World } from '../world.ts'
import { carriesRecord, entryRoutes } from './entry-routes.ts'
import { countRequests } from './count-requests.ts'
import { ownedRoutes } from './owned-routes.ts'
import { pageParts } from './page-parts.ts'
import { practiceDispatch, practiceRoutes } from './practice-routes.ts'
import { whenReady, type Readiness } from './readiness.ts'
import { ownOrigin, securityHeaders } from './security.ts'
import { answerErrors, boundApi } from './session-app.ts'
import { sessionRoutes } from './session-routes.ts'

/** What this server consists of, as far as it answers for it. */
export type House = {
  readonly world: World
  readonly sessions: Sessions
  readonly screens: Screens
  readonly sockets: LiveSockets
  readonly practices: Practices
  readonly readiness: Readiness
  readonly metrics: Registry
}

/** Everything that this server answers to. `pages` is the folder of the built client. */
export const makeApp = (house: House, pages: string): Hono => {
  const app = new Hono()
  const { world, sessions, screens, sockets, practices, readiness, metrics } = house
  const { config } = world

  answerErrors(app, world)
  app.use(countRequests(world))
  app.use(securityHeaders(config))
  app.use(ownOrigin(config))
  app.use(whenReady(readiness))
  app.use(practiceDispatch(practices))
  app.route('/', socketRoutes(world, sessions, sockets))

  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', (c) => c.text(readiness.word, readiness.word === 'ok' ? 200 : 503))
  app.get('/metrics', async (c) => {
    if (config.beyondLoopback || config.metricsToken) {
      if (!config.metricsToken || c.req.header('authorization') !== `Bearer ${config.metricsToken}`) throw notFound()
    }
    return c.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType })
  })

  app.get('/schemas/*', (c) => {
    const schema = jsonSchemas().get(c.req.path)
    if (schema === undefined) throw notFound()
    return c.body(schema, 200, { 'content-type': 'application/schema+json', 'cache-control': 'no-cache' })
  })

  boundApi(app, carriesRecord(config))
  app.route('/api', entryRoutes(world, sessions, screens))
  app.route('/api', ownedRoutes(world, sessions))
  app.route('/api', practiceRoutes(config, practices))
  app.route('/api/sessions', sessionRoutes(world, sessions, screens))
  app.all('/api/*', () => {
    throw notFound()
  })

  app.use('/assets/*', pageParts(pages))
  app.use(
    '/*',
    serveStatic({ root: pages, precompressed: true, onFound: (_path, c) => c.header('cache-control', 'no-cache') }),
  )
  app.get('/*', async (c) => {
    const page = join(pages, 'index.html')
    if (c.req.path.startsWith('/assets/') || !existsSync(page)) throw notFound()
    return c.html(await readFile(page, 'utf8'), 200, { 'cache-control': 'no-cache' })
  })
  return app
}
