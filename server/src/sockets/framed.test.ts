import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { framed } from './framed.ts'

it('a framed message of any length is read by a stock client as it was', async () => {
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 1_000_000]
  const messages = lengths.map((length) => new Uint8Array(length).map((_, at) => at % 251))
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  server.on('connection', (socket, request) => {
    for (const bytes of messages) request.socket.write(framed(bytes))
    socket.close(1000)
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const heard: Buffer[] = []
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  client.on('message', (data: Buffer, isBinary) => isBinary && heard.push(data))
  await new Promise((resolve) => client.on('close', resolve))
  server.close()
  expect(heard.map((data) => data.length)).toEqual(lengths)
  for (const [at, data] of heard.entries()) expect(data.equals(messages[at] ?? Buffer.of())).toBe(true)
  expect(framed(messages[2]!)).toBe(framed(messages[2]!))
})
