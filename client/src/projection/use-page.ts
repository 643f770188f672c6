import { useSyncExternalStore } from 'react'

/** How long a page of cards stays when they do not all fit, in milliseconds. */
const PAGE = 20_000

const everySecond = (renew: () => void): (() => void) => {
  const timer = setInterval(renew, 1000)
  return () => clearInterval(timer)
}
const never = (): (() => void) => () => undefined

/**
 * Which of so many pages stands on the screen now, from 0. They turn by the server's clock, together on every screen;
 * `since` is when the first was shown, in milliseconds since 1970. Between two pages nothing is drawn anew.
 */
export const usePage = (pages: number, clockOffset: number, since = 0): number => {
  const page = (): number => (pages > 1 ? Math.floor(Math.max(0, Date.now() + clockOffset - since) / PAGE) % pages : 0)
  return useSyncExternalStore(pages > 1 ? everySecond : never, page, page)
}
