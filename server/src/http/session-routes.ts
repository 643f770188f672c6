import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import type { InvitesView, TracesView } from '@parley/shared/protocol/answers'
import { OWN_SECRETS_MOST } from '@parley/shared/limits'
import type { SnapshotsView } from '@parley/shared/protocol/snapshot-views'
import { command } from '@parley/shared/protocol/commands'
import { secret } from '@parley/shared/protocol/fields'
import { sha256Hex } from '@parley/shared/lib/hash'
import { audienceOf } from '@parley/shared/permissions/audience'
import { mayRead, mayReadHistory } from '@parley/shared/permissions/documents'
import { COMMANDS, FILES, SeatPace } from '../commands/pace.ts'
import { runCommand } from '../commands/run-command.ts'
import { findOwn } from '../commands/own-cards.ts'
import { boardDeleted, ParleyError, notFound } from '../errors.ts'
import type { SentFile } from '../files/file-of.ts'
import { goneError } from '../keeping/gone.ts'
import { keptFile, keptFor, keptView } from '../keeping/kept-seats.ts'
import { sessionFile } from '../files/session-file.ts'
import { roomCodeOf } from '../secrets/codes.ts'
import { traceAt, tracesOf } from '../session/board-traces.ts'
import { lastTimeIn } from '../session/follow-writes.ts'
import { ownedWithLink } from '../session/owned.ts'
import { present } from '../session/presenter.ts'
import type { Screens } from '../session/screens.ts'
import { sheetsFor } from '../session/sheets.ts'
import { snapshotAt, snapshotsOf } from '../session/snapshots.ts'
import { stillHasSeat } from '../session/seats.ts'
import type { Sessions } from '../session/sessions.ts'
import type { World } from '../world.ts'
import { readBody } from './read-body.ts'
import { bearer, seatIsElsewhere, signedIn } from './sign-in.ts'

const ownSecrets = v.object({ secrets: v.pipe(v.array(secret), v.maxLength(OWN_SECRETS_MOST)) })

/** A record as a page is opened from a disk, not here; whoever opens it here all the same gets no power of this origin. */
const RECORD_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/** Routes for those who have a seat. */
export const sessionRoutes = (world: World, sessions: Sessions, screens: Screens): Hono => {
  const app = new Hono()
  const pace = new SeatPace(world.now, COMMANDS)
  const filePace = new SeatPace(world.now, FILES)

  app.get('/:id', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    const one = session.seat(seat)
    return c.json(present(await session.presented(), audienceOf(one), one.assists))
  })

  app.post('/:id/commands', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    let type = 'unreadable'
    try {
      pace.count(seat)
      const asked = await readBody(c, command)
      type = asked.type
      // A body may take its time, and the seat may have gone to another device meanwhile.
      if (!stillHasSeat(session, seat, bearer(c))) throw seatIsElsewhere()
      const answer = await runCommand(session, seat, asked, screens)
      world.traffic.commands.add(type, 'done')
      return c.json(answer)
    } catch (error) {
      world.traffic.commands.add(type, error instanceof ParleyError ? error.id : 'went-wrong')
      throw error
    }
  })

  app.get('/:id/log', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    const audience = audienceOf(session.seat(seat))
    if (audience === 'door' || audience === 'sponsor' || audience === 'projector') throw notFound()
    // Words that only sealed parts name, such as where an answer goes that is not in yet, are in ring 1.
    const named = session.publicHashes()
    // Words that were hidden are left out: what stands in their place is not what their hash names.
    const words = Object.fromEntries(
      [...session.profile.contents].filter(([hash, body]) => named.has(hash) && sha256Hex(body) === hash),
    )
    return c.json({ entries: session.log, words })
  })

  app.get('/:id/changes', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    if (!mayRead(session.state, session.seat(seat), { of: 'board' })) throw notFound()
    const view: TracesView = { traces: await tracesOf(session) }
    return c.json(view)
  })

  app.get('/:id/changes/:seq', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    if (!mayRead(session.state, session.seat(seat), { of: 'board' })) throw notFound()
    return c.json(await traceAt(session, Number(c.req.param('seq'))))
  })

  app.get('/:id/snapshots', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    if (!mayReadHistory(session.state, session.seat(seat))) throw notFound()
    const view: SnapshotsView = { snapshots: await snapshotsOf(session) }
    return c.json(view)
  })

  app.get('/:id/snapshots/:seq', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    if (!mayReadHistory(session.state, session.seat(seat))) throw notFound()
    filePace.count(seat)
    return c.json(await snapshotAt(session, Number(c.req.param('seq'))))
  })

  app.get('/:id/last-time', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    if (!mayRead(session.state, session.seat(seat), { of: 'board' })) throw notFound()
    return c.json(await lastTimeIn(session))
  })

  app.get('/:id/own-agreements', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    const one = session.seat(seat)
    if (one.role !== 'participant' || !one.group || !one.consented) throw notFound()
    filePace.count(seat)
    return c.json(await ownedWithLink(session, one))
  })

  app.get('/:id/sheets', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    const one = session.seat(seat)
    return c.json(sheetsFor(session, audienceOf(one), one))
  })

  app.get('/:id/invites', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    if (audienceOf(session.seat(seat)) !== 'mediator') throw notFound()
    const view: InvitesView = {
      invites: sessions.invitesOf(session.id),
      roomCode: session.state.roomDoorOpen ? roomCodeOf(world.serverKey, session.id) : null,
    }
    return c.json(view)
  })

  app.post('/:id/own-cards', async (c) => {
    const { session, seat } = await signedIn(c, world, sessions)
    const audience = audienceOf(session.seat(seat))
    // Outside the room nobody reads a card, not even with its secret.
    if (audience !== 'a' && audience !== 'b') throw notFound()
    return c.json(await findOwn(session, (await readBody(c, ownSecrets)).secrets, audience))
  })

  app.get('/:id/kept', async (c) => {
    const kept = await keptFor(world, c.req.param('id'), bearer(c))
    if (!kept) throw (await goneError(world, c.req.param('id'))) ?? notFound()
    return c.json(keptView(kept))
  })

  const fileFor = async (c: Context, id: string, name: string): Promise<SentFile> => {
    const kept = await keptFor(world, id, bearer(c))
    if (kept) {
      filePace.count(`kept-${id}`)
      const file = await keptFile(world, id, kept, name)
      if (!file) throw boardDeleted(kept.since, kept.until)
      return file
    }
    const { session, seat } = await signedIn(c, world, sessions)
    filePace.count(seat)
    const secrets = (c.req.header('parley-secrets') ?? '').split(',').filter(Boolean)
    return sessionFile(session, session.seat(seat), name, secrets)
  }

  app.get('/:id/files/:file', async (c) => {
    const file = await fileFor(c, c.req.param('id'), c.req.param('file'))
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.fileName}"`,
      'cache-control': 'no-store',
      ...(file.sha256 === undefined ? {} : { etag: `"${file.sha256}"` }),
      ...(file.contentType.startsWith('text/html') ? { 'content-security-policy': RECORD_POLICY } : {}),
    })
  })
  return app
}
