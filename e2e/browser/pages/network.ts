import type { BrowserContext, WebSocketRoute } from '@playwright/test'

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
