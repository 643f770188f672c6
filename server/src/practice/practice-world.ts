import { devNull } from 'node:os'
import type { Logger } from 'pino'
import { PRACTICE_PREFIX } from '@parley/shared/protocol/practice'
import type { Config } from '../config.ts'
import { Due } from '../keeping/due.ts'
import { Rooms } from '../rooms/rooms.ts'
import { newId } from '../secrets/codes.ts'
import { MemoryKeys } from '../secrets/memory-keys.ts'
import { SqliteStore } from '../store/sqlite-store.ts'
import { StoredDocuments } from '../store/stored-documents.ts'
import { Traffic } from '../traffic.ts'
import type { World } from '../world.ts'

/** A clock that can be put forward: what takes its time in a room passes at once when a practice jumps. */
export class PracticeClock {
  #ahead = 0

  readonly now = (): number => Date.now() + this.#ahead

  /** Puts the clock forward to this moment, never back. */
  jumpTo(at: number): void {
    this.#ahead += Math.max(0, at - this.now())
  }
}

/** A world of its own, in memory from end to end: nothing of it is ever written to the data folder (PT2). */
export const practiceWorld = async (config: Config, log: Logger, clock: PracticeClock): Promise<World> => {
  const store = await SqliteStore.inMemory()
  const keys = new MemoryKeys()
  const rooms = new Rooms(new StoredDocuments(store), {
    meter: { wentWrong: (error) => log.error({ err: error }, 'a room of a practice went wrong') },
  })
  return {
    // A folder in which nothing can be made: whoever tried to write there would hear of it.
    config: { ...config, dataDir: devNull },
    store,
    keys,
    serverKey: keys.keyOf('server'),
    rooms,
    log,
    due: new Due(),
    // What is practised counts nowhere (PT2): nobody reads these.
    traffic: new Traffic(),
    now: clock.now,
    newSessionId: () => `${PRACTICE_PREFIX}${newId()}`,
  }
}
