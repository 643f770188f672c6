import { expect, it } from 'vitest'
import { feedsInProcess } from './in-process.ts'
import { feedsFromOutside } from './outside.ts'
import { KIND_NAMES } from './random-frames.ts'

/** A hundred thousand frames: a share of them over real sockets. `pnpm hostile` sends a million, with another seed each time. */
const SEED = 20_261_122
const INSIDE = 96_000
const OUTSIDE = 4_000
/** What a run may leave in the memory of the server process, in bytes. */
const GROWTH_MOST = 160 * 1024 * 1024

it('HO13: of 96,000 random frames through the rooms none makes a fault, and no honest edit is lost', async () => {
  const { tally, faults, lost, isSound } = await feedsInProcess(SEED, INSIDE)
  expect({ faults, lost, isSound }, `seed ${SEED}`).toEqual({ faults: [], lost: 0, isSound: true })
  expect([...tally.kinds.keys()].sort()).toEqual([...KIND_NAMES].sort())
  for (const code of ['4400', '4409']) expect(tally.codes.get(code)).toBeGreaterThan(1_000)
  expect([...tally.codes.keys()].filter((code) => !['4400', '4409', '4429'].includes(code))).toEqual([])
}, 120_000)

it('HO13: of 4,000 random frames over sockets none disturbs the process or the people in it', async () => {
  const { tally, lost, edits, isAlive, faults, memory } = await feedsFromOutside(SEED, OUTSIDE)
  expect({ lost, isAlive, faults }, `seed ${SEED}`).toEqual({ lost: 0, isAlive: true, faults: [] })
  expect(edits).toBeGreaterThan(4)
  expect(tally.frames).toBeGreaterThanOrEqual(OUTSIDE)
  // 1006 is a socket of our own that had said all it had.
  expect([...tally.codes.keys()].filter((code) => !['1006', '4400', '4409', '4429'].includes(code))).toEqual([])
  expect(memory[1] - memory[0]).toBeLessThan(GROWTH_MOST)
}, 120_000)
