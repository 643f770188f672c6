import { destination, pino, type DestinationStream, type Logger } from 'pino'
import { describeError } from './log-error.ts'

/**
 * A log without anything that people wrote: lines have constant sentences, ids where somebody needs help, and numbers.
 * Errors lose their message on the way, because libraries put into it what they were given.
 */
export const makeLog = (level: string, to: DestinationStream = destination(1)): Logger =>
  pino(
    {
      level,
      base: null,
      serializers: { err: describeError },
      hooks: {
        logMethod(given, method) {
          // An error in the first place would become the line's sentence.
          const [first] = given as unknown[]
          if (first instanceof Error) method.apply(this, [{ err: first }, 'something failed'])
          else method.apply(this, given)
        },
      },
    },
    to,
  )

/**
 * Libraries print what they caught. From here on what they print goes through the log, which keeps what is known to
 * be harmless and drops the rest.
 */
export const listenToConsole = (log: Logger): void => {
  const heard =
    (level: 'error' | 'debug') =>
    (...given: readonly unknown[]): void =>
      log[level]({ err: given.find((one) => one instanceof Error) }, 'a library printed something')
  const [loud, quiet] = [heard('error'), heard('debug')]
  Object.assign(console, { error: loud, warn: loud, log: quiet, info: quiet, debug: quiet })
}
