import { createServer } from 'node:http'
import { registerHooks } from 'node:module'
import { WebSocketServer } from 'ws'
import { announce } from './announce.ts'

/** @y/websocket-server as it is published, in memory. Its optional LevelDB store is a native addon that is not installed. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'y-leveldb'
      ? { url: 'data:text/javascript,export const LeveldbPersistence = null', shortCircuit: true }
      : next(specifier, context),
})
const { setupWSConnection } = await import('@y/websocket-server/utils')
const server = createServer()
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  setupWSConnection(socket, request)
})
announce(server)
