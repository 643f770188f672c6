import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { sessionApp } from '../http/session-app.ts'
import { Screens } from '../session/screens.ts'
import { giveSeat, returnSeat } from '../session/seats.ts'
import { Sessions } from '../session/sessions.ts'
import { worldOnDisk } from '../session/testing/world-on-disk.ts'
import type { Store } from '../store/store.ts'
import type { World } from '../world.ts'
import { LiveSockets } from './live-sockets.ts'

/** Looks for a token wait here while `isHeld`, with their answers already taken from the disk. */
let isHeld = false
let held: (() => void)[] = []
const lateLooks = (store: Store): Store =>
  new Proxy(store, {
    get: (target, name: keyof Store) =>
      name === 'all'
        ? async (what: Parameters<Store['all']>[0], of: Parameters<Store['all']>[1]) => {
            const rows = await target.all(what, of)
            if (what === 'seat.by-token' && isHeld) await new Promise<void>((resolve) => held.push(resolve))
            return rows
          }
        : (target[name] as () => unknown).bind(target),
  })

let world: World
let sessions: Sessions
let server: Server
beforeEach(async () => {
  isHeld = false
  held = []
  world = await worldOnDisk(lateLooks)
  sessions = new Sessions(world)
  const screens = new Screens(world.now)
  const sockets = new LiveSockets(sessions)
  const wss = new WebSocketServer({ noServer: true, handleProtocols: () => 'parley.v1' })
  server = createAdaptorServer({
    fetch: sessionApp(world, sessions, screens, sockets).fetch,
    websocket: { server: wss as unknown as WebSocketServerLike },
  }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.close()
  await sessions.close()
  await world.rooms.close()
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

/** Waits for an effect for as long as a busy machine may take. */
const WITHIN = { timeout: 20_000 }
const port = (): number => (server.address() as AddressInfo).port
const opens = (path: string, token: string) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port()}${path}`, ['parley.v1', `seat.${token}`])
  const got = { frames: 0, close: undefined as number | undefined, socket }
  socket.on('open', () => path.startsWith('/sync') && socket.send(Uint8Array.of(0, 0, 1, 0)))
  socket.on('message', () => (got.frames += 1))
  socket.on('close', (code: number) => (got.close = code))
  return got
}

it('SE7: an old token that was looked up just before the return code was used opens no socket and sends no command', async () => {
  const created = await sessions.create({
    title: 'Two firms',
    template: 'joint-session',
    groups: { a: { name: 'One' }, b: { name: 'Two' } },
    mediator: 'Nell',
    sponsor: '',
    k: 3,
    cap: 3,
  })
  const session = (await sessions.find(created.sessionId))!
  const seat = await giveSeat(session, { role: 'participant', group: 'a', name: 'Chloe', entry: 'invite' })
  const paths = [`/live/${session.id}`, `/sync/${session.id}/board`]
  const at = `http://127.0.0.1:${port()}/api/sessions/${session.id}/commands`
  const sends = (token: string, type: string) =>
    fetch(at, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type }),
    })

  await sends(seat.seat.token, 'consent')

  isHeld = true
  const old = paths.map((path) => opens(path, seat.seat.token))
  const command = sends(seat.seat.token, 'leave')
  await vi.waitFor(() => expect(held).toHaveLength(3), WITHIN)
  isHeld = false
  const taken = (await returnSeat(session, seat.seat.id, seat.returnCode))!
  const device = paths.map((path) => opens(path, taken.seat.token))
  await vi.waitFor(() => expect(device.every(({ frames }) => frames > 0)).toBe(true), WITHIN)
  for (const go of held) go()

  await vi.waitFor(() => expect(old.map(({ close }) => close)).toEqual([4401, 4401]), WITHIN)
  expect(old.map(({ frames }) => frames)).toEqual([0, 0])
  expect((await command).status).toBe(401)
  expect(session.state.seats[seat.seat.id]?.status).toBe('in')
  expect(device.map(({ close }) => close)).toEqual([undefined, undefined])
  expect((await sends(taken.seat.token, 'leave')).status).toBe(200)
  for (const { socket } of device) socket.terminate()
})
