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
import { makeApp, type House } from './http/app.ts'
import { newRegistry, RoomTimes } from './http/metrics.ts'
import { Readiness } from './http/readiness.ts'
import { readServer } from './http/server-metrics.ts'
import { Rooms } from './rooms/rooms.ts'
import { Practices } from './practice/practices.ts'
import { Due } from './keeping/due.ts'
import { Keeper } from './keeping/keeper.ts'
import { roomReports } from './room-reports.ts'
import { newId } from './secrets/codes.ts'
import { Reminders } from './reminders/reminders.ts'
import { KeyFiles } from './secrets/key-files.ts'
import { fromDataDir, listenError, readTls } from './start-errors.ts'
import { Screens } from './session/screens.ts'
import { Sessions } from './session/sessions.ts'
import { LiveSockets } from './sockets/live-sockets.ts'
import { CountedStore } from './store/counted-store.ts'
import { SqliteStore } from './store/sqlite-store.ts'
import type { StoreHealth } from './store/store.ts'
import { StoredDocuments } from './store/stored-documents.ts'
import { Traffic } from './traffic.ts'
import { VERSION } from './version.ts'
import type { World } from './world.ts'

/** How long open sockets may take to close before they are cut, in milliseconds. */
const CLOSING = 3_800
/** How long the head of a request, and a request with its body, may take to come, in milliseconds: both are short. */
const SLOWEST = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 } as const
/**
 * How long a connection stays open without a request, in milliseconds. A proxy keeps its own for a minute or two and
 * sends the next command on one of them: the server must not be the one that ends it, or that command is lost.
 */
const IDLE = { people: 5_000, proxy: 150_000 } as const

/** Listens, or says in one sentence why that is not possible. Resolves with the port. */
const listen = async (server: Server, config: Config): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(config, error)))
    server.listen(config.port, config.host, resolve)
  })
  const bound = server.address()
  return typeof bound === 'object' && bound ? bound.port : config.port
}

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
  const opened = await fromDataDir(config.dataDir, () =>
    SqliteStore.open(config.dataDir, { onHealth: saysHealth(log) }),
  )
  const store = new CountedStore(opened)
  const keys = await fromDataDir(config.dataDir, () => new KeyFiles(config.dataDir))
  const serverKey = await fromDataDir(config.dataDir, () => keys.keyOf('server'))
  const metrics = newRegistry()
  const rooms = new Rooms(new StoredDocuments(store), { meter: roomReports(new RoomTimes(metrics), log) })
  const world: World = {
    config,
    store,
    keys,
    serverKey,
    rooms,
    log,
    due: new Due(),
    traffic: new Traffic(),
    now: Date.now,
    newSessionId: newId,
  }
  const sessions = new Sessions(world)
  const sockets = new LiveSockets(sessions)
  const screens = new Screens(world.now)
  const reminders = new Reminders(world, sessions)
  const practices = new Practices(config, log, screens)
  const readiness = new Readiness(store)
  const keeper = new Keeper(world, sessions)
  const house: House = { world, sessions, screens, sockets, practices, readiness, metrics }
  readServer(metrics, { ...house, store })

  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES_MOST,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const app = makeApp(house, pages)
  // An upgrade that is no WebSocket gets no error handler of its own: refusing it here keeps a stranger from ending the process.
  const shouldUpgradeCallback = (request: { headers: { upgrade?: string } }): boolean =>
    request.headers.upgrade?.toLowerCase() === 'websocket'
  const websocket = { server: wss as unknown as WebSocketServerLike }
  const times = { ...SLOWEST, keepAliveTimeout: config.trustProxy ? IDLE.proxy : IDLE.people }
  const server = (
    tls
      ? createAdaptorServer({
          fetch: app.fetch,
          websocket,
          createServer: createTlsServer,
          serverOptions: { ...tls, ...times, shouldUpgradeCallback } as object,
        })
      : createAdaptorServer({
          fetch: app.fetch,
          websocket,
          serverOptions: { ...times, shouldUpgradeCallback } as object,
        })
  ) as Server
  server.on('connection', (socket) => socket.on('error', () => {}))
  server.on('clientError', (_error, socket) => socket.destroy())
  const port = await listen(server, config)
  log.info({ version: VERSION, address: config.address }, 'listening')
  // Whoever watches is answered from here on: that the process lives, and that it is not ready.
  // What is due stays closed; it is settled beside the running server, or first when somebody asks for it.
  await keeper.begin()
  await sessions.loadOpen()
  reminders.start()
  readiness.phase = 'serving'
  keeper.start()
  log.info({ sessions: sessions.size }, 'ready')

  const stop = async (): Promise<void> => {
    readiness.phase = 'stopping'
    const { rooms: documents, connections } = rooms.loadedStats()
    log.info({ sessions: sessions.size, documents, sync: connections, live: sockets.size }, 'stopping')
    const cut = setTimeout(() => {
      for (const client of wss.clients) client.terminate()
      server.closeAllConnections()
    }, CLOSING)
    await keeper.stop()
    await reminders.stop()
    await sessions.close()
    await practices.close()
    sockets.closeAll()
    await rooms.close()
    for (const client of wss.clients) client.close(1012, 'restarting')
    // The process must not end before everybody has heard why; until then it still answers that it is stopping.
    while (wss.clients.size > 0) await setTimeoutAsync(10)
    clearTimeout(cut)
    server.close()
    server.closeIdleConnections()
    await store.close()
    log.info('stopped')
  }
  return { address: config.address, port, stop }
}
