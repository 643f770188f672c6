import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { WSContext, WSEvents } from 'hono/ws'
import type { WebSocket } from 'ws'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import { judgeChange } from '@parley/shared/permissions/edits'
import { mayRead, parseDocument, type DocumentName } from '@parley/shared/permissions/documents'
import { readCard } from '@parley/shared/documents/cards'
import { ParleyError } from '../errors.ts'
import { seatOfToken } from '../http/sign-in.ts'
import type { Connection } from '../rooms/connection.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Sessions } from '../session/sessions.ts'
import { whyGone } from '../keeping/gone.ts'
import { ownerOf, stillHasSeat } from '../session/seats.ts'
import type { World } from '../world.ts'
import { framed } from './framed.ts'
import type { LiveSockets } from './live-sockets.ts'
import { speaksParley, tokenOf } from './protocols.ts'

/** Somebody who may connect, or the code with which the accepted socket is closed. */
type Admission =
  | { readonly session: ActiveSession; readonly seat: string; readonly token: string }
  | { readonly close: number; readonly reason: string }

const admission = async (c: Context, world: World, sessions: Sessions): Promise<Admission> => {
  const token = tokenOf(c.req.header('sec-websocket-protocol'))
  const found = token ? await seatOfToken(world, sessions, token) : null
  const id = c.req.param('session') ?? ''
  if (!token || !found) return (await whyGone(world, id)) ?? { close: CLOSE.noToken, reason: 'no-token' }
  // A token without a seat there learns nothing of whether the session exists.
  const session = found.session === id ? await sessions.find(found.session) : null
  if (!session?.state.seats[found.seat])
    return (await whyGone(world, id)) ?? { close: CLOSE.noSuchSession, reason: 'no-such-session' }
  return { session, seat: found.seat, token }
}

/** The admission as it is when the socket has opened: between the two the seat may have gone to another device, or the board. */
const atOpening = (who: Admission): Admission => {
  if ('close' in who) return who
  if (who.session.isGone) return { close: CLOSE.sessionEnded, reason: 'board-deleted' }
  return stillHasSeat(who.session, who.seat, who.token) ? who : { close: CLOSE.noToken, reason: 'another-device' }
}

const rawOf = (ws: WSContext): WebSocket => ws.raw as WebSocket

/** Close codes that are told apart: Parley's own, and those of ordinary ends (1005: none given, 1006: cut). */
const CODES: ReadonlySet<number> = new Set([...Object.values(CLOSE), 1000, 1001, 1002, 1005, 1006, 1007, 1008])

/** How long a socket that was closed may linger before it is cut, in milliseconds. */
const LINGER = 2_000
const shutting = new WeakSet<WebSocket>()
/** Closes a socket, once: what comes after is not looked at, however much it is. */
const shut = (ws: WSContext, code: number, reason: string): void => {
  if (shutting.has(rawOf(ws))) return
  shutting.add(rawOf(ws))
  ws.close(code, reason)
  const cut = setTimeout(() => rawOf(ws).terminate(), LINGER).unref()
  rawOf(ws).once('close', () => clearTimeout(cut))
}

/** Counts how a socket ended. Codes that are not the protocol's are a stranger's choice and share one name. */
const countClose = (world: World, socket: string, event: { readonly code: number }): void =>
  world.traffic.closes.add(socket, CODES.has(event.code) ? String(event.code) : 'other')

/** Keeps a rejected promise of a socket's handler from ending the process. */
const caught = (world: World, ws: WSContext, work: Promise<unknown>): void => {
  work.catch((error: unknown) => {
    world.log.error({ err: error }, 'a socket failed')
    shut(ws, CLOSE.accessChanged, 'come-back')
  })
}

const parleyOnly = async (c: Context, next: () => Promise<void>): Promise<void> => {
  if (!speaksParley(c.req.header('sec-websocket-protocol')))
    throw new ParleyError('invalid', 'This socket speaks parley.v1 only.')
  await next()
}

const live = (world: World, sessions: Sessions, sockets: LiveSockets) =>
  upgradeWebSocket(async (c) => {
    const admitted = await admission(c, world, sessions)
    let leave: (() => void) | null = null
    let closed = false
    return {
      onOpen: (_event, ws) => {
        const who = atOpening(admitted)
        if ('close' in who) return shut(ws, who.close, who.reason)
        const socket = {
          send: (text: string) => ws.send(text),
          close: (code: number, reason: string) => shut(ws, code, reason),
          unsent: () => rawOf(ws).bufferedAmount,
        }
        caught(
          world,
          ws,
          sockets
            .of(who.session)
            .add(who.seat, socket)
            .then((left) => {
              leave = left
              if (closed) left()
            }),
        )
      },
      onMessage: (_event, ws) => shut(ws, CLOSE.malformed, 'nothing-is-asked-here'),
      onClose: (event) => {
        countClose(world, 'live', event)
        closed = true
        leave?.()
      },
    }
  })

/** A whole number of the address, or undefined when it is absent or anything else. */
const numberIn = (c: Context, name: string): number | undefined => {
  const given = c.req.query(name) ?? ''
  return /^\d{1,10}$/.test(given) && Number(given) <= 0xff_ff_ff_ff ? Number(given) : undefined
}

