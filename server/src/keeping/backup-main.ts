import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, backupDaysOf } from '../config.ts'
import { backUp, BackupError } from './backup.ts'
import { restore } from './restore.ts'

/** `backup FOLDER [--keys FOLDER]` and `restore FILE [--keys FOLDER] [--replace]`, over the data folder `DATA_DIR`. */
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

const run = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, replace: { type: 'boolean' } },
  })
  const [act, place] = positionals
  if ((act !== 'backup' && act !== 'restore') || place === undefined)
    throw new BackupError('Say where: pnpm backup FOLDER [--keys FOLDER], or pnpm restore FILE [--keys FOLDER].')
  const dataDir = resolve(process.env['DATA_DIR'] ?? './data')
  const keys = values.keys === undefined ? {} : { keys: resolve(values.keys) }
  if (act === 'restore') {
    restore(resolve(place), dataDir, { ...keys, replace: values.replace === true })
    return say(`The backup lies in ${dataDir}. What is past its time goes when the server starts.`)
  }
  const days = backupDaysOf(process.env)
  if (days === 0)
    throw new BackupError(
      'BACKUP_DAYS is not set, so people are told of no backups: set it for server and backup alike.',
    )
  const { path, removed } = backUp(dataDir, resolve(place), { days, ...keys, now: Date.now() })
  say(`The backup is ${path}. ${removed} older than ${days} days went.`)
}

try {
  run()
} catch (error) {
  const isOurs = error instanceof BackupError || error instanceof ConfigError
  process.stderr.write(`${isOurs ? error.message : String(error)}\n`)
  process.exit(1)
}
