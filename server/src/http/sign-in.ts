import type { Context } from 'hono'
import { ParleyError, notFound } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { goneError } from '../keeping/gone.ts'
import { storedToken, takeOver } from '../session/seats.ts'
import type { Sessions } from '../session/sessions.ts'
import type { World } from '../world.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Whose token this is, or null when nobody's. The first use of a returning device's token brings the seat to it. */
export const seatOfToken = async (
  world: World,
  sessions: Sessions,
  token: string,
): Promise<{ seat: string; session: string } | null> => {
  if (!TOKEN.test(token)) return null
  const [row] = await world.store.all('seat.by-token', { token: storedToken(world, token) })
  if (!row) return null
  const found = { seat: row['id'] as string, session: row['session'] as string }
  if (row['current'] === 1) return found
  const session = await sessions.find(found.session)
  if (!session) return null
  await takeOver(session, found.seat, token)
  // A later answer to the same code, or a decline, may have ended this token while it waited for its turn.
  const [now] = await world.store.all('seat.by-token', { token: storedToken(world, token) })
  return now?.['current'] === 1 ? found : null
}

/** The bearer token of a request, or an error that says that one is needed. */
export const bearer = (c: Context): string => {
  const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (!token)
    throw new ParleyError('not-signed-in', 'This needs a seat. Join the session, or come back with your return code.')
  return token
}

/** The answer to a token that ended, or never was. */
export const seatIsElsewhere = (): ParleyError =>
  new ParleyError('not-signed-in', 'Your seat was opened on another device, or does not exist any more.')

/** The session named in the address and the seat that asks. What is not theirs is not there. */
export const signedIn = async (
  c: Context,
  world: World,
  sessions: Sessions,
): Promise<{ session: ActiveSession; seat: string }> => {
  const id = c.req.param('id') ?? ''
  const found = await seatOfToken(world, sessions, bearer(c))
  if (!found) throw (await goneError(world, id)) ?? seatIsElsewhere()
  if (found.session !== id) throw notFound()
  const session = await sessions.find(found.session)
  if (!session?.state.seats[found.seat]) throw (await goneError(world, id)) ?? notFound()
  return { session, seat: found.seat }
}