/** The steps in which people point at the board together; tables never show who is where (BD7, TA3). */
const POINTING: ReadonlySet<string> = new Set(['map', 'asks', 'agreements'])

/** What follows from the state alone is found once for each state: a full room asks thousands of times a second. */
const byState = <T>(session: ActiveSession, read: () => T): (() => T) => {
  let of: ActiveSession['state'] | undefined
  let found: T
  return () => {
    if (of !== session.state) {
      found = read()
      of = session.state
    }
    return found
  }
}

/** Roles that write anywhere at all; where and when is for the permissions to say. */
const WRITERS: ReadonlySet<string> = new Set(['participant', 'mediator', 'scribe'])

/** The rights of a connection, asked anew for every message. */
const gateOf = (world: World, session: ActiveSession, seat: string, document: DocumentName, name: string) => {
  const now = () => session.state.seats[seat]
  return {
    mayRead: byState(session, () => {
      const mine = now()
      return mine !== undefined && mayRead(session.state, mine, document)
    }),
    pointsFor: byState(session, () => {
      const mine = now()
      const isMember = mine?.role === 'participant' && mine.status === 'in' && mine.consented
      return document.of === 'board' && isMember && POINTING.has(session.state.phase.of) ? (mine.group ?? null) : null
    }),
    maySeePointers: () => document.of === 'board' && now()?.role !== 'projector',
    allow: () => {
      const mine = now()
      // Who never writes anywhere is refused before anything is looked into.
      if (!mine || !WRITERS.has(mine.role)) return null
      const doc = world.rooms.live(session.key(name))
      return (change: Parameters<typeof judgeChange>[3]) =>
        judgeChange(session.state, mine, document, change, (card) => (doc ? readCard(doc, card) : undefined))
    },
  }
}

const sync = (world: World, sessions: Sessions) =>
  upgradeWebSocket(async (c) => {
    const admitted = await admission(c, world, sessions)
    const name = c.req.param('document') ?? ''
    const document = parseDocument(name)
    const client = numberIn(c, 'client')
    const generation = numberIn(c, 'generation')
    const stream = (c.env as HttpBindings).incoming.socket
    let connection: Connection | null = null
    /** Takes one message; frames that a pointer needs ten times a second pass by the events of the web. */
    const receive = (ws: WSContext, data: Uint8Array | string): void => {
      if (!connection) return
      if (typeof data === 'string') shut(ws, CLOSE.malformed, 'text-frame')
      else connection.receive(data)
    }
    const events: WSEvents = {
      onOpen: (_event, ws) => {
        const who = atOpening(admitted)
        if ('close' in who) return shut(ws, who.close, who.reason)
        const { session, seat } = who
        if (session.state.ended) return shut(ws, CLOSE.sessionEnded, 'session-ended')
        const gate = document ? gateOf(world, session, seat, document, name) : null
        if (!gate?.mayRead()) return shut(ws, CLOSE.notYours, 'not-yours')
        const raw = rawOf(ws)
        const socket = {
          // Straight to the stream: nothing is compressed, so the library has nothing of its own on the way.
          send: (bytes: Uint8Array) => {
            if (raw.readyState === raw.OPEN) stream.write(framed(bytes))
          },
          together: (work: () => void) => {
            stream.cork()
            try {
              work()
            } finally {
              stream.uncork()
            }
          },
          close: (code: number, reason: string) => shut(ws, code, reason),
          terminate: () => raw.terminate(),
          buffered: () => raw.bufferedAmount,
        }
        const owner = ownerOf(world, seat)
        connection = world.rooms.connect(
          socket,
          {
            ...session.key(name),
            owner,
            ...(client === undefined ? {} : { client }),
            ...(generation === undefined ? {} : { generation }),
          },
          gate,
        )
        // What came before this moment is still handed over as events, in this turn; all that follows comes directly.
        queueMicrotask(() => {
          delete events.onMessage
          raw.on('message', (data: Buffer, isBinary) => receive(ws, isBinary ? data : ''))
        })
      },
      onMessage: (event, ws) => {
        if (typeof event.data === 'string') receive(ws, event.data)
        else if (event.data instanceof ArrayBuffer) receive(ws, new Uint8Array(event.data))
      },
      onClose: (event) => {
        countClose(world, 'sync', event)
        connection?.closed()
      },
    }
    return events
  })

/** How long a device check may take, in milliseconds; it needs no seat, so nobody may hold one open. */
const CHECK_WITHIN = 15_000

/** Sockets: the state of a session, its documents, and an echo for the device check. */
export const socketRoutes = (world: World, sessions: Sessions, sockets: LiveSockets): Hono => {
  const app = new Hono()
  app.get('/live/:session', parleyOnly, live(world, sessions, sockets))
  app.get('/sync/:session/:document', parleyOnly, sync(world, sessions))
  app.get('/check', async (c, next) =>
    c.req.header('upgrade')
      ? upgradeWebSocket(() => ({
          onOpen: (_event, ws) => setTimeout(() => shut(ws, CLOSE.malformed, 'nothing-was-said'), CHECK_WITHIN).unref(),
          onMessage: (event, ws) => {
            if (typeof event.data === 'string' && event.data.length <= 200) ws.send(event.data)
            shut(ws, 1000, 'checked')
          },
        }))(c, next)
      : next(),
  )
  return app
}
