import { ConfigError, readConfig } from './config.ts'
import { describeError } from './log-error.ts'
import { listenToConsole, makeLog } from './log.ts'
import { serve } from './serve.ts'

/** The server's process: reads the environment, serves, and ends in order when it is asked to. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`Parley needs Node 22.22 or newer, and this is ${process.version}.`)
  process.exit(1)
}

/** Says a sentence to whoever started the process, whatever the log's level. */
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

const start = async (): Promise<void> => {
  const config = readConfig(process.env)
  const log = makeLog(config.logLevel)
  listenToConsole(log)
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the process ends: nobody caught this')
    process.exit(1)
  })
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
  if (config.plainHttp) say('Words cross the network unencrypted: every page says so.')
  say(`Parley is ready at ${config.address}`)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : JSON.stringify(describeError(error))}\n`)
  process.exit(1)
})
