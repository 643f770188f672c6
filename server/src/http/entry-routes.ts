import { sheetsFor } from '../session/sheets.ts'
import { Hono, type Context } from 'hono'
import { haveSwapped } from '@parley/shared/follow/same-groups'
import { previewOf, type RecordPreview } from '@parley/shared/follow/record-preview'
import type { DoorView, ServerView } from '@parley/shared/protocol/answers'
import { askDoor, createSession, followRecord, previewRecord, takeSeat } from '@parley/shared/protocol/bodies'
import type { Role } from '@parley/shared/protocol/state-view'
import { isCircleOnly } from '@parley/shared/session/agenda'
import type { GroupId } from '@parley/shared/session/agenda'
import type { Config } from '../config.ts'
import { ParleyError, notFound } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Screens } from '../session/screens.ts'
import { notNow } from '../session/not-now.ts'
import { returnKeptSeat } from '../keeping/kept-seats.ts'
import { keepingView } from '../session/present-keeping.ts'
import { giveSeat, returnSeat, storedCode, storedInvite } from '../session/seats.ts'
import type { Sessions } from '../session/sessions.ts'
import { takeUpRecord } from '../session/take-up-record.ts'
import type { World } from '../world.ts'
import { Guesses } from './guesses.ts'
import { readBody } from './read-body.ts'
import { bearer } from './sign-in.ts'
import { addressOf } from './security.ts'

const unknownCode = (): ParleyError =>
  new ParleyError('code-unknown', 'That code does not open a session. Look at the screen and type it again.')

/** What an invite link is for: a place in a group, or a role. */
const invited = (to: string): { role: Role; group?: GroupId } =>
  to === 'a' || to === 'b' ? { role: 'participant', group: to } : { role: to as Role }

const TAKE_RECORDS: ReadonlySet<string> = new Set(['/api/record-session', '/api/record-preview'])

/** Whether the file of a record may be in a request: to these two routes, and from whoever may create a session. */
export const carriesRecord =
  ({ mediatorKey }: Config) =>
  (c: Context): boolean =>
    TAKE_RECORDS.has(c.req.path) && (mediatorKey === null || c.req.header('mediator-key') === mediatorKey)

