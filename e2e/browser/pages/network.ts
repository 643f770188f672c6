import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test'

/** A device's Wi-Fi: cuts every socket and call of its pages, and lets none through until it is back. */
export const wifiOf = async (
  context: BrowserContext,
): Promise<{ goes: () => Promise<void>; comes: () => Promise<void> }> => {
  let isGone = false
  const open = new Set<WebSocketRoute>()
  await context.routeWebSocket(/\/(live|sync)\//, (socket) => {
    if (isGone) return void socket.close({ code: 1012 })
    open.add(socket)
    socket.connectToServer()
  })
  return {
    goes: async () => {
      isGone = true
      await context.setOffline(true)
      for (const socket of open) void socket.close({ code: 1012 })
      open.clear()
    },
    comes: async () => {
      isGone = false
      await context.setOffline(false)
    },
  }
}

/**
 * Holds back what a page sends as its vote, or the answer that the server gave to it, and gives the means to let it go.
 * `held` resolves once something is held.
 */
export const holdsVote = async (
  page: Page,
  what: 'request' | 'answer',
): Promise<{ readonly held: Promise<void>; readonly letsGo: () => void }> => {
  const held = Promise.withResolvers<void>()
  const free = Promise.withResolvers<void>()
  await page.route('**/api/**', async (route) => {
    if (!route.request().postData()?.includes('"type":"vote"')) return route.fallback()
    const answer = what === 'answer' ? await route.fetch() : null
    held.resolve()
    await free.promise
    return answer ? route.fulfill({ response: answer }) : route.continue()
  })
  return { held: held.promise, letsGo: free.resolve }
}
