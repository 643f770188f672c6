import { Hono, type Context } from 'hono'
import { FILES, SeatPace } from '../commands/pace.ts'
import { ParleyError } from '../errors.ts'
import { readLink, type Link } from '../keeping/owner-links.ts'
import type { Sessions } from '../session/sessions.ts'
import type { World } from '../world.ts'
import { bearer } from './sign-in.ts'

/** The secret has 256 bits, as an invite: nobody guesses one. */
const SECRET = /^[A-Za-z0-9_-]{43}$/

/** Routes for an owner who comes by the private link, without a seat: what they accepted, and the end of the link. */
export const ownedRoutes = (world: World, sessions: Sessions): Hono => {
  const app = new Hono()
  const pace = new SeatPace(world.now, FILES)

  const linked = async (c: Context): Promise<Link> => {
    const secret = bearer(c)
    const found = SECRET.test(secret) ? await readLink(world, sessions, secret) : null
    if (!found) throw new ParleyError('code-unknown', 'This link has ended, or never was.')
    pace.count(`${found.session} ${found.seat}`)
    return found
  }

  app.get('/owned', async (c) => c.json((await linked(c)).view))

  app.post('/owned/end', async (c) => {
    const { session, seat } = await linked(c)
    await world.store.write([{ do: 'owner-link.drop', with: { session, seat } }])
    return c.json({ ended: true })
  })
  return app
}
