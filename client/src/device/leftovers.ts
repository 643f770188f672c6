import { keysKept } from './browser-storage.ts'
import { databaseNames } from './database.ts'

const HOLDING = [
  'parley.seats',
  'parley.unsaved.',
  'parley.aside.',
  'parley.not-placed.',
  'parley.typing.',
  'parley.desk-copy.',
  'parley.places.',
] as const

/** Whether this device may hold something of a session: then it is worth looking at whether that one is over. */
export const mayHoldWords = async (): Promise<boolean> =>
  HOLDING.some((prefix) => keysKept('local', prefix).length > 0) || (await databaseNames('parley.')).length > 0
