import { createDecipheriv } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filled } from '@parley/shared/protocol/filled-vote'
import { opensBallot } from '../driver/ballot.ts'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { asks } from '../driver/probe.ts'
import { scrape } from '../driver/scrape.ts'
import { newSecret, sha256, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'

let server: ServerProcess
const backups = mkdtempSync(join(tmpdir(), 'parley-backup-'))
beforeAll(async () => {
  server = await ServerProcess.start({ LOG_LEVEL: 'debug' })
})
afterAll(async () => {
  await server.dispose()
  rmSync(backups, { recursive: true, force: true })
})

const OPTIONS = ['Unclear owners', 'Late forecasts', 'Too many tools'] as const
/** Whether a key opens what was sealed: twelve bytes of nonce, sixteen of tag, then AES-256-GCM. */
const opens = (key: Buffer, sealed: Buffer): boolean => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  try {
    decipher.update(sealed.subarray(28))
    decipher.final()
    return true
  } catch {
    return false
  }
}
/** What came to a seat since a count of frames, as text. */
const since = (seat: Seat, from: number): readonly string[] =>
  seat.frames.slice(from).flatMap(({ data }) => (typeof data === 'string' ? [data] : []))

describe('what a vote leaves behind', () => {
  it('BL5, BL9, BL25, BL26: nothing stored, said, measured or backed up tells whose a vote was', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const { mediator, a, b, people, projector } = room
    const ballot = await opensBallot(room, OPTIONS)
    const path = `/api/sessions/${mediator.sessionId}/commands`
    const ids = ballot.options.map(({ id }) => id)
    const choices = ['pass', [ids[0]!], ids.slice(0, 2), ids, [ids[2]!]] as const
    const receipts: string[] = []
    const answers = new Set<string>()
    const sizes = new Set<number>()
    const voters = people.slice(0, choices.length)
    for (const [at, seat] of voters.entries()) {
      const receipt = newSecret()
      receipts.push(receipt)
      const choice = choices[at]!
      const body = filled({ type: 'vote', ballot: ballot.id, receipt, choice })
      sizes.add(JSON.stringify(body).length)
      const { status, text } = await asks(server.url, path, { body, token: seat.token })
      answers.add(`${status} ${text}`)
      await mediator.stateWhere(`${at + 1} are in`, (state) => state.ballots.at(-1)?.turnout?.in === at + 1)
    }
    // What devices send, and what they are answered, is alike for a pass and for three options.
    expect([sizes.size, answers.size]).toEqual([1, 1])

    // One reminder: everybody is sent the same, and nobody is told who has not voted.
    expect(await refusal(a[0]!.does({ type: 'remind', ballot: ballot.id }))).toBe('not-allowed')
    const before = new Map([...people, projector].map((seat) => [seat, seat.frames.length]))
    await mediator.does({ type: 'remind', ballot: ballot.id })
    for (const seat of [...people, projector])
      await seat.stateWhere('it is reminded', (state) => state.ballots.at(-1)?.isReminded === true)
    expect(await refusal(mediator.does({ type: 'remind', ballot: ballot.id }))).toBe('not-now')
    const reminders = (seats: readonly Seat[]): readonly (string | undefined)[] =>
      seats.map((seat) => since(seat, before.get(seat) ?? 0).find((text) => text.includes('"isReminded":true')))
    // Five have voted and one of b has not: all of a group are sent the same letters.
    expect(new Set(reminders(a)).size).toBe(1)
    expect(new Set(reminders(b)).size).toBe(1)
    for (const seat of people)
      expect(since(seat, before.get(seat) ?? 0).filter((text) => text.startsWith('{"type":"self"'))).toEqual([])

    const backup = join(backups, 'while-open.sqlite')
    const database = new Database(join(server.dataDir, 'parley.sqlite'), { readonly: true })
    await database.backup(backup)
    database.close()
    const open = tablesIn(server.dataDir)
    const rowsOf = (table: string) => (open[table] ?? []).filter((row) => row['ballot'] === ballot.id)
    const names = [...rowsOf('votes'), ...rowsOf('turnout')].map((row) => String(row['key']))
    const sealed = [
      ...rowsOf('votes').map((row) => row['choice'] as Buffer),
      ...rowsOf('turnout').map((row) => row['vote'] as Buffer),
    ]
    const key = readFileSync(join(server.dataDir, 'keys', `ballot-${ballot.id}.key`))
    // The detectors first: what is to be found nowhere is found now, and the key opens what it locked.
    expect(names).toHaveLength(2 * voters.length)
    expect(names.every((name) => bytesIn(server.dataDir).includes(name))).toBe(true)
    expect(sealed.every((one) => opens(key, one))).toBe(true)

    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    for (const seat of room.everyone)
      await seat.stateWhere('the result is there', (state) => state.ballots.at(-1)?.stage === 'closed')
    const hashes = receipts.map(sha256)
    const [{ text: metrics }, { entries }] = [await scrape(server.url), await logOf(a[0]!)]
    const bytes = bytesIn(server.dataDir)
    const places: Readonly<Record<string, Buffer>> = {
      'database, its log and keys': bytes,
      'what the server said': Buffer.from(server.output),
      metrics: Buffer.from(metrics),
      'backup of the open vote': readFileSync(backup),
    }
    expect(server.output.length).toBeGreaterThan(100)
    const found = Object.entries(places).flatMap(([place, all]) => [
      ...receipts.filter((receipt) => all.includes(receipt)).map(() => `${place}: a receipt`),
      ...(all.includes(key.subarray(0, 16)) ? [`${place}: the key`] : []),
      ...(place.startsWith('backup')
        ? hashes.filter((hash) => all.includes(hash)).map(() => `${place}: the hash of a receipt`)
        : [
            ...names.filter((name) => all.includes(name)).map(() => `${place}: a keyed name`),
            ...sealed.filter((one) => all.includes(one.subarray(0, 24))).map(() => `${place}: a sealed vote`),
          ]),
    ])
    expect(found).toEqual([])
    for (const id of [...people.map((seat) => seat.id), ballot.id, ...ids]) expect(metrics).not.toContain(id)
    // A backup of the open vote holds what it held, and nothing that is left opens it.
    const keys = keysIn(server.dataDir).map((name) => readFileSync(join(server.dataDir, 'keys', name)))
    expect(keys.some((one) => sealed.some((vote) => opens(one, vote)))).toBe(false)
    // Where the hash of a receipt is stored, no seat is named beside it; and between opening and close nothing was written.
    const rows = wordsIn(server.dataDir)
    expect(hashes.every((hash) => rows.includes(hash))).toBe(true)
    const beside = Object.values(tablesIn(server.dataDir))
      .flat()
      .map((row) => JSON.stringify(row))
      .filter((row) => hashes.some((hash) => row.includes(hash)))
    expect(beside.length).toBeGreaterThan(0)
    for (const row of beside) for (const seat of people) expect(row).not.toContain(seat.id)
    const types = entries.map(({ public: { type } }) => type)
    expect(types.slice(types.indexOf('ballot-opened'), types.indexOf('ballot-closed') + 1)).toEqual([
      'ballot-opened',
      'reminded',
      'ballot-closed',
    ])
  }, 180_000)
})
