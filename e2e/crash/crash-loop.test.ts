import { expect, it } from 'vitest'
import { crashLoop } from './crash-loop.ts'

it('DU1, DU13: five crashes under load, one of each sort: nothing acknowledged is lost, nothing is broken', async () => {
  const report = await crashLoop(5, Date.now() % 1_000_000_007, () => undefined, [
    'amid',
    'commands',
    'compaction',
    'start',
    'amid',
  ])
  const { seed, rounds, lostEdits, lostCommands, broken } = report
  expect({ seed, rounds, lostEdits, lostCommands, broken }).toEqual({
    seed,
    rounds: 5,
    lostEdits: [],
    lostCommands: [],
    broken: [],
  })
  // There was something to lose.
  expect(report.edits).toBeGreaterThan(200)
  expect(report.commands).toBeGreaterThan(20)
  expect(report.refused).toBeGreaterThan(0)
}, 240_000)
