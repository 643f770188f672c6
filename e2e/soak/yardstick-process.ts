import { open } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { sha256Hex } from '@parley/shared/lib/hash'

/**
 * Does again and again what an edit asks of a machine: waits for a timer, works a little, and puts a page on the disk.
 * Tells its parent how many milliseconds each turn took. It never grows, so what grows in it is the machine.
 */
const EVERY = 100
const WAIT = 5
const WORK = 'x'.repeat(20_000)
const PAGE = new Uint8Array(4_096)

const folder = process.argv[2]
if (!folder) throw new Error('A yardstick needs a folder on the disk that it measures.')
const file = await open(join(folder, 'yardstick'), 'w')
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

for (;;) {
  const began = performance.now()
  await pause(WAIT)
  sha256Hex(WORK)
  await file.write(PAGE, 0, PAGE.length, 0)
  await file.datasync()
  if (!process.send) break
  process.send(performance.now() - began)
  await pause(EVERY)
}
