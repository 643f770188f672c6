import { upgradeWebSocket } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import { ParleyError } from '../errors.ts'
import { m } from '../paraglide/messages.js'
import type { Store } from '../store/store.ts'
import { speaksParley } from '../sockets/protocols.ts'

/** Where the process stands in its life. */
export type LifePhase = 'loading' | 'serving' | 'stopping'

/** Whether this server is of use to anybody now, and if not, why, in a word. */
export class Readiness {
  phase: LifePhase = 'loading'
  readonly #store: Pick<Store, 'health'>

  constructor(store: Pick<Store, 'health'>) {
    this.#store = store
  }

  /** `ok`, or what keeps the server from its work (OB4). Asks nothing of the disk. */
  get word(): 'ok' | 'loading' | 'stopping' | 'unwritable' {
    if (this.phase !== 'serving') return this.phase
    return this.#store.health().writes ? 'ok' : 'unwritable'
  }
}

/** Asked by machines, at any time. */
const ALWAYS: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])
/** When to ask again, in seconds. */
const RETRY_AFTER = '2'

const comeBack = upgradeWebSocket(() => ({ onOpen: (_event, ws) => ws.close(CLOSE.restarting, 'loading') }))

/** What a page says while nobody can work: by this server, and by the proxy before it when the server is away. */
const WAITING = { loading: m.waiting_loading, stopping: m.waiting_stopping, away: m.waiting_away } as const

/** The page for whoever comes in such a moment: HTML without a style or script. The Caddyfile carries that of `away`. */
export const waitingPage = (why: keyof typeof WAITING): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${m.waiting_title()}</title></head><body><main><h1>${m.waiting_title()}</h1>` +
  `<p>${WAITING[why]()}</p></main></body></html>`

/**
 * Keeps everybody out while the server is loading or stopping: an answer that says so and when to ask again. A socket
 * that comes while it is loading is accepted and closed with 1012; one that comes while it is stopping finds nobody.
 */
export const whenReady =
  (readiness: Readiness): MiddlewareHandler =>
  async (c, next) => {
    const { phase } = readiness
    if (phase === 'serving' || ALWAYS.has(c.req.path)) return next()
    c.header('retry-after', RETRY_AFTER)
    if (phase === 'loading' && speaksParley(c.req.header('sec-websocket-protocol'))) {
      const accepted = await comeBack(c, next)
      if (accepted) return accepted
    }
    // Whoever loads a page in this moment is a person: they get a sentence, and the page asks again by itself.
    if (c.req.method === 'GET' && c.req.header('accept')?.includes('text/html') === true) {
      c.header('refresh', RETRY_AFTER)
      return c.html(waitingPage(phase), 503, { 'cache-control': 'no-store' })
    }
    throw new ParleyError(
      'not-ready',
      phase === 'loading'
        ? 'This server is starting and reads what it keeps. Try again in a moment.'
        : 'This server is stopping. Everything that was saved is kept. Try again in a moment.',
    )
  }
