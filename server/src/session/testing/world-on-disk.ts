import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '../../config.ts'
import { Due } from '../../keeping/due.ts'
import { Rooms } from '../../rooms/rooms.ts'
import { newId } from '../../secrets/codes.ts'
import { KeyFiles } from '../../secrets/key-files.ts'
import { SqliteStore } from '../../store/sqlite-store.ts'
import type { Store } from '../../store/store.ts'
import { StoredDocuments } from '../../store/stored-documents.ts'
import { Traffic } from '../../traffic.ts'
import type { World } from '../../world.ts'

/** The world of a server in a folder of its own; `around` may put something between it and its disk. */
export const worldOnDisk = async (around: (store: Store) => Store = (store) => store): Promise<World> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-'))
  const store = around(await SqliteStore.open(dataDir))
  const keys = new KeyFiles(dataDir)
  const rooms = new Rooms(new StoredDocuments(store))
  return {
    config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
    store,
    keys,
    serverKey: keys.keyOf('server'),
    rooms,
    log: pino({ level: 'silent' }),
    due: new Due(),
    traffic: new Traffic(),
    now: Date.now,
    newSessionId: newId,
  }
}