/** Routes for those who have no seat yet. */
export const entryRoutes = (world: World, sessions: Sessions, screens: Screens): Hono => {
  const app = new Hono()
  const guesses = {
    'return-code': new Guesses(world.now, 'return-code'),
    'room-code': new Guesses(world.now, 'room-code'),
    'mediator-key': new Guesses(world.now, 'mediator-key'),
  }
  const { config } = world

  const tooMany = (): ParleyError =>
    new ParleyError('too-many', 'Too many wrong codes came from here. Wait a minute and try again.')

  /** Looks a room code up. A right one always passes: somebody who guesses in the room keeps nobody out of it (SE9). */
  const byRoomCodeOf = async (address: string, code: string): Promise<ActiveSession> => {
    const found = await byRoomCode(code)
    if (found) return found
    if (!guesses['room-code'].mayTry(address)) throw tooMany()
    guesses['room-code'].wrong(address)
    throw unknownCode()
  }

  /** Looks a return code up, as long as not too many wrong ones came: it opens a seat. */
  const byReturnCodeOf = async <T>(address: string, look: () => Promise<T | null>): Promise<T> => {
    if (!guesses['return-code'].mayTry(address)) throw tooMany()
    const found = await look()
    if (found !== null) return found
    guesses['return-code'].wrong(address)
    throw unknownCode()
  }

  /** An invite has 256 bits, which nobody guesses: it is not limited, so that guesses from a room stop no invited guest. */
  const byInvite = async (secret: string): Promise<{ session: ActiveSession; to: string }> => {
    const [row] = await world.store.all('invite.get', { hash: storedInvite(world, secret) })
    const session = row && (await sessions.find(row['session'] as string))
    if (!session) throw unknownCode()
    return { session, to: row['to'] as string }
  }
  const byRoomCode = async (code: string): Promise<ActiveSession | null> => {
    const [row] = await world.store.all('session.by-room-code', { code: storedCode(world, code) })
    return row ? sessions.find(row['id'] as string) : null
  }

  app.get('/server', (c) => {
    const view: ServerView = {
      address: config.address,
      plainHttp: config.plainHttp,
      needsMediatorKey: config.mediatorKey !== null,
      operator: config.operator,
    }
    return c.json(view)
  })

  /** Whoever makes a session has the server's key, where it has one; no body is looked at before. */
  const mayCreate = (c: Context): void => {
    const address = addressOf(c, config)
    if (config.mediatorKey !== null && !guesses['mediator-key'].mayTry(address)) {
      throw new ParleyError('too-many', 'Too many wrong keys came from here. Wait a minute and try again.')
    }
    if (config.mediatorKey !== null && c.req.header('mediator-key') !== config.mediatorKey) {
      guesses['mediator-key'].wrong(address)
      throw new ParleyError('mediator-key', 'Creating a session on this server needs its mediator key.')
    }
  }

  app.post('/sessions', async (c) => {
    mayCreate(c)
    return c.json(await sessions.create(await readBody(c, createSession)), 201)
  })

  app.post('/record-session', async (c) => {
    mayCreate(c)
    const { record, ...given } = await readBody(c, followRecord)
    const takenUp = await takeUpRecord(world, sessions, record)
    if (haveSwapped(given.groups, takenUp.record.groups)) {
      throw new ParleyError('invalid', 'A group is called as the other one was in the record.', { field: 'groups' })
    }
    return c.json(await sessions.create(given, takenUp), 201)
  })

  app.post('/record-preview', async (c) => {
    mayCreate(c)
    const { record, board } = await takeUpRecord(world, sessions, (await readBody(c, previewRecord)).record)
    const view: RecordPreview = previewOf(record, board)
    return c.json(view)
  })

  app.post('/door', async (c) => {
    const asked = await readBody(c, askDoor)
    const address = addressOf(c, config)
    const found =
      'invite' in asked
        ? await byInvite(asked.invite)
        : { session: await byRoomCodeOf(address, asked.roomCode), to: null }
    const { profile, state } = found.session
    // Once its door has closed a room code opens nothing, this page neither.
    if (found.to === null && !state.roomDoorOpen) throw notNow('door-closed')
    const view: DoorView = {
      title: profile.title,
      groups: { a: { name: profile.groups.a }, b: { name: profile.groups.b } },
      mediator: profile.mediator,
      sheets: sheetsFor(found.session, 'door'),
      operator: config.operator,
      k: state.k,
      keeping: keepingView(profile, state, config.backupDays),
      ...(state.namesOffline ? { namesOffline: true } : {}),
      ...(state.follows ? { follows: state.follows.preparedAt } : {}),
      ...(isCircleOnly(state.steps) ? { circle: true } : {}),
      ...(found.to === null ? {} : invited(found.to)),
    }
    return c.json(view)
  })

  app.post('/seats', async (c) => {
    const asked = await readBody(c, takeSeat)
    const address = addressOf(c, config)
    if ('returnCode' in asked) {
      const taken = await byReturnCodeOf(address, async () => {
        const look = async () =>
          (await world.store.all('seat.by-return-code', { code: storedCode(world, asked.returnCode) }))[0]
        const found = await look()
        if (!found) return null
        await world.due.settled(found['session'] as string)
        const row = await look()
        if (!row) return null
        const [id, of, role] = [row['id'] as string, row['session'] as string, row['role'] as Role]
        const session = await sessions.find(of)
        return session
          ? returnSeat(session, id, asked.returnCode)
          : returnKeptSeat(world, { id, session: of, role }, asked.returnCode)
      })
      return c.json(taken, 201)
    }
    if ('invite' in asked) {
      const { session, to } = await byInvite(asked.invite)
      return c.json(await giveSeat(session, { ...invited(to), name: asked.name, entry: 'invite' }), 201)
    }
    const session = await byRoomCodeOf(address, asked.roomCode)
    return c.json(
      await giveSeat(session, { role: 'participant', group: asked.group, name: asked.name, entry: 'code' }),
      201,
    )
  })

  app.post('/screens', (c) => c.json(screens.open(addressOf(c, config)), 201))
  app.get('/screens/:id', (c) => {
    const id = c.req.param('id')
    if (!id) throw notFound()
    return c.json(screens.look(id, bearer(c)))
  })
  return app
}
