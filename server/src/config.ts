import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { LIVES, type Lives } from '@parley/shared/keeping/lives'

/** Everything that the environment decides, checked once at the start. */
export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Address that phones reach, without a trailing slash. */
  readonly address: string
  /** Origins from which a browser may call: the public address and the addresses of this machine. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** People's words cross the network unencrypted. */
  readonly plainHttp: boolean
  readonly beyondLoopback: boolean
  readonly mediatorKey: string | null
  readonly metricsToken: string | null
  readonly trustProxy: boolean
  readonly operator: string
  /** Seconds for which an act of a group stands before it. */
  readonly actSeconds: number
  /** Seconds without a connection after which the deputy may take over from the mediator who leads. */
  readonly leadAwaySeconds: number
  /** How long boards, records and sessions that nobody ended are kept. */
  readonly lives: Lives
  /** Days for which a backup may be kept; nought where none are made. */
  readonly backupDays: number
  readonly logLevel: string
  /** Where reminders go, and the secret by which the receiver knows that they are from here; null for nowhere. */
  readonly webhook: { readonly url: string; readonly secret: string } | null
}

/** A wrong setting; its message is the one sentence that the start prints. */
export class ConfigError extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

const flag = (env: NodeJS.ProcessEnv, name: string): boolean => {
  const value = env[name] ?? ''
  if (value === '' || value === '0' || value === 'false') return false
  if (value === '1' || value === 'true') return true
  throw new ConfigError(`${name} must be 1 or 0, and it is "${value}".`)
}

const portOf = (env: NodeJS.ProcessEnv): number => {
  const port = Number(env['PORT'] ?? '4400')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT must be a whole number from 0 to 65535, and it is "${env['PORT']}".`)
  }
  return port
}

type Bounds = { readonly usual: number; readonly least: number; readonly most: number }

/** A whole number of the environment within its bounds, or the usual one where none is set. */
const numberOf = (env: NodeJS.ProcessEnv, name: string, { usual, least, most }: Bounds): number => {
  const given = env[name]
  const found = given === undefined || given.trim() === '' ? usual : Number(given)
  if (!Number.isInteger(found) || found < least || found > most)
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, and it is "${given}".`)
  return found
}

/** How long the files that hold a session's words in a backup may lie there, in days (KE10). */
const BACKUP_DAYS = { usual: 0, least: 0, most: 30 } as const
export const backupDaysOf = (env: NodeJS.ProcessEnv): number => numberOf(env, 'BACKUP_DAYS', BACKUP_DAYS)

const publicUrlOf = (env: NodeJS.ProcessEnv): URL | null => {
  const given = env['PUBLIC_URL']
  if (!given) return null
  const url = URL.canParse(given) ? new URL(given) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search) {
    throw new ConfigError(`PUBLIC_URL must look like https://parley.example.org, and it is "${given}".`)
  }
  return url
}

/** A secret that nobody tries out: as many letters as sixteen random bytes have in hex. */
const WEBHOOK_SECRET_LEAST = 32

const webhookOf = (env: NodeJS.ProcessEnv): Config['webhook'] => {
  const [given, secret] = [env['WEBHOOK_URL'] || null, env['WEBHOOK_SECRET'] || null]
  if (!given && !secret) return null
  if (!given || !secret) throw new ConfigError('WEBHOOK_URL and WEBHOOK_SECRET go together: set both, or neither.')
  const url = URL.canParse(given) ? new URL(given) : null
  const isHere = url?.protocol === 'http:' && LOOPBACK.has(url.hostname.replace(/^\[|\]$/g, ''))
  // The address may hold a token of its receiver, so it is not said again.
  if (!url || (url.protocol !== 'https:' && !isHere) || url.username || url.password)
    throw new ConfigError('WEBHOOK_URL must be an https address without a name or password in it.')
  if (secret.length < WEBHOOK_SECRET_LEAST)
    throw new ConfigError(`WEBHOOK_SECRET must have at least ${WEBHOOK_SECRET_LEAST} characters.`)
  return { url: url.href, secret }
}

/** The first address of this machine that others on the network can reach. */
const lanAddress = (): string =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one && one.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.1'

/** Reads the environment. Throws a ConfigError with one sentence when a value is wrong. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  for (const later of ['DATABASE_URL', 'REDIS_URL']) {
    if (env[later])
      throw new ConfigError(`${later} is set, but this version of Parley keeps its data in SQLite only: unset it.`)
  }
  const port = portOf(env)
  const host = env['HOST'] ?? '127.0.0.1'
  const publicUrl = publicUrlOf(env)
  const [cert, key] = [env['TLS_CERT'], env['TLS_KEY']]
  if (Boolean(cert) !== Boolean(key)) throw new ConfigError('TLS_CERT and TLS_KEY go together: set both, or neither.')
  const tls = cert && key ? { cert, key } : null
  // A server behind a proxy listens on loopback and is public all the same.
  const isPublic = publicUrl !== null && !LOOPBACK.has(publicUrl.hostname.replace(/^\[|\]$/g, ''))
  const beyondLoopback = !LOOPBACK.has(host) || isPublic
  const encrypted = tls !== null || publicUrl?.protocol === 'https:'
  if (beyondLoopback && !encrypted && !flag(env, 'ALLOW_PLAIN_HTTP')) {
    throw new ConfigError(
      'HOST or PUBLIC_URL reaches beyond this machine without encryption: set TLS_CERT and TLS_KEY, or an https PUBLIC_URL behind a proxy, or ALLOW_PLAIN_HTTP=1 to let words cross the network in clear.',
    )
  }
  const mediatorKey = env['MEDIATOR_KEY'] || null
  if (beyondLoopback && !mediatorKey) {
    throw new ConfigError(
      'HOST or PUBLIC_URL reaches beyond this machine: set MEDIATOR_KEY, which a mediator types to create a session.',
    )
  }
  const logLevel = env['LOG_LEVEL'] || 'info'
  if (!LOG_LEVELS.includes(logLevel))
    throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, and it is "${logLevel}".`)
  const shown = !beyondLoopback ? host : host === '0.0.0.0' || host === '::' ? lanAddress() : host
  return {
    port,
    host,
    tls,
    beyondLoopback,
    mediatorKey,
    logLevel,
    dataDir: resolve(env['DATA_DIR'] ?? './data'),
    address: publicUrl ? publicUrl.origin : `${tls ? 'https' : 'http'}://${shown}:${port}`,
    plainHttp: beyondLoopback && !encrypted,
    metricsToken: env['METRICS_TOKEN'] || null,
    trustProxy: flag(env, 'TRUST_PROXY'),
    operator: env['OPERATOR_NAME']?.trim() ?? '',
    actSeconds: numberOf(env, 'GROUP_ACT_SECONDS', { usual: 20, least: 5, most: 120 }),
    leadAwaySeconds: numberOf(env, 'LEAD_AWAY_SECONDS', { usual: 60, least: 1, most: 600 }),
    lives: {
      board: numberOf(env, 'KEEP_BOARD_DAYS', LIVES.board),
      record: numberOf(env, 'KEEP_RECORD_DAYS', LIVES.record),
      unused: numberOf(env, 'KEEP_UNUSED_DAYS', LIVES.unused),
    },
    backupDays: backupDaysOf(env),
    webhook: webhookOf(env),
  }
}
