import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { asks, knocks } from '../driver/probe.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

const COPIES = 4_000
const readyz = async (url: string): Promise<string> => {
  const { status, text } = await asks(url, '/readyz').catch(() => ({ status: 0, text: 'nobody' }))
  return `${status} ${text}`
}

/** Copies the one session of a stopped server so often that a start takes a while. */
const multiply = (dataDir: string): void => {
  const database = new Database(join(dataDir, 'parley.sqlite'))
  database.exec(`WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${COPIES})
    INSERT INTO sessions (id, title, group_a, group_b, mediator, sponsor, room_code, created_at, used_at)
      SELECT 'copy-' || n, title, group_a, group_b, mediator, sponsor, NULL, created_at, used_at FROM sessions, numbers`)
  database.exec(`INSERT INTO events SELECT s.id, e.seq, e.at, e.public, e.sealed, e.salt, e.sealed_hash, e.previous, e.hash
    FROM sessions s, events e WHERE s.id LIKE 'copy-%'`)
  database.close()
}

describe.concurrent('ready or not', () => {
  it('OB4: while it loads it lives, is not ready, and asks everybody to come back', async () => {
    const server = await ServerProcess.start()
    try {
      const { mediator } = await Seat.creates(server.url)
      mediator.leavesTheRoom()
      await server.down('SIGTERM')
      multiply(server.dataDir)
      const up = server.up()
      await until('it loads', async () => (await readyz(server.url)) === '503 loading')
      const [health, person, page, state, answer, socket] = await Promise.all([
        asks(server.url, '/healthz'),
        fetch(`${server.url}/s/${mediator.sessionId}`, { headers: { accept: 'text/html,*/*' } }),
        asks(server.url, '/'),
        asks(server.url, `/api/sessions/${mediator.sessionId}`, { token: mediator.token }),
        fetch(`${server.url}/api/server`),
        knocks(server.url, `/live/${mediator.sessionId}`, ['parley.v1', `seat.${mediator.token}`]),
      ])
      expect(await readyz(server.url), 'it still loads').toBe('503 loading')
      expect([health.status, health.text]).toEqual([200, 'ok'])
      for (const { status, text } of [page, state]) {
        expect(status).toBe(503)
        expect(JSON.parse(text)).toMatchObject({ error: { id: 'not-ready' } })
      }
      expect(answer.headers.get('retry-after')).toBe('2')
      // A person who loads a page meanwhile reads a sentence, and the page comes back by itself.
      expect([person.status, person.headers.get('refresh'), person.headers.get('cache-control')]).toEqual([
        503,
        '2',
        'no-store',
      ])
      expect(await person.text()).toMatch(/<h1>One moment<\/h1><p>The server is starting .* goes on by itself\.<\/p>/)
      expect(socket).toMatchObject({ is: 'closed', code: 1012 })
      await up
      expect(await readyz(server.url)).toBe('200 ok')
      const again = new Seat(server.url, { sessionId: mediator.sessionId, seat: mediator, returnCode: '' })
      await again.connects()
      again.leavesTheRoom()
    } finally {
      await server.dispose()
    }
  }, 180_000)

  it('OB4: a disk that refuses makes it not ready, and ready again without a restart', async () => {
    const server = await ServerProcess.start()
    try {
      expect(await readyz(server.url)).toBe('200 ok')
      const file = join(server.dataDir, 'parley.sqlite')
      renameSync(file, `${file}.away`)
      await expect(
        ask(server.url, '/sessions', {
          title: 'A day',
          template: 'joint-session',
          groups: { a: { name: 'One' }, b: { name: 'Two' } },
        }),
      ).rejects.toThrow('not-stored')
      expect(await readyz(server.url)).toBe('503 unwritable')
      // Nobody is kept out: people go on reading.
      expect((await asks(server.url, '/api/server')).status).toBe(200)
      renameSync(`${file}.away`, file)
      await until('it is ready again', async () => (await readyz(server.url)) === '200 ok')
    } finally {
      await server.dispose()
    }
  }, 180_000)

  it('OB4: while it stops it says so, until everybody has heard the end', async () => {
    const server = await ServerProcess.start()
    const { mediator } = await Seat.creates(server.url)
    const deaf = new WebSocket(`${server.url.replace('http', 'ws')}/live/${mediator.sessionId}`, [
      'parley.v1',
      `seat.${mediator.token}`,
    ])
    try {
      await new Promise((resolve) => deaf.once('open', resolve))
      // Somebody whose machine sleeps does not answer the close, and is waited for.
      deaf.pause()
      mediator.leavesTheRoom()
      const end = server.down('SIGTERM')
      await until('it stops', async () => (await readyz(server.url)) === '503 stopping')
      const { status, text } = await asks(server.url, '/api/server')
      expect([status, JSON.parse(text)]).toMatchObject([503, { error: { id: 'not-ready' } }])
      expect(await knocks(server.url, `/live/${mediator.sessionId}`, ['parley.v1'])).toMatchObject({
        is: 'no-handshake',
        status: 503,
      })
      expect(await end).toBe(0)
    } finally {
      deaf.terminate()
      await server.dispose()
    }
  }, 180_000)
})
