import { createServer as createTlsServer } from 'node:https'
import type { Server } from 'node:http'
import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import { FRAME_BYTES_MOST } from '@parley/shared/limits'
import { SUBPROTOCOL } from '@parley/shared/protocol/close-codes'
import type { Config } from './config.ts'
import { makeApp } from './http/app.ts'
import { Rooms } from './rooms/rooms.ts'
import { Practices } from './practice/practices.ts'
import { newId } from './secrets/codes.ts'
import { KeyFiles } from './secrets/key-files.ts'
import { fromDataDir, listenError, readTls } from './start-errors.ts'
import { Screens } from './session/screens.ts'
import { Sessions } from './session/sessions.ts'
import { LiveSockets } from './sockets/live-sockets.ts'
import { SqliteStore } from './store/sqlite-store.ts'
import type { StoreHealth } from './store/store.ts'
import { StoredDocuments } from './store/stored-documents.ts'
import type { World } from './world.ts'

/** How long open sockets may take to close before they are cut, in milliseconds. */
const CLOSING = 3_800
/** How long the head of a request, and a request with its body, may take to come, in milliseconds: both are short. */
const SLOWEST = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 } as const

export type Running = { readonly address: string; readonly port: number; stop(): Promise<void> }

/** Whoever runs the server reads once that the disk refuses, and once that it writes again. */
const saysHealth =
  (log: Logger) =>
  ({ writes }: StoreHealth, why: string): void =>
    writes
      ? log.warn('the disk takes writes again; everything that waited is being kept')
      : log.error(
          { why },
          'the disk refuses to write; people read on and keep what they write, and a tiny write is tried every few seconds',
        )

/** Starts a server. `pages` is the folder of the built client. */
export const serve = async (
  config: Config,
  log: Logger,
  pages: string = fileURLToPath(new URL('../../client/dist', import.meta.url)),
): Promise<Running> => {
  const tls = config.tls ? readTls(config.tls) : null
  const store = await fromDataDir(config.dataDir, () => SqliteStore.open(config.dataDir, { onHealth: saysHealth(log) }))
  const keys = await fromDataDir(config.dataDir, () => new KeyFiles(config.dataDir))
  const serverKey = await fromDataDir(config.dataDir, () => keys.keyOf('server'))
  const rooms = new Rooms(new StoredDocuments(store), {
    meter: {
      wentWrong: (error) => log.error({ err: error }, 'a room went wrong; its people come back to what is on disk'),
    },
  })
  const world: World = {
    config,
    store,
    keys,
    serverKey,
    rooms,
    log,
    now: Date.now,
    newSessionId: newId,
  }
  const sessions = new Sessions(world)
  const sockets = new LiveSockets(sessions)
  const screens = new Screens(world.now)
  const practices = new Practices(config, log, screens)
  await sessions.loadOpen()

  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES_MOST,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const app = makeApp(world, sessions, screens, sockets, practices, pages)
  // An upgrade that is no WebSocket gets no error handler of its own: refusing it here keeps a stranger from ending the process.
  const shouldUpgradeCallback = (request: { headers: { upgrade?: string } }): boolean =>
    request.headers.upgrade?.toLowerCase() === 'websocket'
  const websocket = { server: wss as unknown as WebSocketServerLike }
  const server = (
    tls
      ? createAdaptorServer({
          fetch: app.fetch,
          websocket,
          createServer: createTlsServer,
          serverOptions: { ...tls, ...SLOWEST, shouldUpgradeCallback } as object,
        })
      : createAdaptorServer({
          fetch: app.fetch,
          websocket,
          serverOptions: { ...SLOWEST, shouldUpgradeCallback } as object,
        })
  ) as Server
  server.on('connection', (socket) => socket.on('error', () => {}))
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(config, error)))
    server.listen(config.port, config.host, resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : config.port

  const stop = async (): Promise<void> => {
    server.close()
    const cut = setTimeout(() => {
      for (const client of wss.clients) client.terminate()
      server.closeAllConnections()
    }, CLOSING)
    await sessions.close()
    await practices.close()
    sockets.closeAll()
    await rooms.close()
    for (const client of wss.clients) client.close(1012, 'restarting')
    server.closeIdleConnections()
    // The process must not end before everybody has heard why.
    while (wss.clients.size > 0) await setTimeoutAsync(10)
    clearTimeout(cut)
    await store.close()
  }
  return { address: config.address, port, stop }
}
