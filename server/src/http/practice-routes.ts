import { Hono, type MiddlewareHandler } from 'hono'
import { askPractice } from '@parley/shared/protocol/practice'
import type { Config } from '../config.ts'
import { ParleyError } from '../errors.ts'
import type { Practices } from '../practice/practices.ts'
import { Bucket } from '../bucket.ts'
import { readBody } from './read-body.ts'
import { addressOf } from './security.ts'

/** Practices that one address may start: a burst, and so many a second in the long run. Each plays a whole day at once. */
const BURST = 24
const PER_SECOND = 0.2
const ADDRESSES_MOST = 1_000

/** Starting a practice: without the mediator's key, since nothing of it counts, and limited in number and pace. */
export const practiceRoutes = (config: Config, practices: Practices): Hono => {
  const app = new Hono()
  const paces = new Map<string, Bucket>()
  app.post('/practice', async (c) => {
    const asked = await readBody(c, askPractice)
    const now = Date.now()
    const address = addressOf(c, config)
    if (paces.size >= ADDRESSES_MOST) paces.clear()
    const pace = paces.get(address) ?? new Bucket(PER_SECOND, BURST, now)
    paces.set(address, pace)
    if (!pace.take(1, now))
      throw new ParleyError('too-many', 'Too many practices were started from here. Wait a minute and try again.')
    return c.json(await practices.start(asked), 201)
  })
  return app
}

/** Brings whatever is asked of a practice to its own world. An id that no practice has goes on like any other. */
export const practiceDispatch =
  (practices: Practices): MiddlewareHandler =>
  async (c, next) => {
    const id = /^\/(?:api\/sessions|live|sync)\/([^/]+)/.exec(c.req.path)?.[1]
    const practice = id === undefined ? null : practices.find(id)
    return practice ? practice.app.fetch(c.req.raw, c.env) : next()
  }
