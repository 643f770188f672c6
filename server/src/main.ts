import { pino } from 'pino'
import { ConfigError, readConfig } from './config.ts'
import { serve } from './serve.ts'

/** The server's process: reads the environment, serves, and ends in order when it is asked to. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`Parley needs Node 22.22 or newer, and this is ${process.version}.`)
  process.exit(1)
}

const start = async (): Promise<void> => {
  const config = readConfig(process.env)
  // Tokens and codes come in headers and bodies; none of these is ever logged.
  const log = pino({ level: config.logLevel, base: null })
  const running = await serve(config, log)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    // Whatever hangs must not keep the process: everything acknowledged is on disk already.
    setTimeout(() => process.exit(1), 4_500).unref()
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the end was not in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Said last: whoever reads it may ask for the end at once, and is heard.
  if (config.plainHttp) console.log('Words cross the network unencrypted: every page says so.')
  console.log(`Parley is ready at ${config.address}`)
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
})
