/** What a log line says of an error. */
export type DescribedError = {
  readonly type: string
  readonly code?: string
  readonly syscall?: string
  readonly message?: string
  /** The innermost places in the code, nearest first. */
  readonly at: readonly string[]
  readonly cause?: DescribedError
}

const PLACES_MOST = 12
const CAUSES_MOST = 3
/** SQLite names its own tables and columns in messages, and never a value; an operator needs "disk is full". */
const HARMLESS = /^SqliteError: [\x20-\x7e]{1,200}$/
const PLACE = /^\s+at .*:\d+:\d+\)?$/

const textOf = (value: unknown, is: RegExp): string | undefined =>
  typeof value === 'string' && is.test(value) ? value : undefined

/** The places of a stack, without the message before them, which may have lines that look alike. */
const placesOf = ({ stack = '', message }: Error): readonly string[] => {
  const from = stack.indexOf(message)
  if (from < 0) return []
  return stack
    .slice(from + message.length)
    .split('\n')
    .filter((line) => PLACE.test(line))
    .slice(0, PLACES_MOST)
    .map((line) => line.trim().slice(3))
}

/**
 * Describes an error by its kind, its code and the places it came through. Its message is left out: `JSON.parse`
 * quotes what it was given, validators quote what was wrong, and nobody can tell a constant sentence from a quotation.
 */
export const describeError = (error: unknown, depth = 0): DescribedError => {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  const known = {
    code: textOf(code, /^[A-Z][A-Z0-9_]{1,40}$/),
    syscall: textOf(syscall, /^[a-z]{1,20}$/),
    message: textOf(error.message, HARMLESS),
  }
  return {
    type: textOf(error.constructor.name, /^\w{1,40}$/) ?? 'Error',
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    at: placesOf(error),
    ...(error.cause === undefined || depth >= CAUSES_MOST ? {} : { cause: describeError(error.cause, depth + 1) }),
  }
}
