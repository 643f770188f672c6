import { createHash } from 'node:crypto'
import { PAGE_STYLE } from '@parley/shared/snapshot/page-style'
import type { Context, MiddlewareHandler } from 'hono'
import { ParleyError } from '../errors.ts'
import type { Config } from '../config.ts'
import { fontFaces } from '../files/fonts.ts'

/** The host that the browser asked for, as the outermost proxy saw it when there is a trusted one. */
const hostOf = (c: Context, config: Config): string =>
  (config.trustProxy && c.req.header('x-forwarded-host')) || c.req.header('host') || ''

/**
 * The address of whoever asks, for limits only; it is never stored. Of a list it is the last entry, which the trusted
 * proxy wrote: all before it is what the client says of itself.
 */
export const addressOf = (c: Context, config: Config): string => {
  const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const { incoming } = c.env as { incoming?: { socket?: { remoteAddress?: string } } }
  return forwarded || (incoming?.socket?.remoteAddress ?? 'unknown')
}

/** A missing Origin is allowed, one's own too; a foreign one gets 403, for requests and sockets alike. */
export const ownOrigin =
  (config: Config): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== config.address) {
      const host = URL.canParse(origin) ? new URL(origin).host : ''
      if (host === '' || host !== hostOf(c, config))
        throw new ParleyError('foreign-origin', 'This page does not belong to this server.')
    }
    await next()
  }

/**
 * The one style that stands in a page instead of beside it: that of a record, which carries all it needs. People read a
 * record in a frame of the page before it leaves, byte for byte, and the frame has this page's policy. Named by its
 * hash, it opens the door to nothing else.
 */
const recordStyle = (): string =>
  `'sha256-${createHash('sha256').update(`${fontFaces()}${PAGE_STYLE}`).digest('base64')}'`

/** Scripts, styles and fonts of pages. A page has some twenty: the long policy, which is the page's, is not sent with each. */
const PARTS = '/assets/'
const PART_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Headers of every answer: nothing from elsewhere is loaded, framed or told where people come from. */
export const securityHeaders = (config: Config): MiddlewareHandler => {
  const styles = `'self' ${recordStyle()}`
  return async (c, next) => {
    await next()
    if (c.res.status === 101) return
    const host = hostOf(c, config)
    const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
    const isPart = c.req.path.startsWith(PARTS)
    const headers: Record<string, string> = {
      'content-security-policy': isPart
        ? PART_POLICY
        : `default-src 'none'; script-src 'self'; style-src ${styles}; img-src 'self' data: blob:; font-src 'self' data:; ` +
          `connect-src 'self'${sockets}; frame-src blob:; ` +
          "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      ...(isPart ? {} : { 'permissions-policy': 'camera=(), microphone=(), geolocation=()' }),
      // Browsers ignore this one without encryption, and complain.
      ...(isPart || config.plainHttp ? {} : { 'cross-origin-opener-policy': 'same-origin' }),
      ...(config.address.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    }
    for (const [name, value] of Object.entries(headers)) {
      // A file brings a stricter policy of its own.
      const isStricter = name === 'content-security-policy' && c.res.headers.get(name)?.startsWith('sandbox')
      if (!isStricter) c.res.headers.set(name, value)
    }
  }
}
