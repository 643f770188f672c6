import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { announce } from './announce.ts'

/** A relay that knows nothing of documents: every binary frame goes to everybody else in the room. */
const rooms = new Map<string, Set<WebSocket>>()
const server = createServer()
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const name = request.url ?? '/'
  const room = rooms.get(name) ?? new Set<WebSocket>()
  rooms.set(name, room)
  room.add(socket)
  socket.on('error', () => {})
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (!isBinary) return
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(name)
  })
})
announce(server)
