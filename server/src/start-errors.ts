import { createSecureContext } from 'node:tls'
import { readFileSync } from 'node:fs'
import { ConfigError, type Config } from './config.ts'

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.?\s*$/, '').replaceAll(/\s+/g, ' ')

/** Reads the certificate and its key, or says in one sentence why they are of no use. */
export const readTls = (tls: NonNullable<Config['tls']>): { cert: Buffer; key: Buffer } => {
  try {
    const read = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) }
    createSecureContext(read)
    return read
  } catch (error) {
    throw new ConfigError(
      `TLS_CERT and TLS_KEY must name a certificate and its key, and they do not: ${reasonOf(error)}.`,
    )
  }
}

/** What the system, SQLite and the store say no with, and what that means for whoever starts the server. */
const WHY: readonly (readonly [RegExp, string])[] = [
  [/^(EEXIST|ENOTDIR|EISDIR)$/, 'something else lies where a folder or a file of the server should be'],
  [/^(EACCES|EPERM|SQLITE_PERM|SQLITE_AUTH)$/, 'this program may not read and write there'],
  [/^(EROFS|SQLITE_READONLY.*)$/, 'what lies there may be read but not written'],
  [/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/, 'the disk is full'],
  [/^(SQLITE_CORRUPT.*|SQLITE_NOTADB)$/, 'the database parley.sqlite is damaged: bring it back from a backup'],
  [/^ENOENT$/, 'the folder cannot be made'],
  [/^SQLITE_CANTOPEN.*$/, 'the database parley.sqlite cannot be opened or made'],
  [/^(EIO|SQLITE_IOERR.*)$/, 'the disk gives errors'],
  [/^SQLITE_(BUSY|LOCKED).*$/, 'another program is using the database parley.sqlite'],
  [/^NEWER$/, 'the database is of a newer version of Parley: start that one, or bring back a backup'],
]

/** Opens what lies in the data folder, or says in one sentence that it cannot be used. */
export const fromDataDir = async <T>(dataDir: string, open: () => T | Promise<T>): Promise<T> => {
  try {
    return await open()
  } catch (error) {
    const { code } = error as { code?: unknown }
    const known = WHY.find(([is]) => typeof code === 'string' && is.test(code))?.[1]
    const path = (error as { path?: unknown }).path
    const where = known && typeof path === 'string' && path !== dataDir ? ` ("${path}")` : ''
    throw new ConfigError(
      `DATA_DIR is "${dataDir}", and nothing can be kept there: ${known ?? reasonOf(error)}${where}.`,
    )
  }
}

/** Why a server cannot listen, in one sentence. */
export const listenError = (config: Config, error: unknown): unknown => {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE')
    return new ConfigError(`Port ${config.port} is taken by another program: choose another with PORT.`)
  if (code === 'EACCES')
    return new ConfigError(`This program may not use port ${config.port}: choose another with PORT.`)
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
    return new ConfigError(`HOST is "${config.host}", which is no address of this machine.`)
  return error
}
