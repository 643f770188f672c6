import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** A sentence of the pulse, in its exact words. */
export const HEARD = 'I feel heard by the other group.'

const [LOW, MIDDLE, HIGH] = [
  [4, 2, 0, 0, 0],
  [0, 3, 3, 0, 0],
  [0, 0, 0, 2, 4],
] as const
const pulse = (at: number) => ({
  wave: 'close',
  k: 5,
  by: 'group',
  ballots: { total: 12, a: 6, b: 6 },
  sentences: [
    { item: 'feel-heard', text: HEARD, counts: { by: 'group', a: HIGH, b: at < 6 ? LOW : at % 2 ? MIDDLE : HIGH } },
  ],
})

/**
 * Makes of a record on a server the twelfth of a series of which each session asked one sentence of the pulse: first the
 * groups were far apart, then Operations answered as Strategy did. Nobody waits two years for it. Gives the new file.
 */
export const afterTwoYears = (dataDir: string, session: string, file: string): string => {
  const sessions = Array.from({ length: 11 }, (_, at) => ({
    title: `Session ${at + 1}`,
    at: `${at < 6 ? 2024 : 2025}-${String((at % 6) * 2 + 1).padStart(2, '0')}-01T10:00:00.000Z`,
    agreements: [],
    differences: [],
    pulses: [pulse(at)],
    numbers: [],
    signals: [],
  }))
  const told = JSON.stringify({ ...JSON.parse(file), pulses: [pulse(11)], series: { sessions, waiting: [] } })
  const database = new Database(join(dataDir, 'parley.sqlite'))
  const sha256 = createHash('sha256').update(told).digest('hex')
  const { changes } = database
    .prepare("UPDATE record_files SET bytes = ?, sha256 = ? WHERE session = ? AND format = 'json'")
    .run(Buffer.from(told), sha256, session)
  database.close()
  if (changes !== 1) throw new Error(`${changes} records were there.`)
  return told
}
