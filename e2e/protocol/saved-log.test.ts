import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '@parley/shared/protocol/state-view'
import { opensBallot } from '../driver/ballot.ts'
import { gather } from '../driver/gather.ts'
import { asks, type Answer } from '../driver/probe.ts'
import { ServerProcess } from '../driver/server-process.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
/** What `pnpm verify-log` runs, without the name of Node. */
const PROGRAM = scripts['verify-log']!.split(' ').slice(1)
const REASON = 'The question was not clear to us.'
type Log = { entries: LogEntry[]; words: Record<string, string> }

let folder: string
/** The log of a session as its answer came over the wire, letter by letter. The server has ended since. */
let saved: string
/** What the mediator and each member of both groups were answered. */
let answers: readonly Answer[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-log-'))
  const server = await ServerProcess.start()
  try {
    const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
    const { mediator, created, a, b } = room
    const ballot = await opensBallot(room, ['Unclear owners', 'Late forecasts'])
    await mediator.does({ type: 'void-ballot', ballot: ballot.id, reason: REASON })
    const path = `/api/sessions/${created.sessionId}/log`
    answers = await Promise.all([mediator, ...a, ...b].map((seat) => asks(server.url, path, { token: seat.token })))
    saved = answers[0]!.text
  } finally {
    await server.dispose()
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verifies = (file: string): Promise<{ code: unknown; says: string }> =>
  new Promise((resolve) =>
    execFile(process.execPath, [...PROGRAM, file], { cwd: ROOT, env: {} }, (error, out, trouble) =>
      resolve({ code: error ? error.code : 0, says: out + trouble }),
    ),
  )
const checks = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return verifies(file)
}
const changed = (change: (log: Log) => void): string => {
  const log = JSON.parse(saved) as Log
  change(log)
  return JSON.stringify(log)
}

describe('LG2: a saved process log, checked when the server is gone', () => {
  it('LG1: is the same for the mediator and for everybody in both groups', () => {
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('is whole, and says how far it goes', async () => {
    const { entries, words } = JSON.parse(saved) as Log
    expect(entries.length).toBeGreaterThan(10)
    expect(entries.at(-1)!.public.type).toBe('ballot-voided')
    expect(Object.values(words)).toContain(REASON)
    const { code, says } = await checks('whole.json', saved)
    expect(says).toMatch(/^The log is whole: \d+ entries, from .+ UTC to .+ UTC\. Its last hash is [0-9a-f]{64}\.\n$/)
    expect(says).toContain(` ${entries.length} entries`)
    expect(says).toContain(entries.at(-1)!.hash)
    expect(code).toBe(0)
  })

  it('names the entry in which one letter is another', async () => {
    const { entries } = JSON.parse(saved) as Log
    for (const place of [1, 7, entries.length]) {
      const { hash } = entries[place - 1]!
      // The last letter of the entry's own hash, as it stands after its key in the file.
      const offset = saved.indexOf(`"hash":"${hash}"`) + `"hash":"${hash}"`.length - 2
      const other = saved[offset] === '0' ? '1' : '0'
      const { code, says } = await checks('letter.json', saved.slice(0, offset) + other + saved.slice(offset + 1))
      expect([says, code]).toEqual([
        `The log breaks at entry ${place}: its hash is not the hash of what it says, so it was changed.\n`,
        1,
      ])
    }
  })

  it('names the place at which one is gone, and where two changed places', async () => {
    const moved = (place: number) =>
      `The log breaks at entry ${place}: another entry stands in its place, so one was removed, added or moved.\n`
    const without = await checks(
      'without.json',
      changed(({ entries }) => void entries.splice(8, 1)),
    )
    expect([without.says, without.code]).toEqual([moved(9), 1])
    const swapped = await checks(
      'swapped.json',
      changed(({ entries }) => void entries.splice(3, 2, entries[4]!, entries[3]!)),
    )
    expect([swapped.says, swapped.code]).toEqual([moved(4), 1])
  })

  it('names words that are others than those of the log', async () => {
    const { entries, words } = JSON.parse(saved) as Log
    const hash = Object.keys(words).find((key) => words[key] === REASON)!
    const place = entries.find((entry) => entry.public['reason'] === hash)!.seq
    const { code, says } = await checks(
      'words.json',
      changed((log) => void (log.words[hash] = 'Nobody knows why.')),
    )
    expect(says).toContain(`The words under ${hash}, named in entry ${place}, are not the words of that hash`)
    expect(code).toBe(1)
  })

  it('says in one sentence what is no log', async () => {
    const missing = await verifies(join(folder, 'nowhere.json'))
    expect(missing.says).toMatch(/^".*nowhere\.json" cannot be read: there is no such file\.\n$/)
    const text = await checks('page.md', '# What was done\n')
    expect(text.says).toMatch(/^".*" is not JSON, so it is no saved process log\.\n$/)
    const other = await checks('other.json', '{"title":"From boxes to subscriptions"}')
    expect(other.says).toMatch(/^".*" is no process log: it has no entries and words\.\n$/)
    expect([missing.code, text.code, other.code]).toEqual([2, 2, 2])
  })
})
